import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { preferredLocale } from '@/i18n/language'
import { createFormat } from '@/i18n/format'
import { contentLines, interfaceLines } from '../../support/writtenTexts'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

const leaves = { ja: interfaceLines('ja'), en: interfaceLines('en') }
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name))].sort()

/** English messages with a plural and one form: the count is never one, or is no number. */
const NEVER_ONE = [
  'answer.origin.agreed',
  'answer.origin.group',
  'charts.map.inset',
  'charts.ratios.summary',
  'exports.link.leave_out',
  'exports.link.size_copied',
  'exports.link.size_everywhere',
  'exports.link.size_nowhere',
  'handout.head.facts',
  'history.redone.several',
  'history.undone.several',
  'imports.preview.many',
  'inquiry.departments.problem_long',
  'join.hand.code.text',
  'kept.aside.size',
  'organization.form.quick_note',
  'organization.form.standard_note',
  'outcome.origin.made',
  'outcome.page.facts',
  'references.ratios.pioneers_text',
  'start.hero.lead',
  'trend.summary.sections',
]

describe('言葉の一覧', () => {
  it('日本語と英語が、同じ鍵を持つ', () => {
    expect([...leaves.en.keys()].sort()).toEqual([...leaves.ja.keys()].sort())
  })

  it('どの文も空でなく、同じ差し込みを持つ', () => {
    for (const [key, text] of leaves.ja) {
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(leaves.en.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })

  it('英語で数のあとに複数形がくる文には、一つのときの形がある', () => {
    const counted = /\{(?:count|days)\} (?:[a-z]+ )?[a-z]+s\b/u
    const single = [...leaves.en].filter(([, text]) => counted.test(text) && !text.includes(' | ')).map(([key]) => key)
    expect(single.sort()).toEqual(NEVER_ONE)
  })

  it('日本語では、数字と%のあいだを空けない', () => {
    const apart = [...leaves.ja, ...contentLines('ja')].filter(([, text]) => /[\d}] [%％]/u.test(text))
    expect(apart).toEqual([])
  })

  it.each(['ja', 'en'] as const)('診断のファイルをどこで開くかを、ホームの見出しの言葉で言う（%s）', (locale) => {
    const lines = leaves[locale]
    const heading = lines.get('start.import.heading') ?? ''
    expect(heading).not.toBe('')
    expect(lines.get('exports.option.json_note')).toContain(heading)
    expect(lines.get('exports.option.text_note')).toContain(heading)
  })

  it('使われない文はない', () => {
    const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|vue)$/u.test(file))
      .map((file) => readFileSync(`${source}/${file}`, 'utf8'))
      .join('\n')
    expect([...leaves.ja.keys()].filter((key) => !code.includes(`'${key}'`))).toEqual([])
  })
})

describe('preferredLocale', () => {
  it.each([
    [['ja-JP'], 'ja'],
    [['en-US', 'ja'], 'en'],
    [['fr', 'en'], 'en'],
    [['fr'], 'ja'],
    [[], 'ja'],
  ] as const)('%j の人には %s', (languages, locale) => {
    expect(preferredLocale(languages)).toBe(locale)
  })
})

describe('createFormat', () => {
  const format = createFormat('ja')

  it('小さな割合を0%と書かない', () => {
    expect([0.0006, 0.072, 0.4, 0, -0.0006].map(format.percent)).toEqual(['0.06%', '7.2%', '40%', '0%', '-0.06%'])
  })

  it.each([
    [0, '0 byte', '0 byte'],
    [999, '999 byte', '999 byte'],
    [1_000, '1 KB', '1 kB'],
    [1_500_000, '1.5 MB', '1.5 MB'],
    [999_940_000, '999.9 MB', '999.9 MB'],
    [999_960_000, '1 GB', '1 GB'],
    [298_500_000_000, '298.5 GB', '298.5 GB'],
    [12_345_000_000_000_000, '12,345 TB', '12,345 TB'],
  ])('%d バイトを、読みやすい単位で書く', (value, ja, en) => {
    expect([format.bytes(value), createFormat('en').bytes(value)]).toEqual([ja, en])
  })

  it('年と月と日を、和暦でも西暦でも書く', () => {
    expect(format.date('2026-11-24', 'japanese')).toBe('令和8年11月24日')
    expect(format.date('2026-11-24')).toBe('2026年11月24日')
    expect(format.year(2026, 'japanese')).toBe('令和8年')
    expect(createFormat('en').date('2026-11-24', 'japanese')).toBe('24 November 2026')
  })

  it('文をつなぐとき、日本語では空白を入れず、英語では入れ、空の文は飛ばす', () => {
    expect(format.sentences(['増えました。', '', '減りました。'])).toBe('増えました。減りました。')
    expect(createFormat('en').sentences(['It rose.', '', 'It fell.'])).toBe('It rose. It fell.')
  })
})
