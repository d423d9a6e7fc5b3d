/** Knip finds files, exports and packages that nobody uses. What is excepted here has its reason beside it. */
export default {
  // The build runs `render.ts` by its name.
  entry: ['scripts/*.{ts,mjs}', 'tests/**/*.spec.ts', '.config/vite/*.template.js', 'src/app/first/render.ts'],
  project: ['src/**/*.{ts,vue,css}', 'tests/**/*.ts', 'scripts/**/*.{ts,mjs}', '.config/**/*.{ts,js,mjs}'],
  // The shape of what an exported function takes or returns may be exported with it before somebody names it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // A program of the system that tells the installed fonts, not a package.
  ignoreBinaries: ['fc-list'],
  compilers: {
    // Packages and files that a style sheet imports are used.
    css: (text) => [...text.matchAll(/@import\s+['"][^'"]+['"]/g)].map(([statement]) => statement.slice(1)).join('\n'),
  },
}
