import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { constants, gzipSync } from 'node:zlib'

/** What a build consists of; pictures are compressed already. @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Serves a built folder on this computer as a well set up server does: each file compressed once, as small as gzip can.
 * @param {string} folder
 * @param {(path: string) => Readonly<Record<string, string>>} [headersOf] what is sent with a file beside its type
 * @returns {Promise<import('./gzipServer.d.mts').Served>}
 */
export async function serveFolder(folder, headersOf = () => ({})) {
  const root = resolve(folder)
  /** @type {Map<string, Buffer>} */
  const compressed = new Map()

  /** @param {string} path @returns {string | null} the file's name; null where there is none */
  function fileOf(path) {
    const name = join(root, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '')
    return name.startsWith(root + sep) && existsSync(name) && statSync(name).isFile() ? name : null
  }

  /** @param {string} name @returns {Buffer} */
  function bodyOf(name) {
    const known = compressed.get(name)
    if (known) return known
    const content = readFileSync(name)
    const isText = TYPES[extname(name)] !== undefined
    const body = isText ? gzipSync(content, { level: constants.Z_BEST_COMPRESSION }) : content
    compressed.set(name, body)
    return body
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = fileOf(pathname)
    if (name === null) {
      response.writeHead(404).end()
      return
    }
    const type = TYPES[extname(name)]
    const body = bodyOf(name)
    response.writeHead(200, {
      ...headersOf(pathname),
      'Content-Length': body.length,
      'Content-Type': type ?? 'application/octet-stream',
      ...(type === undefined ? {} : { 'Content-Encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `http://127.0.0.1:${port}/`,
    bytesOf(path) {
      const name = fileOf(path)
      if (name === null) throw new Error(`${path} is not in ${folder}.`)
      return bodyOf(name).length
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
