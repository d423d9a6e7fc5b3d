import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { questions } from './questions.js'

const PAGES = ['floor', 'bare', 'survey', 'charts']
const folder = (name) => fileURLToPath(new URL(name, import.meta.url))

for (const page of PAGES) {
  await build({
    root: folder(page),
    configFile: false,
    base: './',
    plugins: [vue(), questions()],
    // As in Hironaga: what it leaves out, it may not have as an advantage.
    define: { __VUE_OPTIONS_API__: page === 'survey', __VUE_PROD_DEVTOOLS__: false },
    build: {
      target: 'es2022',
      outDir: folder(`dist/${page}`),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
    logLevel: 'warn',
  })
}
