import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier'
import pluginVue from 'eslint-plugin-vue'
import vueAccessibility from 'eslint-plugin-vuejs-accessibility'

const root = fileURLToPath(new URL('..', import.meta.url))
const LOCALES = 'src/i18n/locales/**/*.json'

const noRequests = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Nothing is sent or fetched: what the app needs is in the build.',
}))
const noStorage = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'src/persistence/ is the one door to storage: use its port.',
}))
const noBrowser = ['window', 'document', 'navigator', 'location'].map((name) => ({
  name,
  message: 'The domain runs anywhere: take what is needed as an argument.',
}))

/** Bans globals, also when reached through window, self or globalThis. */
function withoutGlobals(...globals) {
  return { 'no-restricted-globals': ['error', { globals: globals.flat(), checkGlobalObject: true }] }
}

export default defineConfigWithVueTs(
  // The pages of tests/bench/ have packages of their own, which are there only where something is measured.
  { ignores: ['dist/', 'dist-single/', 'coverage/', 'test-results/', 'tests/bench/', '**/*.json', `!${LOCALES}`] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'house/presets',
    // Not for the locale files, which are linted as data below.
    files: ['**/*.{ts,vue,js,mjs}'],
    extends: [
      pluginVue.configs['flat/recommended'],
      vueAccessibility.configs['flat/recommended'],
      vueTsConfigs.strictTypeChecked,
    ],
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
  },
  vueI18n.configs.base,
  {
    name: 'house/all',
    files: ['**/*.{ts,vue,js,mjs}'],
    rules: {
      // `== null` asks for null and undefined at once, which is what is meant where both can stand for "nothing".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers read the same in every template; everything else is formatted by i18n/.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => emit('close')` says what it does; its value is nobody's.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `{ under, ...answer }` is how a field is left out of a value that never changes.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    name: 'house/typed',
    files: ['**/*.{ts,vue}'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            // Its successor is still called experimental.
            'scrollBehavior',
            // 229 is the only sign in Safari that a key belongs to the input method.
            { from: 'lib', name: 'keyCode' },
          ],
        },
      ],
    },
  },
  {
    name: 'house/plain-scripts',
    // Run by Node as they are, in a fresh clone before anything is installed: no types to check against.
    files: ['**/*.{js,mjs}'],
    extends: [vueTsConfigs.disableTypeChecked],
  },
  {
    name: 'house/components',
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': 'error',
      'vue/define-macros-order': [
        'error',
        {
          order: ['defineOptions', 'defineProps', 'defineModel', 'defineEmits', 'defineSlots'],
          defineExposeLast: true,
        },
      ],
      'vue/define-props-declaration': 'error',
      'vue/no-v-html': 'error',
      // Many of them in one template are hoisted as HTML, and the Content-Security-Policy refuses the style attribute.
      'vue/no-static-inline-styles': 'error',
      // An optional prop has no value on purpose: its type says so.
      'vue/require-default-prop': 'off',
      // Nesting or `for` is enough: asking for both at once would be asking for the same thing twice.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    name: 'house/source',
    files: ['src/**/*.{ts,vue}'],
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    rules: {
      ...withoutGlobals(noRequests, noStorage),
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'navigator', property: 'sendBeacon', message: 'Nothing is sent anywhere.' },
      ],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'house/storage-doors',
    // app/ picks the real adapters and hands them to persistence/.
    files: ['src/{persistence,app}/**/*.{ts,vue}'],
    rules: withoutGlobals(noRequests),
  },
  {
    name: 'house/last-resort',
    // What nobody foresaw is told to the person and kept readable for whoever is asked about it.
    files: ['src/app/installErrorHandling.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  { name: 'house/content', files: ['src/content/**'], rules: { 'max-lines': 'off' } },
  {
    name: 'house/domain',
    files: ['src/domain/**/*.ts'],
    rules: {
      ...withoutGlobals(noRequests, noStorage, noBrowser, {
        name: 'crypto',
        message: 'Take a source of ids as an argument.',
      }),
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['vue', '@vue/*', 'pinia', 'vue-router', 'echarts', 'echarts/*'],
              message: 'The domain knows no framework: return data, and let features/ show it.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take `now` as an argument.' },
        { object: 'performance', property: 'now', message: 'Take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'Take a source of ids or numbers as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
          message: 'Take `now` as an argument.',
        },
      ],
    },
  },
  {
    name: 'house/tests',
    files: ['tests/{unit,component}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['waitFor', 'waitUntil'].map((property) => ({
          object: 'vi',
          property,
          message: 'It gives up after a second, which a busy machine takes: support/waiting has patience.',
        })),
      ],
    },
  },
  {
    name: 'house/texts',
    files: ['src/**/*.{ts,vue}', LOCALES],
    settings: {
      'vue-i18n': {
        localeDir: {
          pattern: `./${LOCALES}`,
          localeKey: 'path',
          localePattern: /[\\/]locales[\\/](?<locale>[a-z]+)[\\/]/,
        },
        messageSyntaxVersion: '^11.0.0',
      },
    },
    rules: {
      '@intlify/vue-i18n/no-dynamic-keys': 'error',
      '@intlify/vue-i18n/no-duplicate-keys-in-locale': 'error',
      '@intlify/vue-i18n/no-html-messages': 'error',
      '@intlify/vue-i18n/no-missing-keys': 'error',
      '@intlify/vue-i18n/no-missing-keys-in-other-locales': 'error',
      // Digits, signs and spaces are the same in every language.
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          attributes: { '/.+/': ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'] },
          ignorePattern: '^[^\\p{L}]*$',
        },
      ],
      '@intlify/vue-i18n/valid-message-syntax': 'error',
    },
  },
  prettier,
)
