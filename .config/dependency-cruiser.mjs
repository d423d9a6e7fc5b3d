/** Which folder of src/ may import which: docs/architecture.md. What is not listed is forbidden. */
const allowed = {
  domain: [[], 'The domain is the quiet core: everyone may use it, it uses nobody.'],
  content: [['domain'], 'Content is data in the shapes of the domain.'],
  persistence: [['domain'], 'Storage keeps what the domain describes and knows nobody who asks for it.'],
  exchange: [['domain', 'persistence'], 'A file holds the same envelope as the storage; texts come in as arguments.'],
  workers: [['domain', 'exchange'], 'Heavy work needs no page.'],
  i18n: [[], 'The catalogue of texts can be replaced as one folder.'],
  ui: [['i18n'], 'Controls know no store, route or type of the domain.'],
  charts: [['domain', 'ui', 'i18n'], 'A chart draws a result it is given.'],
  stores: [['domain', 'content', 'persistence', 'exchange'], 'Stores hold state; they have no texts and no pages.'],
  asking: [
    ['stores', 'domain', 'ui', 'i18n'],
    'A question is asked in one way, of the person of an assessment and of people of a request: features use it, it knows none of them.',
  ],
  gathering: [
    ['stores', 'domain', 'exchange', 'ui', 'i18n'],
    'A request is handed out and sheets are taken in one way, for a workshop and for departments: features use it, it knows none of them.',
  ],
  explain: [
    ['stores', 'domain', 'content', 'ui', 'i18n'],
    'How a number came about is the same on every page: features use it, it knows none of them.',
  ],
  evidence: [
    ['stores', 'domain', 'content', 'charts', 'ui', 'i18n'],
    'A published fact looks the same wherever it stands, with source, date and confidence: features use it, it knows none of them.',
  ],
  reporting: [
    ['explain', 'evidence', 'stores', 'domain', 'content', 'charts', 'i18n'],
    'What is said of an assessment is said in the same sentences on pages, paper and in files: features use it, it knows none of them.',
  ],
  features: [
    [
      'reporting',
      'asking',
      'gathering',
      'explain',
      'evidence',
      'stores',
      'domain',
      'content',
      'charts',
      'exchange',
      'ui',
      'i18n',
    ],
    'A feature reaches storage and workers through the stores only.',
  ],
}

const arrows = Object.entries(allowed).map(([folder, [targets, why]]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `${why} ${folder}/ may import: ${[folder, ...targets].join(', ')}.`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...targets].join('|')})/` },
}))

/** The folders that a package may be imported from, so that it can be replaced there. */
const doors = {
  '@tanstack/vue-virtual': '^src/features/compare/',
  'age-encryption': '^src/exchange/',
  docx: '^src/exchange/documents/word/',
  echarts: '^src/charts/',
  pinia: '^src/(stores/|app/|main\\.ts$)',
  'vue-router': '^src/(app|features|evidence)/',
  pptxgenjs: '^src/exchange/documents/slides/',
  qr: '^src/exchange/',
  fflate: '^src/exchange/(sheets/workbook/|documents/slides/|link/|pictureArchive)',
  saxen: '^src/exchange/sheets/workbook/',
  idb: '^src/persistence/',
  valibot: '^src/(domain|persistence|exchange)/',
}

const packageDoors = Object.entries(doors).map(([name, home]) => ({
  name: `${name}-door`,
  severity: 'error',
  comment: `${name} is imported only from ${home}: replacing it must touch nothing else.`,
  from: { path: '^(src|scripts)/', pathNot: home },
  to: { path: `node_modules/${name}/` },
}))

const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core']

export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-feature-to-feature',
      severity: 'error',
      comment: 'A feature is one task of a person, independent of the others: share through ui/, stores/ or domain/.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'app-is-the-top',
      severity: 'error',
      comment: 'app/ composes the others; only main.ts starts it.',
      from: { path: '^(src|scripts)/', pathNot: '^src/(app/|main\\.ts$)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'main.ts starts the app when it is imported.',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'styles-by-main-only',
      severity: 'error',
      comment: 'One place decides the order of the style layers.',
      from: { path: '^(src|scripts)/', pathNot: '^src/(styles/|main\\.ts$)' },
      to: { path: '^src/styles/' },
    },
    {
      name: 'scripts-imports',
      severity: 'error',
      comment: 'Programs of a maintainer use the core without a page: domain, content, exchange, persistence.',
      from: { path: '^scripts/' },
      to: { path: '^src/', pathNot: '^src/(domain|content|exchange|persistence)/' },
    },
    ...packageDoors,
    {
      name: 'domain-packages',
      severity: 'error',
      comment: 'The domain depends on Valibot and nothing else: it could be published as it is.',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: PACKAGES, pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'content-packages',
      severity: 'error',
      comment: 'Content is data: it needs no package.',
      from: { path: '^src/content/' },
      to: { dependencyTypes: PACKAGES },
    },
    {
      name: 'no-framework-below-the-page',
      severity: 'error',
      comment: 'Storage, files and workers run without a page.',
      from: { path: '^(src/(persistence|exchange|workers)|scripts)/' },
      to: { path: 'node_modules/(vue|@vue/[^/]+)/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      comment: 'A browser has no modules of Node.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment: 'Tests know the product, not the other way round.',
      from: { path: '^(src|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'An import that cannot be resolved escapes every other rule: mend the path or the alias first.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'In a circle nothing can be read, tested or replaced alone.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module that imports nobody and that nobody imports is forgotten: delete it or wire it in.',
      from: { orphan: true, pathNot: ['\\.d\\.m?ts$', '(^|/)tsconfig\\.json$', '^scripts/[^/]+\\.(ts|mjs)$'] },
      to: {},
    },
    {
      name: 'unreachable-from-main',
      severity: 'error',
      comment:
        'Neither main.ts, nor the build, nor a script of a maintainer reaches this: it is dead. Delete it or wire it in.',
      from: { path: '^(src/main\\.ts|src/app/first/render\\.ts|scripts/[^/]+\\.(ts|mjs))$' },
      to: {
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '(^|/)tsconfig\\.json$', '^src/main\\.ts$', '^src/app/first/render\\.ts$'],
        reachable: false,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count as imports too: a type of a higher folder is as much a knot as a function.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: '.config/tsconfig.arch.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
}
