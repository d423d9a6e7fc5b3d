import type { Plugin } from 'vite'

/** What a page of ours needs, and nothing more. What is not named here falls back to `default-src 'none'`. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Pictures that the page makes itself (charts, exports) are data: and blob:.
  'img-src': "'self' data: blob:",
  'connect-src': "'none'",
  'manifest-src': "'self'",
  // 'self' is the service worker. Other workers are blob:, which inherit this policy; a file would come without one.
  'worker-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Vue has a policy of its own, the default one is src/app/trustedTypes.ts.
  'trusted-types': 'vue default',
  'require-trusted-types-for': "'script'",
}

/** Writes a policy with some directives replaced or, where only a server can send them, added. */
export function policyWith(changed: Partial<Record<keyof typeof directives | 'frame-ancestors', string>> = {}): string {
  return Object.entries({ ...directives, ...changed })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

/** Puts the policy into the built page. Not in development: the dev server injects inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyWith() },
        injectTo: 'head-prepend',
      },
    ],
  }
}
