import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bankLog, builtInBank, builtInBankOf, builtInBanks } from '@/content/bank'
import { countedOf, inNameOrder, NO_FILTER, passes, searchTextOf, sortRows } from '@/domain/compare/arrange'
import { basesOf, type Ground, isSameBasis, isSameQuestion, offBasis, placeOf } from '@/domain/compare/basis'
import { cellOf, type Column, columnsOf } from '@/domain/compare/columns'
import { groupKeyOf, GROUPINGS, groupRows } from '@/domain/compare/groups'
import { type ComparisonRow, rowOf } from '@/domain/compare/row'
import { foldText, hasFoldedWords } from '@/domain/foldText'
import { aPortfolio } from '../../../support/portfolio'

const rows = aPortfolio({ count: 120, banks: builtInBanks }).map((record) =>
  rowOf(record, builtInBankOf(record.assessment.bank)),
)
const { id, version } = builtInBank.bank
const ground: Ground = {
  basis: { bank: { id, version }, form: 'standard' },
  banks: builtInBanks,
  log: bankLog,
}
const columns = columnsOf(ground)
const someRows = fc.shuffledSubarray(rows, { minLength: 1 })
const someColumn = fc.constantFrom<Column>(...columns)
const direction = fc.constantFrom('ascending' as const, 'descending' as const)

function aRow(changes: Partial<ComparisonRow>): ComparisonRow {
  const [first] = rows
  if (!first) throw new Error('no rows')
  return { ...first, ...changes }
}

describe('sortRows', () => {
  test.prop([someRows, someColumn, direction])('記録の順番は、並びに関わらない', (given, column, to) => {
    const arranged = sortRows(inNameOrder(given), { column, direction: to }, ground)
    const again = sortRows(inNameOrder([...given].reverse()), { column, direction: to }, ground)
    expect(again.map((row) => row.id)).toEqual(arranged.map((row) => row.id))
  })

  test.prop([someRows, someColumn, direction])('どの向きでも、ないものは最後に並ぶ', (given, column, to) => {
    const kinds = sortRows(given, { column, direction: to }, ground).map((row) => cellOf(row, column, ground).kind)
    const firstMissing = kinds.indexOf('missing')
    if (firstMissing !== -1) expect(kinds.slice(firstMissing).every((kind) => kind === 'missing')).toBe(true)
  })

  test.prop([someRows, someColumn, direction])('何も増えず、減らず、同じものは元の順のまま', (given, column, to) => {
    const sorted = sortRows(given, { column, direction: to }, ground)
    expect(new Set(sorted)).toEqual(new Set(given))
    expect(sorted).toHaveLength(given.length)
    const places = new Map(given.map((row, place) => [row, place]))
    const keyOf = (row: ComparisonRow) => JSON.stringify(cellOf(row, column, ground))
    sorted.forEach((row, index) => {
      const next = sorted[index + 1]
      if (next && keyOf(next) === keyOf(row)) expect(places.get(row)).toBeLessThan(places.get(next) ?? -1)
    })
  })

  it('数は大きさで、幅のある点数は下限から、名前は日本語の順に並ぶ', () => {
    const named = ['うみ市', 'あお市', 'いけ市'].map((name, index) =>
      aRow({ id: name, name, staff: [9, 100, null][index] ?? null }),
    )
    const order = (column: Column, to: 'ascending' | 'descending') =>
      sortRows(named, { column, direction: to }, ground).map(({ name }) => name)
    expect(order('name', 'ascending')).toEqual(['あお市', 'いけ市', 'うみ市'])
    expect(order('name', 'descending')).toEqual(['うみ市', 'いけ市', 'あお市'])
    expect(order('staff', 'ascending')).toEqual(['うみ市', 'あお市', 'いけ市'])
    expect(order('staff', 'descending')).toEqual(['あお市', 'うみ市', 'いけ市'])
  })

  it('種類は決まった順に並ぶ', () => {
    const kinds = (['other', 'municipality', 'prefecture'] as const).map((kind) => aRow({ id: kind, kind }))
    expect(sortRows(kinds, { column: 'kind', direction: 'ascending' }, ground).map(({ kind }) => kind)).toEqual([
      'municipality',
      'prefecture',
      'other',
    ])
  })
})

describe('inNameOrder', () => {
  it('名前が同じでも、部署、団体コード、日付、idの順に、一通りに決まる', () => {
    const same = [
      aRow({ id: 'b', name: 'A', department: '', localCode: null, createdOn: '2026-01-01' }),
      aRow({ id: 'a', name: 'A', department: '', localCode: null, createdOn: '2026-01-01' }),
      aRow({ id: 'c', name: 'A', department: '', localCode: '131016', createdOn: '2025-01-01' }),
      aRow({ id: 'd', name: 'A', department: '人事', localCode: null, createdOn: '2025-01-01' }),
      aRow({ id: 'e', name: 'A', department: '', localCode: null, createdOn: '2025-01-01' }),
    ]
    expect(inNameOrder(same).map((row) => row.id)).toEqual(['e', 'a', 'b', 'c', 'd'])
    expect(inNameOrder([...same].reverse()).map((row) => row.id)).toEqual(['e', 'a', 'b', 'c', 'd'])
  })
})

describe('探す', () => {
  test.prop([fc.string({ unit: 'grapheme' })])('畳んだものを畳んでも変わらない', (text) => {
    expect(foldText(foldText(text))).toBe(foldText(text))
  })

  test.prop([fc.constantFrom(...rows), fc.nat(5), fc.integer({ min: 1, max: 4 })])(
    '名前のどこを、どの幅のどのかなで打っても見つかる',
    (row, start, length) => {
      const part = row.name.slice(start, start + length)
      const text = searchTextOf(row, [])
      const katakana = part.replace(/[ぁ-ゖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
      for (const query of [part, katakana, katakana.normalize('NFKD'), ` ${part}　`.trim()]) {
        expect(hasFoldedWords(text, query)).toBe(true)
      }
    },
  )

  test.prop([
    fc.constantFrom(...rows),
    fc.array(fc.constantFrom('市', '東', '13', 'あお', 'ない言葉'), { maxLength: 3 }),
  ])('言葉を足しても、見つかるものは増えない', (row, words) => {
    const text = searchTextOf(row, ['東京都'])
    if (hasFoldedWords(text, words.join(' '))) expect(words.every((word) => hasFoldedWords(text, word))).toBe(true)
    else expect(words.some((word) => !hasFoldedWords(text, word))).toBe(true)
  })

  it.each([
    ['龍ケ崎市', '龍ヶ崎'],
    ['鎌ヶ谷市', '鎌ケ谷'],
    ['さいたま市', 'サイタマ'],
    ['ニセコ町', 'ﾆｾｺ'],
    ['ＡＢＣ市', 'abc'],
    ['つがる市', 'ﾂｶﾞﾙ'],
  ])('「%s」は「%s」で見つかる', (name, query) => {
    expect(hasFoldedWords(searchTextOf(aRow({ name }), []), query)).toBe(true)
  })

  it('部署、団体コード、添えた言葉でも、いくつかの言葉を合わせても見つかる', () => {
    const row = aRow({ name: '千代田区', department: '人事課', localCode: '131016' })
    const text = searchTextOf(row, ['東京都', 'Tokyo'])
    for (const query of ['人事', '131016', '13101', 'tokyo　千代田', '']) expect(hasFoldedWords(text, query)).toBe(true)
    expect(hasFoldedWords(text, '千代田 大阪')).toBe(false)
  })
})

describe('passes', () => {
  const row = aRow({ name: '千代田区', kind: 'municipality', form: 'standard', localCode: '131016', staff: 1_200 })
  const passing = (changes: Partial<typeof NO_FILTER>, given = row) =>
    passes(given, searchTextOf(given, []), { ...NO_FILTER, ...changes })

  it('どの条件も満たすものだけを通す', () => {
    expect(passing({})).toBe(true)
    expect(passing({ prefecture: '13', size: 'from1000', kind: 'municipality', form: 'standard', query: '千代' })).toBe(
      true,
    )
    for (const changes of [
      { prefecture: '14' },
      { prefecture: 'none' },
      { size: 'from300' as const },
      { kind: 'prefecture' as const },
      { form: 'quick' as const },
      { query: '港' },
    ]) {
      expect(passing(changes)).toBe(false)
    }
  })

  it('都道府県や規模の分からないものだけを通せる', () => {
    const unknown = aRow({ localCode: null, staff: null })
    expect(passing({ prefecture: 'none', size: 'none' }, unknown)).toBe(true)
  })
})

describe('countedOf', () => {
  test.prop([someRows])('見本は数えず、ほかは順番も変えない', (given) => {
    const sample = aRow({ id: 'sample', sample: true })
    expect(countedOf([sample, ...given, sample])).toEqual(given)
  })

  it('見本のほかに何もなければ、見本を数える', () => {
    const sample = aRow({ sample: true })
    expect(countedOf([sample])).toEqual([sample])
    expect(countedOf([])).toEqual([])
  })
})

describe('groupRows', () => {
  test.prop([someRows, fc.constantFrom(...GROUPINGS)])(
    'どの行もちょうど一つの組に入り、行の順は関わらない',
    (given, grouping) => {
      const groups = groupRows(given, grouping)
      expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(given))
      expect(groups.reduce((sum, group) => sum + group.rows.length, 0)).toBe(given.length)
      for (const { key, rows: members } of groups) {
        expect(members.every((row) => groupKeyOf(row, grouping) === key)).toBe(true)
      }
      expect(groupRows([...given].reverse(), grouping).map(({ key }) => key)).toEqual(groups.map(({ key }) => key))
    },
  )

  it('都道府県は番号の順、規模は小さい順、分からないものは最後', () => {
    const keys = (grouping: 'prefecture' | 'size') => groupRows(rows, grouping).map(({ key }) => key)
    const prefectures = keys('prefecture')
    expect(prefectures.slice(0, -1)).toEqual([...prefectures.slice(0, -1)].sort())
    expect(prefectures.at(-1)).toBeNull()
    expect(keys('size').at(-1)).toBeNull()
    expect(groupRows(rows, 'none')).toHaveLength(1)
  })

  it.each([
    [0.5, 'under100'],
    [99, 'under100'],
    [100, 'from100'],
    [299, 'from100'],
    [300, 'from300'],
    [1_000, 'from1000'],
    [2_999, 'from1000'],
    [3_000, 'from3000'],
  ])('%i人は %s', (staff, size) => {
    expect(groupKeyOf(aRow({ staff }), 'size')).toBe(size)
  })
})

describe('比べる土台', () => {
  const quick = { ...ground.basis, form: 'quick' as const }
  const [oldest] = builtInBanks

  it('行の多い土台が先に来て、数が合う', () => {
    const bases = basesOf(rows, builtInBanks)
    expect(bases.map(({ count }) => count)).toEqual(bases.map(({ count }) => count).sort((a, b) => b - a))
    expect(bases.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
    for (const basis of bases) {
      expect(rows.filter((row) => offBasis(row, basis) === null)).toHaveLength(basis.count)
    }
    expect(basesOf([], builtInBanks)).toEqual([])
  })

  it('同じ数なら、新しい設問集と標準版が先に来る', () => {
    const old = { id: oldest?.id ?? '', version: oldest?.version ?? '' }
    const four = [
      aRow({ id: '1', bank: old, form: 'standard' }),
      aRow({ id: '2', bank: ground.basis.bank, form: 'quick' }),
      aRow({ id: '3', bank: ground.basis.bank, form: 'standard' }),
    ]
    expect(basesOf(four, builtInBanks).map(({ bank, form }) => [bank.version, form])).toEqual([
      [version, 'standard'],
      [version, 'quick'],
      [old.version, 'standard'],
    ])
    expect(isSameBasis(ground.basis, { ...ground.basis })).toBe(true)
    expect(isSameBasis(ground.basis, quick)).toBe(false)
  })

  test.prop([fc.constantFrom(...rows), someColumn])('土台の違う行の点数は、混ぜずに、わけを言う', (row, column) => {
    const off = offBasis(row, ground.basis)
    const isScore = column.startsWith('section:') || ['stage', 'wider', 'longer', 'coverage'].includes(column)
    if (off && isScore) expect(cellOf(row, column, ground)).toEqual({ kind: 'missing', why: off })
    if (!off) expect(cellOf(row, column, ground)).not.toMatchObject({ why: 'otherForm' })
  })

  it('設問の水準は、版が違っても、意味の同じ設問なら比べる', () => {
    const row = aRow({ bank: { id: oldest?.id ?? '', version: '1.0.0' } })
    expect(isSameQuestion('cloud.files', row, ground)).toBe(true)
    expect(isSameQuestion('cloud.capacity', row, ground)).toBe(false)
    expect(cellOf(row, 'question:cloud.capacity', ground)).toEqual({ kind: 'missing', why: 'otherBank' })
    const older = { ...ground, basis: { bank: row.bank, form: 'standard' as const } }
    expect(isSameQuestion('cloud.files', aRow({ bank: ground.basis.bank }), older)).toBe(true)
    expect(isSameQuestion('cloud.files', aRow({ bank: { id: 'other', version } }), ground)).toBe(false)
    expect(offBasis(aRow({ bank: { id: 'other', version } }), ground.basis)).toBe('otherBank')
  })

  it('知らない設問集や分野の場所は、ない', () => {
    expect(placeOf('question:cloud.files', { bank: { id: 'other', version: '9' } }, ground)).toBeNull()
    expect(placeOf('section:nowhere', { bank: ground.basis.bank }, ground)).toBeNull()
    const on = aRow({ bank: ground.basis.bank, form: 'standard' })
    expect(cellOf(on, 'section:nowhere', ground)).toEqual({ kind: 'missing', why: 'otherBank' })
    expect(
      columnsOf({ basis: { bank: { id: 'other', version: '9' }, form: 'quick' }, banks: builtInBanks }),
    ).toHaveLength(14)
  })
})

describe('cellOf', () => {
  const on = aRow({
    name: '千代田区',
    kind: 'municipality',
    localCode: '131016',
    staff: 1_200,
    createdOn: '2026-04-01',
    form: 'standard',
    bank: ground.basis.bank,
    stage: 2,
    stageUpTo: 3,
  })

  it.each<[Column, object]>([
    ['name', { kind: 'text', value: '千代田区' }],
    ['prefecture', { kind: 'text', value: '13' }],
    ['localCode', { kind: 'text', value: '131016' }],
    ['kind', { kind: 'text', value: 'municipality' }],
    ['staff', { kind: 'number', value: 1_200, upTo: 1_200 }],
    ['createdOn', { kind: 'text', value: '2026-04-01' }],
    ['form', { kind: 'text', value: 'standard' }],
    ['bank', { kind: 'text', value: version }],
    ['stage', { kind: 'number', value: 2, upTo: 3 }],
  ])('%s', (column, cell) => {
    expect(cellOf(on, column, ground)).toMatchObject(cell)
  })

  it('ないものは、わけを言う', () => {
    const blank = aRow({
      ...on,
      name: '',
      localCode: null,
      staff: null,
      figures: new Float64Array(9).fill(NaN),
      stage: null,
    })
    const why = (column: Column) => {
      const cell = cellOf(blank, column, ground)
      return cell.kind === 'missing' ? cell.why : cell.kind
    }
    expect(['name', 'prefecture', 'localCode', 'staff'].map((column) => why(column as Column))).toEqual(
      new Array(4).fill('notGiven'),
    )
    expect([why('ratio'), why('allowedRatio')]).toEqual(['notKnown', 'notKnown'])
    expect([why('stage'), why('wider'), why('longer'), why('coverage'), why('section:cloud')]).toEqual(
      new Array(5).fill('notApplicable'),
    )
    const levels = Int8Array.of(-1, -2, -3, -4)
    const told = builtInBank.bank.questions.slice(0, 5).map((question) => {
      const cell = cellOf({ ...blank, levels }, `question:${question.id}`, ground)
      return cell.kind === 'missing' ? cell.why : cell.kind
    })
    expect(told).toEqual(['unanswered', 'unknown', 'notApplicable', 'notAsked', 'notAsked'])
  })
})
