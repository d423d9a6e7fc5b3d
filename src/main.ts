import './styles/index.css'
import { painted, soon } from './app/first/painted'
import { bringAsked } from './app/first/showAsked'
import { fetchAhead, showFirst, showMissing } from './app/first/show'

async function start(container: HTMLElement) {
  const showAsked = bringAsked()
  const uses = showFirst(container)
  // It is to be seen before the app, which keeps the browser busy, takes its place.
  if (container.hasChildNodes()) {
    const isAsking = await soon(showAsked(container, uses))
    await painted(isAsking ? performance.now() : 0)
  }
  fetchAhead()
  const coming = import('./app/startApp')
  coming.catch(showMissing)
  try {
    const { startApp } = await coming
    await startApp(container, uses.handOver)
  } finally {
    uses.withdraw()
  }
}

const container = document.getElementById('app')
if (container) void start(container)
