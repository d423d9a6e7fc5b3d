import type { Plugin } from 'vite'

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** Writes a policy with some directives replaced. */
export function policyWith(replaced: Partial<Record<keyof typeof directives, string>> = {}): string {
  return Object.entries({ ...directives, ...replaced })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

/** The policy that the app is built, previewed and tested under: nothing from or to another origin. */
export const POLICY = policyWith()

/** Puts the policy into the built page. Not in development: the dev server injects inline styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  }
}
