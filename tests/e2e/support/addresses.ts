/** `npm test` gives a free port, so that it can run beside `npm start`; alone, the tests use the usual one. */
export const PORT = process.env['E2E_PORT'] ?? '4173'

/** Where `vite preview` serves the build. */
export const BASE_URL = `http://127.0.0.1:${PORT}`

/**
 * An address of the documentation range that the browser is told to look for on this computer. Over plain HTTP it is no
 * secure context, as on a server of an office network: no `crypto.subtle`, `crypto.randomUUID`, clipboard or Web Locks.
 */
export const INSECURE_HOST = '192.0.2.10'
export const INSECURE_URL = `http://${INSECURE_HOST}:${PORT}`
