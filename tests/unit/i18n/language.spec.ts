import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentLines, interfaceLines, type Lines } from '../../support/writtenTexts'

/** What a rule finds wrong in a text; "" where nothing is. */
type Rule = (text: string) => string
interface RuleCase {
  readonly what: string
  readonly lines: readonly Lines[]
  readonly rule: Rule
  /** Texts that the rule has to find, so that it cannot pass by seeing nothing. */
  readonly wrong: readonly string[]
  /** Keys that break it on purpose, each with why. */
  readonly exceptions?: Readonly<Record<string, string>>
}

const ja = { interface: interfaceLines('ja'), content: contentLines('ja') }
const en = { interface: interfaceLines('en'), content: contentLines('en') }
const withoutPlaceholders = (text: string) => text.replace(/\{\w+\}/gu, '0')
const found = (pattern: RegExp) => (text: string) => withoutPlaceholders(text).match(pattern)?.[0] ?? ''

/** Words of Latin letters that Japanese uses as they are: names, formats, units, and what stands on a key. */
const LATIN = new Set(
  [
    'PC QR Excel IT Web PNG json min Enter txt PDF CO km http https SVG CSV xlsx IndexedDB Word JPEG LAN ICT PowerPoint ics JIS WCAG WAI-ARIA NVDA PC-Talker VoiceOver CSS HTML JavaScript Home End Esc',
    'NDJSON pptx xls Backspace kg WebP KB FAX II WCAG AA Microsoft Edge Google Chrome Firefox iOS Safari HTML MIT',
    'Content-Security-Policy axe Outlook JSON ZIP docx UTF MB GB age log localStorage LGWAN USB BCP LTE IP NTT KADO ZDNet Japan',
    // Titles of sources, the product's name in addresses, and an example of an address.
    'Manski Partial Identification of Probability Distributions Springer Charles Hyndman Fan Tastle Wierman',
    'Technical Review e-Japan i-Japan Action hironaga docs analysis.md example.lg.jp jp',
  ].flatMap((line) => line.split(' ')),
)

function leftEnglish(text: string): string {
  const words = withoutPlaceholders(text).match(/[A-Za-z][A-Za-z.-]*[A-Za-z]/gu) ?? []
  return words.find((word) => !LATIN.has(word)) ?? ''
}

/** The end of a sentence of the interface that is neither です nor ます: だ、である、した、ない、する. */
const PLAIN_END = /(?:である|だ|ない|(?<!まし|でし)た|(?<![まで])す|(?<!しょ)う|[くつぬぶむる])。/u

const rules: readonly RuleCase[] = [
  {
    what: '英語の文に、日本語の文字が残らない',
    lines: [en.interface, en.content],
    rule: found(/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u),
    wrong: ['Save 保存', 'Done。', 'Name（optional）'],
    exceptions: {
      'app.language.other': 'the name of the language, for those who read it',
      'report.sources.entry': 'both its parts are always in Japanese',
      ...Object.fromEntries(
        [
          ...['mic.facts.rule_duty@2012-01', 'oita_pref.facts.trial_round@2012-01', 'oita_pref.facts.plan@2012-01'],
          'hiroshima_city.facts.trial_year@FY2009',
        ].map((fact) => [`references/wording.${fact}`, 'Japanese words that the deck writes otherwise than others']),
      ),
    },
  },
  {
    what: '日本語の文に、名前や記号でない英語が残らない',
    lines: [ja.interface, ja.content],
    rule: leftEnglish,
    wrong: ['ファイルをsaveする', 'Cancel'],
    exceptions: { 'app.language.other': 'the name of the language, for those who read it' },
  },
  {
    what: '日本語の句読点と括弧は全角で、数字と英字は半角である',
    lines: [ja.interface, ja.content],
    rule: found(
      /[\u3040-\u30ff\u3400-\u9fff](?:[,!?:;]|\.(?![a-z]))|\([^)]*[\u3040-\u30ff\u3400-\u9fff]|[０-９Ａ-Ｚａ-ｚ！～]/u,
    ),
    wrong: ['保存しました.', '人数(任意)', '１２人', '本当?', '4～5日'],
    exceptions: {
      'simulate.formulas.seats_needed': 'a formula, whose brackets are those of mathematics',
      'reveal.formula.product': 'a formula too',
      'answer.settings.number_keys': 'the signs on the keys',
    },
  },
  {
    what: '日本語の文は、です・ますで終わる',
    lines: [ja.interface],
    rule: (text) => PLAIN_END.exec(text.replace(/「[^」]*」|（[^）]*）/gu, ''))?.[0] ?? '',
    wrong: ['保存した。', '回答がない。', 'これは目安である。', '次へ進む。'],
    exceptions: {
      'organization.staff_includes.hint': 'an example of what a person writes into the field',
      'statistics.claim.growing.verdict': 'a verdict of a few words, like those beside it',
    },
  },
  {
    what: '日本語の文の途中に、余分な空白を入れない',
    lines: [ja.interface, ja.content],
    rule: found(/\S {2,}\S|[、。）」] [^\s{（「]|(?<=[\u3040-\u309f]) (?=[\u3040-\u309f])/u),
    wrong: ['保存  する', '保存して、 閉じます', 'これは あれ'],
  },
  {
    what: '英語に、二重の空白がない',
    lines: [en.interface, en.content],
    rule: found(/\S {2,}\S/u),
    wrong: ['Save  it'],
    exceptions: {
      'about.method.practice.formula': 'formulas beside each other',
      'about.method.circle.formula': 'two formulas beside each other',
      'reveal.place': 'the name of a section and a number apart from it',
    },
  },
  {
    what: '英語の引用符とアポストロフィは、曲がったものにそろえる',
    lines: [en.interface, en.content],
    rule: found(/["']/u),
    wrong: ["It's", 'Choose "Save"'],
  },
  {
    what: '英語はイギリスの綴りで、感嘆符も、書き方の決まりで避ける言葉もない',
    lines: [en.interface, en.content],
    rule: found(
      /!|\.\.\.|\b(?:simply|please note|color|colors|colored|center|centers|behavior|favor|labor|gray|canceled|license[sd]?)\b/iu,
    ),
    wrong: ['Done!', 'The color', 'Please note that', 'Loading...'],
  },
]

describe.each(rules)('$what', ({ lines, rule, wrong, exceptions = {} }) => {
  const isException = (key: string) =>
    Object.keys(exceptions).some((each) => key === each || key.startsWith(`${each}.`))

  it('決まりに合わない文がない', () => {
    const broken = lines.flatMap((each) => [...each].filter(([key, text]) => !isException(key) && rule(text) !== ''))
    expect(broken.map(([key, text]) => `${key}: ${rule(text)} in ${text}`)).toEqual([])
  })

  it('合わない文を見つける', () => {
    expect(wrong.filter((text) => rule(text) === '')).toEqual([])
  })

  it('例外は、どれも本当に例外である', () => {
    const all = lines.flatMap((each) => [...each])
    const needless = Object.keys(exceptions).filter(
      (name) => !all.some(([key, text]) => (key === name || key.startsWith(`${name}.`)) && rule(text) !== ''),
    )
    expect(needless).toEqual([])
  })
})

/** Keys of the texts that stand in an element, told by the code: what is long there wraps or pushes others away. */
function keysIn(element: RegExp): ReadonlySet<string> {
  const source = fileURLToPath(new URL('../../../src', import.meta.url))
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.vue'))
    .flatMap((file) => [...readFileSync(`${source}/${file}`, 'utf8').matchAll(element)].map(([all]) => all))
  return new Set(code.flatMap((each) => [...each.matchAll(/\bt\('([\w.]+)'/gu)].map(([, key = '']) => key)))
}

/** Signs of the longest of the forms for one and many; a placeholder stands for two. */
function lengthOf(text: string): number {
  return Math.max(
    ...text
      .replace(/\{\w+\}/gu, '00')
      .split(' | ')
      .map((form) => form.length),
  )
}

describe('短くあるべき言葉', () => {
  const BUTTON =
    /<(Base(?:File)?Button)\b[^]*?(?:<\/\1>|\/>)|<RouterLink[^>]*class="button-link[^>]*>[^]*?<\/RouterLink>/gu
  it.each([
    // Two lines of a button on a screen of 320 px.
    { kind: 'ボタン', element: BUTTON, most: { ja: 22, en: 44 }, exceptions: [] },
    { kind: '畳んだ所の見出し', element: /<summary\b[^]*?<\/summary>/gu, most: { ja: 22, en: 46 }, exceptions: [] },
    {
      kind: '表の見出し',
      element: /<th\b[^]*?<\/th>/gu,
      most: { ja: 12, en: 24 },
      // Headings of rows, which have the width of a sentence, and buttons within a heading.
      exceptions: [
        'explain.formula.capacity_total',
        'reveal.formula.product',
        'explain.formula.capacity_part',
        'compare.side.remove_named',
        'compare.side.remove',
      ],
    },
  ])('$kind は、置き場所に収まる', ({ element, most, exceptions }) => {
    const keys = [...keysIn(element)].filter((key) => ja.interface.has(key))
    expect(keys.length).toBeGreaterThan(20)
    const tooLong = keys.filter(
      (key) => lengthOf(ja.interface.get(key) ?? '') > most.ja || lengthOf(en.interface.get(key) ?? '') > most.en,
    )
    expect(tooLong.filter((key) => !exceptions.includes(key))).toEqual([])
    expect(exceptions.filter((key) => !keys.includes(key))).toEqual([])
  })

  it('手順とページの名前は、狭い画面でも並ぶ長さである', () => {
    const names = [...ja.interface.keys()].filter((key) =>
      /^assessment\.(?:steps|views)\.(?!done|label)\w+$/u.test(key),
    )
    expect(names.length).toBeGreaterThan(5)
    const tooLong = names.filter(
      (key) => lengthOf(ja.interface.get(key) ?? '') > 7 || lengthOf(en.interface.get(key) ?? '') > 14,
    )
    expect(tooLong).toEqual([])
  })
})

describe('二つの言葉の中身', () => {
  it('同じ所に同じ文がある', () => {
    const isBoth = (key: string) => !key.startsWith('bank/easy')
    expect([...en.content.keys()].filter(isBoth).sort()).toEqual([...ja.content.keys()].filter(isBoth).sort())
  })
})
