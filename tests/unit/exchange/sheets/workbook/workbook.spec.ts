import { fc, test } from '@fast-check/vitest'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type Answer, type Answers, LEVELS } from '@/domain/answer'
import { questionsOfScope } from '@/domain/request'
import { type HandedProblem, readHanded } from '@/exchange/sheets/readHandedSheet'
import { answerOfCell } from '@/exchange/sheets/workbook/answerCell'
import { readSheetWorkbook } from '@/exchange/sheets/workbook/readSheetWorkbook'
import { LARGEST_PARTS, LARGEST_WORKBOOK } from '@/exchange/sheets/workbook/unzipParts'
import { type WorkbookTexts, writeSheetWorkbook } from '@/exchange/sheets/workbook/writeSheetWorkbook'
import { anInquiry, aWorkshop, bank } from '../../../../support/requestBuilders'

const RESPONDENT = '004217903358'
const request = anInquiry()
if (request.kind !== 'inquiry') throw new Error('no inquiry')
const inquiry = request
const asked = questionsOfScope(bank, inquiry.scope)
const texts: WorkbookTexts = {
  prefix: 'ひろなが照会',
  instructionsName: 'はじめに',
  answersName: '回答',
  instructions: ['テレワーク準備度診断への回答のお願い', '一つ選んでください。<必ず> & "確認"'],
  headings: { number: '番号', question: '設問', levels: '水準', answer: '回答', note: 'メモ' },
  unknown: 'わからない',
  notApplicable: '該当しない',
  errorTitle: '選べない回答です',
  errorText: '一覧から選んでください。',
}
const questions = asked.map(({ id, allowNa }) => ({
  id,
  title: `${id}の題`,
  text: 'どうですか。',
  levels: ['ない', '一部', '半分', 'ほぼ', '全部'],
  allowNa,
}))
const file = writeSheetWorkbook({ request: inquiry, respondent: RESPONDENT, questions }, texts)
const reading = { request: inquiry, banks: [bank] }

/** Rows as another program has them: the names of the columns, the headings, then the questions. */
async function opened() {
  const { sheets } = await readXlsx(file.bytes)
  return sheets
}

type Rows = (string | number | null)[][]

/** The workbook as another program writes it after somebody changed the cells of the answer sheet. */
async function refilled(
  change: (rows: Rows) => Rows,
  facts: (rows: Rows) => Rows = (rows) => rows,
): Promise<Uint8Array> {
  const sheets = await opened()
  const plain = (rows: unknown[][]): Rows =>
    rows.map((row) => row.map((value) => (typeof value === 'number' || typeof value === 'string' ? value : null)))
  return writeXlsx({
    sheets: sheets.map(({ name, rows }, index) => ({
      name,
      rows: index === 1 ? change(plain(rows)) : index === 2 ? facts(plain(rows)) : plain(rows),
    })),
  })
}

const FIRST = 2
const ANSWER = 3
const NOTE = 4
const ID = 5
const filledBy = (answers: readonly (readonly [value: string | number | null, note?: string])[]) => (rows: Rows) =>
  rows.map((row, index) => {
    const [value, note] = answers[index - FIRST] ?? []
    return value === undefined
      ? row
      : row.map((cell, at) => (at === ANSWER ? value : at === NOTE ? (note ?? null) : cell))
  })

async function read(bytes: Uint8Array): Promise<Answers> {
  const sheet = await readHanded(bytes, reading)
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  return sheet.value.answers
}

async function problemOf(bytes: Uint8Array): Promise<HandedProblem> {
  const sheet = await readHanded(bytes, reading)
  if (sheet.ok) throw new Error('it was read')
  return sheet.error
}

describe('writeSheetWorkbook', () => {
  it('別の読み手が、説明・設問・隠した依頼の三枚として開ける', async () => {
    const [instructions, answers, facts] = await opened()
    expect((instructions?.rows ?? []).flat()).toEqual(texts.instructions)
    expect(answers?.rows).toHaveLength(asked.length + FIRST)
    const [, headings, first] = answers?.rows ?? []
    expect(headings).toEqual(['番号', '設問', '水準', '回答', 'メモ', null])
    expect(first?.slice(0, ANSWER)).toEqual([
      '1',
      `${asked[0]?.id ?? ''}の題\nどうですか。`,
      '0：ない\n1：一部\n2：半分\n3：ほぼ\n4：全部',
    ])
    expect(facts?.rows).toContainEqual(['respondent', RESPONDENT])
    expect(facts?.rows).toContainEqual(['request', inquiry.id])
  })

  it('回答の欄には選択肢があり、該当しないは選べる設問だけに出る', async () => {
    const lists = (await opened())[1]?.dataValidations ?? []
    const valuesFor = (place: number) =>
      lists.find(({ range }) => range.split(' ').includes(`D${String(place + FIRST + 1)}`))?.values
    for (const [place, { allowNa }] of asked.entries()) {
      const all = ['0', '1', '2', '3', '4', 'わからない', ...(allowNa ? ['該当しない'] : [])]
      expect(valuesFor(place), asked[place]?.id).toEqual(all)
    }
    expect(new Set(asked.map(({ allowNa }) => allowNa)).size).toBe(2)
  })

  it('回答とメモのほかは守られ、見出しは動かない', async () => {
    const answers = (await opened())[1]
    expect(answers?.protection?.sheet).toBe(true)
    expect(answers?.freezePane).toMatchObject({ rows: 2 })
    const xml = Object.entries(unzipSync(file.bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)])
    expect(Object.fromEntries(xml)).not.toHaveProperty('xl/vbaProject.bin')
    expect(JSON.stringify(xml)).not.toMatch(/<f>|2026/u)
  })

  it('一種類の設問しかなくても、空の選択肢は書かない', async () => {
    const only = writeSheetWorkbook(
      { request: inquiry, respondent: RESPONDENT, questions: questions.filter(({ allowNa }) => !allowNa) },
      texts,
    )
    expect((await readXlsx(only.bytes)).sheets[1]?.dataValidations).toHaveLength(1)
    expect(only.name).toBe('ひろなが照会_総務部人事課_情報政策課.xlsx')
  })

  it('XML に書けない字と、記号を含む言葉でも開ける', async () => {
    const strange = { ...texts, answersName: '<&>"', instructions: ['\u0000\u001F<b>&\uD800'] }
    const { sheets } = await readXlsx(
      writeSheetWorkbook({ request: inquiry, respondent: RESPONDENT, questions }, strange).bytes,
    )
    expect(sheets[0]?.rows.flat()).toEqual(['<b>&\uFFFD'])
    expect(sheets[1]?.name).toBe('<&>"')
  })
})

describe('readSheetWorkbook', () => {
  it('何も書かれていなければ、未回答のまま', async () => {
    expect(await read(file.bytes)).toEqual({})
  })

  const said = fc.array(
    fc.record({
      value: fc.constantFrom(...LEVELS, 'unknown' as const, 'na' as const, null),
      note: fc.constantFrom('', '規程あり', '一\n二'),
    }),
    { minLength: asked.length, maxLength: asked.length },
  )

  test.prop([said], { numRuns: 15 })('別のソフトで書き込んで保存したものを、そのまま読み戻す', async (all) => {
    const usable = all.map(({ value, note }, place) => ({
      value: value === 'na' && !asked[place]?.allowNa ? 1 : value,
      note: value === null ? '' : note,
    }))
    const cells = usable.map(({ value, note }) => {
      const shown = value === 'unknown' ? texts.unknown : value === 'na' ? texts.notApplicable : value
      return [shown, note === '' ? undefined : note] as const
    })
    const expected = usable.flatMap(({ value, note }, place): [string, Answer][] => {
      const id = asked[place]?.id ?? ''
      if (value === null) return []
      if (value === 'na') return [[id, { kind: 'notApplicable', reason: note }]]
      const noted = note === '' ? {} : { note }
      return [[id, value === 'unknown' ? { kind: 'unknown', ...noted } : { kind: 'level', level: value, ...noted }]]
    })
    expect(await read(await refilled(filledBy(cells as never)))).toEqual(Object.fromEntries(expected))
  })

  it('行を並べ替え、列を足しても、設問の番号で読む', async () => {
    const bytes = await refilled((rows) => {
      const [names = [], headings = [], ...rest] = filledBy([[1], [2], [3]])(rows)
      return [names, headings, ...rest.reverse()].map((row, index) => [index === 1 ? '確認者' : '山田', ...row])
    })
    const levels = Object.values(await read(bytes)).map((answer) => (answer.kind === 'level' ? answer.level : null))
    expect(levels.sort()).toEqual([1, 2, 3])
  })

  it('正しくない欄を、どれも名前を挙げて断り、何も取り込まない', async () => {
    const bytes = await refilled((rows) => {
      const filled = filledBy([['5'], ['たぶん3'], [2], [null, 'あとで']])(rows)
      const stray = [null, null, null, '3', null, null]
      return [...filled, stray, [...(filled[FIRST + 2] ?? [])]]
    })
    expect(await problemOf(bytes)).toEqual({
      kind: 'cells',
      cells: [
        { cell: 'D3', text: '5', why: 'value' },
        { cell: 'D4', text: 'たぶん3', why: 'value' },
        { cell: 'D6', text: 'あとで', why: 'noteOnly' },
        { cell: `D${String(asked.length + 3)}`, text: '3', why: 'stray' },
        { cell: `D${String(asked.length + 4)}`, text: '2', why: 'twice' },
      ],
    })
  })

  it('該当しないを選べない設問の、該当しないは断る', async () => {
    const place = asked.findIndex(({ allowNa }) => !allowNa)
    const bytes = await refilled((rows) =>
      rows.map((row, index) =>
        index === place + FIRST ? row.map((cell, at) => (at === ANSWER ? '該当しない' : cell)) : row,
      ),
    )
    expect(await problemOf(bytes)).toMatchObject({ kind: 'cells', cells: [{ why: 'value' }] })
  })

  it('数式は計算せず、そばに残った値だけを読む', async () => {
    const parts = unzipSync(file.bytes)
    const name = 'xl/worksheets/sheet2.xml'
    const xml = new TextDecoder().decode(parts[name])
    const changed = xml.replace(/<c r="D3"[^>]*\/>/u, '<c r="D3"><f>1+HYPERLINK("x")</f><v>3</v></c>')
    expect(changed).not.toBe(xml)
    const answers = await read(zipSync({ ...parts, [name]: strToU8(changed) }))
    expect(Object.values(answers)).toEqual([{ kind: 'level', level: 3 }])
    const bare = xml.replace(/<c r="D3"[^>]*\/>/u, '<c r="D3"><f>1+2</f></c>')
    expect(await read(zipSync({ ...parts, [name]: strToU8(bare) }))).toEqual({})
  })

  it('ふりがなと、飾りのついた字が混ざっても読む', async () => {
    const parts = unzipSync(file.bytes)
    const name = 'xl/worksheets/sheet2.xml'
    const xml = new TextDecoder().decode(parts[name])
    const shared =
      '<x:sst xmlns:x="m"><x:si><x:r><x:t>わから</x:t></x:r><x:r><x:t><![CDATA[ない]]></x:t></x:r><x:rPh><x:t>ワカラナイ</x:t></x:rPh></x:si></x:sst>'
    const changed = xml
      .replace(/<c r="D3"[^>]*\/>/u, '<c r="D3" t="s"><v>0</v></c>')
      .replace(/<c r="D4"[^>]*\/>/u, '<c r="D4" t="inlineStr"><is><t>２</t><rPh><t>ニ</t></rPh></is></c>')
      .replace(/<c r="D5"[^>]*\/>/u, '<c r="D5" t="s"><v>99</v></c><c t="n"><v>4</v></c>')
    const answers = await read(zipSync({ ...parts, [name]: strToU8(changed), 'xl/sharedStrings.xml': strToU8(shared) }))
    expect(Object.values(answers)).toEqual([{ kind: 'unknown' }, { kind: 'level', level: 2 }])
  })

  it.each([
    ['番号', 'request', '12', 'damaged'],
    ['回答票の番号', 'respondent', 'x', 'damaged'],
    ['言葉', 'unknown', null, 'damaged'],
    ['形式', 'format', '2', 'newerFormat'],
    ['設問集', 'version', '9.9.9', 'otherBank'],
    ['依頼', 'request', '999999999', 'otherRequest'],
    ['しるし', 'app', 'other', 'notSheet'],
  ])('隠した%sが違えば、わけを言って断る', async (_what, name, value, kind) => {
    const bytes = await refilled(
      (rows) => rows,
      (rows) => rows.map((row) => (row[0] === name ? [name, value] : row)),
    )
    expect((await problemOf(bytes)).kind).toBe(kind)
  })

  it('隠した行を消されれば、欠けている', async () => {
    const bytes = await refilled(
      (rows) => rows,
      (rows) => rows.filter(([name]) => name !== 'respondent'),
    )
    expect((await problemOf(bytes)).kind).toBe('damaged')
  })

  it('回答の列がなければ、欠けている', async () => {
    const bytes = await refilled((rows) => rows.map((row) => row.map((cell, at) => (at === ID ? null : cell))))
    expect(await problemOf(bytes)).toMatchObject({ kind: 'damaged', where: { kind: 'whole' } })
  })

  it('メモの列を消されても、回答は読む', async () => {
    const bytes = await refilled((rows) => filledBy([[2, 'x']])(rows).map((row) => row.filter((_, at) => at !== NOTE)))
    expect(Object.values(await read(bytes))).toEqual([{ kind: 'level', level: 2 }])
  })

  it('部署のない依頼には、合わない', async () => {
    const sheet = await readHanded(file.bytes, { request: { ...aWorkshop(), id: inquiry.id }, banks: [bank] })
    expect(sheet.ok).toBe(false)
  })

  it('Excel のものでない表計算ファイルは、回答でない', async () => {
    expect((await problemOf(await writeXlsx({ sheets: [{ name: 'a', rows: [['b']] }] }))).kind).toBe('notSheet')
    expect((await problemOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).kind).toBe('notSheet')
  })

  it('古い形式と、パスワードのかかったものは、そう言って断る', async () => {
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toEqual({ kind: 'closedFile' })
  })
})

describe('悪意のあるファイル', () => {
  it('大きすぎるものは、開かずに断る', async () => {
    const large = new Uint8Array(LARGEST_WORKBOOK + 1)
    large.set([0x50, 0x4b])
    expect(await problemOf(large)).toEqual({ kind: 'tooLarge' })
  })

  it('開くとふくらむものは、途中でやめる', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(LARGEST_PARTS + 1) }, { level: 9 })
    expect(bomb.length).toBeLessThan(LARGEST_WORKBOOK)
    expect(await problemOf(bomb)).toEqual({ kind: 'tooLarge' })
  })

  it('要らない部分は、ふくらんでも開かない', async () => {
    const parts = unzipSync(file.bytes)
    const bytes = zipSync({ ...parts, 'xl/vbaProject.bin': new Uint8Array(LARGEST_PARTS + 1) }, { level: 9 })
    expect(await read(bytes)).toEqual({})
  })

  it.each([
    ['閉じていないタグ', '<worksheet><sheetData>'],
    ['XML でないもの', 'これは表ではない <'],
    ['自分で作った実体', '<!DOCTYPE a [<!ENTITY b "x">]><worksheet><c r="A1" t="str"><v>&b;</v></c></worksheet>'],
    ['こわれた属性', '<worksheet><c =x r=1><v>1</v></c></worksheet>'],
  ])('%sは、回答でないか、欠けている', async (_name, xml) => {
    const problem = await problemOf(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(xml) }))
    expect(['notSheet', 'damaged']).toContain(problem.kind)
  })

  it('UTF-8 でないものは、欠けている', async () => {
    const problem = await problemOf(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array([0xff, 0xfe, 0x41]) }))
    expect(problem.kind).toBe('damaged')
  })

  it('途中で切れたもの、一文字違うものでも、投げない', async () => {
    for (const length of [2, 3, 40, 400, 1_000, file.bytes.length - 30, file.bytes.length - 1]) {
      const outcome = await readHanded(file.bytes.slice(0, length), reading)
      if (outcome.ok) expect(outcome.value.answers).toEqual({})
    }
  })

  test.prop([fc.nat(), fc.nat({ max: 255 })], { numRuns: 60 })('一バイト違っても、投げない', (at, value) => {
    const bytes = file.bytes.slice()
    bytes[at % bytes.length] = value
    const outcome = readSheetWorkbook(bytes, [bank])
    if (!outcome.ok) expect(outcome.error.kind).toBeTypeOf('string')
  })
})

describe('answerOfCell', () => {
  const words = { unknown: "I don't know", notApplicable: 'Does not apply' }
  it.each([
    ['３', { kind: 'level', level: 3 }],
    [' 4 ', { kind: 'level', level: 4 }],
    ['2.0', { kind: 'level', level: 2 }],
    ['水準 1', { kind: 'level', level: 1 }],
    ['Level 0', { kind: 'level', level: 0 }],
    ['I DON’T KNOW', { kind: 'unknown' }],
    ['わからない', { kind: 'unknown' }],
    ['N/A', { kind: 'notApplicable', reason: '' }],
    ['does not apply', { kind: 'notApplicable', reason: '' }],
    ['2.5', undefined],
    ['10', undefined],
    ['-1', undefined],
  ])('「%s」', (text, answer) => {
    expect(answerOfCell(text, '', words, true)).toEqual(answer)
  })

  it('長すぎるメモと理由は、欄の長さに切る', () => {
    expect(answerOfCell('1', 'あ'.repeat(3_000), words, true)?.note).toHaveLength(2_000)
    expect(answerOfCell('n/a', 'あ'.repeat(3_000), words, true)).toMatchObject({ reason: 'あ'.repeat(400) })
  })
})
