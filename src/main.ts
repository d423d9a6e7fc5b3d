import './styles/index.css'
import { painted } from './app/first/painted'
import { fetchAhead, showFirst, showMissing } from './app/first/show'

async function start(container: HTMLElement) {
  const handOver = showFirst(container)
  // It is to be seen before the app, which keeps the browser busy, takes its place.
  if (container.hasChildNodes()) await painted()
  fetchAhead()
  const coming = import('./app/startApp')
  coming.catch(showMissing)
  const { startApp } = await coming
  await startApp(container, handOver)
}

const container = document.getElementById('app')
if (container) void start(container)
