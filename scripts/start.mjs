// Builds the app and serves it on this computer: `npm start`, also from a fresh clone.
import { installDependencies } from './lib/install.mjs'
import { ROOT } from './lib/run.mjs'

try {
  await installDependencies()
  // Not an import at the top: in a fresh clone there is no Vite before the line above.
  const { build, preview } = await import('vite')
  await build({ root: ROOT })
  // Always the same port: a browser keeps what it saved per address, so another port would look like lost answers.
  const server = await preview({ root: ROOT })
  console.log()
  server.printUrls()
  console.log('  Ctrl+C ends it.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
