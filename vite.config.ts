import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { chunks } from './.config/vite/chunks.ts'
import { contentSecurityPolicy } from './.config/vite/contentSecurityPolicy.ts'
import { firstPicture } from './.config/vite/firstPicture.ts'
import { questionPicture } from './.config/vite/questionPicture.ts'
import { serverHeaders } from './.config/vite/serverHeaders.ts'
import { serviceWorker } from './.config/vite/serviceWorker.ts'
import { singleFile } from './.config/vite/singleFile.ts'
import { usedTokens } from './.config/vite/usedTokens.ts'
import { userGuide } from './.config/vite/userGuide.ts'

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single'
  return {
    // Relative addresses and hash routing: the build works under any path of any static host.
    base: './',
    plugins: [
      vue(),
      userGuide(),
      isSingle ? singleFile() : [chunks(), firstPicture(), questionPicture(), contentSecurityPolicy(), serviceWorker()],
      serverHeaders(),
    ],
    define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
    css: { postcss: { plugins: usedTokens(fileURLToPath(new URL('./src', import.meta.url))) } },
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    build: {
      target: 'es2022',
      outDir: isSingle ? 'dist-single' : 'dist',
      chunkSizeWarningLimit: 800,
    },
    preview: { host: '127.0.0.1', port: 4173, strictPort: true },
    test: {
      // A slow machine is no failure; what hangs still ends.
      testTimeout: 60_000,
      // By default one core is left idle, which on two cores doubles the time.
      maxWorkers: '100%',
      // Threads start in half the time of processes.
      pool: 'threads',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/unit/**/*.spec.ts'],
            // The files of one worker load each module once: what a file stubs, it puts back.
            isolate: false,
            restoreMocks: true,
          },
        },
        {
          extends: true,
          test: {
            name: 'component',
            environment: 'jsdom',
            include: ['tests/component/**/*.spec.ts'],
            setupFiles: ['tests/component/setup.ts'],
          },
        },
      ],
      coverage: {
        provider: 'v8',
        include: ['src/domain/**', 'src/persistence/**', 'src/exchange/**'],
        reporter: ['text-summary', 'text'],
        thresholds: { branches: 100 },
      },
    },
  }
})
