/** The part of Trusted Types that is used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML: (markup: string) => string | null
      createScriptURL: (address: string) => string | null
    },
  ): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypesFactory
  }
}

/**
 * Says which texts may become markup or the address of a script where the browser enforces Trusted Types; all others throw there.
 * Call it before anything draws. Vue's own templates do not come by here.
 */
export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', {
    // ECharts empties its elements this way. No other text ever becomes markup.
    createHTML: (markup) => (markup === '' ? markup : null),
    createScriptURL: (address) => (isOwnScript(address) ? address : null),
  })
}

/** The service worker, and workers that came with the build and inherit the page's policy (`?worker&inline`). */
function isOwnScript(address: string): boolean {
  return address === SERVICE_WORKER || address.startsWith('blob:')
}

const SERVICE_WORKER = './sw.js'
