import type { Plugin } from 'vite'
import { policyWith } from './contentSecurityPolicy.ts'

/** Sensors, devices and services of the browser that the app never asks for. */
const UNUSED = [
  'accelerometer',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** What a server should send with every file; docs/deployment.md has it for the usual servers. */
export const HEADERS = {
  'Content-Security-Policy': policyWith({
    // The service worker takes this header for its own policy and has to fetch what it keeps; the page's own policy says 'none'.
    'connect-src': "'self'",
    'frame-ancestors': "'none'",
  }),
  // The camera reads QR codes of sheets, for this page alone and only when the person starts it.
  'Permissions-Policy': ['camera=(self)', ...UNUSED.map((name) => `${name}=()`)].join(', '),
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

/** Names of files in assets/ change with their content, so that they are kept for good; all others are asked for again. */
export function cacheRuleOf(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Serves the build as a well set up server would, so that whoever looks at it, and every end-to-end test, has these headers. */
export function serverHeaders(): Plugin {
  return {
    name: 'server-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) {
          // Browsers ignore it on a plain http address of a network, and complain about it.
          if (name === 'Cross-Origin-Opener-Policy' && !isThisComputer(request.headers.host)) continue
          response.setHeader(name, value)
        }
        response.setHeader('Cache-Control', cacheRuleOf(request.url ?? '/'))
        next()
      })
    },
  }
}

function isThisComputer(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(host)
}
