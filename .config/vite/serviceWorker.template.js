// The service worker of the build; serviceWorker.ts puts VERSION and FILES in front of it.
/* global self, caches, fetch, Request, URL, VERSION, FILES */

// Several copies of the app may live on one server, and caches belong to the whole of it.
const PREFIX = `hironaga ${self.registration.scope} `
const CACHE = PREFIX + VERSION

self.addEventListener('install', (event) => {
  // All or nothing: a version with a file missing never comes into use. It waits until the person takes it.
  const requests = FILES.map((file) => new Request(file, { cache: 'no-cache' }))
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOld().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request))
})

/** The version before stays: a page of it may still be open in another tab and need its parts. */
async function removeOld() {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)))
}

/** From this version; from the one before, since names in assets/ tell the content; from the server at last. */
async function answer(request) {
  const isPage = new URL(request.url).pathname === new URL(self.registration.scope).pathname
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: isPage })
  if (kept) return kept
  if (request.url.includes('/assets/')) {
    const older = await caches.match(request, { ignoreVary: true })
    if (older) return older
  }
  return fetch(request)
}
