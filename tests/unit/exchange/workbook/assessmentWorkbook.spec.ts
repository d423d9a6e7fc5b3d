import { test } from '@fast-check/vitest'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { BLANK_PLAN, newAction } from '@/domain/plan'
import { compareReturned } from '@/domain/returned/returned'
import type { AssessmentWorkbookContent } from '@/exchange/workbook/content'
import { readAssessmentWorkbook, type ReturnProblem } from '@/exchange/workbook/readAssessmentWorkbook'
import { writeAssessmentWorkbook } from '@/exchange/workbook/writeAssessmentWorkbook'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../../support/builders'
import { putCells as put, refillWorkbook, type RowsChange, type WorkbookRows } from '../../../support/refillWorkbook'
import { workbookTexts as texts } from '../../../support/workbookTexts'

const { bank } = SMALL_BANK
const titleOf = (id: string) => `${id}の題`
const titles = bank.questions.map(({ id }) => [id, titleOf(id)] as const)
const asked = bank.questions.map(({ id }) => id)
const due = { kind: 'date', date: '2027-03-31' } as const

function contentOf(
  assessment: Assessment,
  changes: Partial<AssessmentWorkbookContent> = {},
): AssessmentWorkbookContent {
  return {
    assessment,
    isAnonymous: false,
    about: ['診断', '組織：ひろなが市'],
    answers: bank.questions.map(({ id, weight, allowNa, section }) => ({
      question: id,
      section,
      title: titleOf(id),
      text: 'どうですか。',
      levels: ['ない', '一部', '半分', 'ほぼ', '全部'],
      weight,
      allowNa,
      answer: assessment.answers[id],
    })),
    scores: [
      { group: '軸', title: '広さ', score: { applicable: true, score: 62.5, lower: 50, upper: 75, coverage: 0.8 } },
      { group: '柱', title: '情報', score: undefined },
    ],
    steps: [],
    plan: assessment.plan.actions.map((action) => ({ title: titleOf(action.question), action })),
    references: [],
    ...changes,
  }
}

const bytesOf = (assessment: Assessment, changes: Partial<AssessmentWorkbookContent> = {}) =>
  writeAssessmentWorkbook(contentOf(assessment, changes), texts).bytes
const reading = { assessment: 'a1', bank, titles }

const assessment = anAssessment({
  answers: {
    'information.a': { kind: 'level', level: 3, note: '=1+1' },
    'information.b': { kind: 'notApplicable', reason: '窓口だけ', note: '確認済み' },
    'cloud.a': { kind: 'unknown' },
  },
  plan: {
    ...BLANK_PLAN,
    actions: [
      { ...newAction({ question: 'cloud.a', from: null, to: 2 }), owner: '情報課', start: '2027-01-04', due },
      {
        ...newAction({ question: 'cloud.b', from: 1, to: 4 }),
        due: { kind: 'quarter', fiscalYear: 2026, quarter: 4 },
        status: 'doing',
      },
    ],
  },
})

type Changes = Readonly<Record<string, RowsChange>>
const refilled = (changes: Changes) => refillWorkbook(bytesOf(assessment), changes)

async function problemOf(changes: Changes): Promise<ReturnProblem> {
  const read = readAssessmentWorkbook(await refilled(changes), reading)
  if (read.ok) throw new Error('it was read')
  return read.error
}

const badOf = (problem: ReturnProblem) =>
  problem.kind === 'cells' ? problem.cells.map(({ table, why }) => `${table}.${why}`) : problem

describe('writeAssessmentWorkbook', () => {
  it('別の読み手が、名前のとおりのシートを、見出しを止め、絞り込みと幅をつけて開く', async () => {
    const { sheets } = await readXlsx(bytesOf(assessment))
    expect(sheets.map(({ name }) => name)).toEqual(['はじめに', '回答', '点数と幅', '次の一手', '計画', 'hironaga'])
    for (const sheet of sheets.slice(1, 5)) {
      expect(sheet.freezePane, sheet.name).toMatchObject({ rows: 2 })
      expect(sheet.autoFilter?.range, sheet.name).toMatch(/^A2:/u)
      expect((sheet.columns ?? []).every(({ width = 0 }) => width > 0)).toBe(true)
    }
  })

  it('数は数、日付は日付、分からないことは空き、数式に見える言葉は言葉', async () => {
    const { sheets } = await readXlsx(bytesOf(assessment))
    const [, answers, scores, , plan] = sheets
    const first = answers?.rows[2] ?? []
    expect(first.slice(0, 2)).toEqual(['information.a', 1])
    expect([first[6], first[7], first[9]]).toEqual([3, 'ほぼ', '=1+1'])
    expect(scores?.rows.slice(2)).toEqual([
      ['軸', '広さ', 50, 62.5, 75],
      ['柱', '情報', null, null, null],
    ])
    const [day] = (plan?.rows ?? []).slice(2, 3).map((row) => row[6])
    expect(day instanceof Date ? day.toISOString().slice(0, 10) : day).toBe('2027-03-31')
    const xml = Object.values(unzipSync(bytesOf(assessment))).map((part) => new TextDecoder().decode(part))
    expect(xml.join('')).not.toMatch(/<f>|vbaProject/u)
  })

  it('水準の言葉が分からなければ、意味の欄は空く', async () => {
    const bare = contentOf(assessment).answers.map((line) => ({ ...line, levels: [] }))
    const { sheets } = await readXlsx(bytesOf(assessment, { answers: bare }))
    expect(sheets[1]?.rows[2]?.slice(6, 8)).toEqual([3, null])
  })

  it('選択肢は欄ごとで、該当しないは選べる設問だけに出る', async () => {
    const { sheets } = await readXlsx(bytesOf(assessment))
    const lists = sheets[1]?.dataValidations ?? []
    const offered = (question: string) => {
      const row = (sheets[1]?.rows ?? []).findIndex(([id]) => id === question) + 1
      return lists.find(({ range }) => range.split(' ').includes(`G${String(row)}`))?.values
    }
    expect(offered('information.a')).toEqual(['0', '1', '2', '3', '4', 'わからない'])
    expect(offered('information.b')).toEqual(['0', '1', '2', '3', '4', 'わからない', '該当しない'])
    expect((sheets[4]?.dataValidations ?? []).map(({ values }) => values?.[0])).toEqual(['0', '日付', 'これから'])
  })

  it('次の一手と参考事例も、あれば載る', async () => {
    const gain = { question: 'cloud.a', from: 1, to: 2, sectionGain: 1, widerGain: 2.5, longerGain: null } as const
    const { sheets } = await readXlsx(
      bytesOf(assessment, {
        steps: [
          {
            title: '題',
            action: 'する',
            effort: 2,
            gain: { ...gain, capacityGain: 0.015, stageAfter: 1 },
            stage: '部分導入',
          },
          {
            title: '題',
            action: 'する',
            effort: 1,
            gain: { ...gain, capacityGain: null, stageAfter: null },
            stage: '',
          },
        ],
        references: [
          {
            body: '佐賀県',
            text: '全員',
            date: '2014年',
            source: '資料',
            address: 'https://example.jp/',
            origin: '公表',
            confidence: '高',
          },
        ],
      }),
    )
    expect(sheets[3]?.rows.slice(2)).toEqual([
      ['題', 'する', 1, 2, 2, 2.5, null, 1.5, '部分導入'],
      ['題', 'する', 1, 2, 1, 2.5, null, null, null],
    ])
    expect(sheets[5]?.rows.slice(2)).toEqual([
      ['佐賀県', '全員', '2014年', '資料', 'https://example.jp/', '公表', '高'],
    ])
  })

  it('ファイル名は、組織と診断の日', () => {
    const named = { ...assessment, organization: { ...assessment.organization, name: 'ひろなが市/人事' } }
    expect(writeAssessmentWorkbook(contentOf(named), texts).name).toBe('診断_ひろなが市_人事_2026-11-24.xlsx')
  })
})

describe('readAssessmentWorkbook', () => {
  test.prop([assessmentArbitrary])('書き出したままなら、どんな診断でも、違いはない', (given) => {
    const read = readAssessmentWorkbook(bytesOf(given), { ...reading, assessment: given.id })
    expect(read.ok && compareReturned(given, read.value, asked)).toEqual({
      differences: [],
      missing: { answers: [], actions: [] },
      isStale: false,
    })
  })

  it('別のソフトで開いて保存しても、違いはない', async () => {
    const read = readAssessmentWorkbook(await refilled({}), reading)
    expect(read.ok && compareReturned(assessment, read.value, asked).differences).toEqual([])
  })

  it('直した回答と計画を、足した行も、行を並べ替えても、読む', async () => {
    const bytes = await refilled({
      回答: (rows) => {
        const changed = put('cloud.a', 'answers', { answer: ' 水準２ ' })(
          put('information.a', 'answers', { answer: null, note: null })(rows),
        )
        const [names = [], headings = [], ...rest] = changed
        return [names, headings, ...rest.reverse()]
      },
      計画: (rows) => {
        const changed = put('cloud.b', 'plan', {
          due: '令和9年6月1日',
          dueKind: '年度',
          status: '済み',
          owner: '人事課',
        })(rows)
        return [...changed, [null, 'rules.a の題', null, 3, null, 46477, '2027/9/30', '四半期']]
      },
    })
    const read = readAssessmentWorkbook(bytes, reading)
    expect(read.ok && read.value.answers['cloud.a']).toEqual({ kind: 'level', level: 2 })
    expect(read.ok && read.value.answers['information.a']).toBeNull()
    expect(read.ok && read.value.actions.slice(1)).toEqual([
      {
        question: 'cloud.b',
        to: 4,
        owner: '人事課',
        start: null,
        due: { kind: 'fiscalYear', fiscalYear: 2027 },
        status: 'done',
        note: '',
      },
      {
        question: 'rules.a',
        to: 3,
        owner: '',
        start: '2027-03-31',
        due: { kind: 'quarter', fiscalYear: 2027, quarter: 2 },
        status: 'todo',
        note: '',
      },
    ])
  })

  it.each([
    ['2027-02-28', 2026, 4],
    ['2027-05-01', 2027, 1],
    ['2027-12-31', 2027, 3],
  ])('四半期は、%sの入るもの', async (date, fiscalYear, quarter) => {
    const bytes = await refilled({ 計画: put('cloud.b', 'plan', { due: date, dueKind: 'quarter' }) })
    const read = readAssessmentWorkbook(bytes, reading)
    expect(read.ok && read.value.actions[1]?.due).toEqual({ kind: 'quarter', fiscalYear, quarter })
  })

  it('期限の単位が空なら、その日まで', async () => {
    const read = readAssessmentWorkbook(
      await refilled({ 計画: put('cloud.b', 'plan', { due: '2027/5/1', dueKind: null }) }),
      reading,
    )
    expect(read.ok && read.value.actions[1]?.due).toEqual({ kind: 'date', date: '2027-05-01' })
  })

  it('書き込む欄をすべて空にした計画の行と、消したシートは、何も言わない', async () => {
    const empty = { to: null, owner: null, start: null, due: null, dueKind: null, status: null, note: null }
    const read = readAssessmentWorkbook(
      await refilled({ 回答: () => [['消した']], 計画: put('cloud.b', 'plan', empty) }),
      reading,
    )
    expect(read.ok && read.value.answers).toEqual({})
    expect(read.ok && read.value.actions.map(({ question }) => question)).toEqual(['cloud.a'])
  })

  it('読めない欄を、どれも名前を挙げて断る', async () => {
    const long = 'あ'.repeat(10_001)
    const problem = await problemOf({
      回答: (rows) => {
        const changed = [
          put('information.a', 'answers', { answer: 5 }),
          put('information.b', 'answers', { reason: 'あ'.repeat(2_001) }),
          put('cloud.a', 'answers', { reason: '理由' }),
          put('cloud.b', 'answers', { note: 'メモだけ' }),
          put('rules.a', 'answers', { answer: 1, note: long }),
          put('rules.b', 'answers', { answer: 1 }),
        ].reduce((all, change) => change(all), rows)
        const twice = changed.find(([id]) => id === 'rules.b') ?? []
        return [...changed, twice, ['nobody', null, null, null, null, null, 3], ['nobody', 9]]
      },
    })
    expect(badOf(problem)).toEqual([
      'answers.value',
      'answers.tooLong',
      'answers.reason',
      'answers.noteOnly',
      'answers.tooLong',
      'answers.twice',
      'answers.stray',
    ])
    expect(problem.kind === 'cells' && problem.cells[0]).toEqual({
      table: 'answers',
      cell: 'G3',
      text: '5',
      why: 'value',
    })
  })

  it('計画の読めない欄も、どれも名前を挙げて断る', async () => {
    const row = (title: string | null, ...cells: (string | number | null)[]) => [null, title, null, ...cells]
    const problem = await problemOf({
      計画: (rows) => [
        ...rows,
        row('知らない設問', 2),
        row(titleOf('rules.a'), 7),
        row(titleOf('rules.a'), 2, null, '来週'),
        row(titleOf('rules.a'), 2, null, null, '年度末'),
        row(titleOf('rules.a'), 2, null, null, null, '年度'),
        row(titleOf('rules.a'), 2, null, null, '2027-03-31', '週'),
        row(titleOf('rules.a'), 2, null, null, '3000-12-31', '年度'),
        row(titleOf('rules.a'), 2, null, null, '1800-12-31', '四半期'),
        row(titleOf('rules.a'), 2, null, null, null, null, '未着手'),
        row(titleOf('rules.a'), 2, 'あ'.repeat(401)),
        row(titleOf('rules.a'), 2, null, null, null, null, null, 'あ'.repeat(10_001)),
        row(titleOf('cloud.a'), 2),
      ],
    })
    expect(badOf(problem)).toEqual([
      'plan.stray',
      'plan.value',
      'plan.day',
      'plan.day',
      'plan.day',
      'plan.value',
      'plan.day',
      'plan.day',
      'plan.value',
      'plan.tooLong',
      'plan.tooLong',
      'plan.twice',
    ])
  })

  it('消した列の欄は、場所を言わずに断る', async () => {
    const problem = await problemOf({
      計画: (rows) => rows.map((row) => row.map((cell, place) => (place === 3 ? null : cell))),
    })
    expect(problem.kind === 'cells' && problem.cells.map(({ cell, why }) => [cell, why])).toEqual([
      ['', 'value'],
      ['', 'value'],
    ])
  })

  const facts = (name: string, value: string | null) => ({
    hironaga: (rows: WorkbookRows) => rows.map((row) => (row[0] === name ? [name, value] : row)),
  })

  it.each([
    ['しるし', facts('app', 'other'), 'notWorkbook'],
    ['新しい形式', facts('format', '2'), 'newerFormat'],
    ['形式', facts('format', null), 'damaged'],
    ['形式の行', { hironaga: (rows: WorkbookRows) => rows.filter(([name]) => name !== 'format') }, 'damaged'],
    ['診断', facts('assessment', 'b2'), 'otherAssessment'],
    ['設問集', facts('version', '9.9.9'), 'otherBank'],
  ])('隠した%sが違えば、わけを言って断る', async (_what, changes, kind) => {
    expect((await problemOf(changes)).kind).toBe(kind)
  })

  it('言葉や書き出したときのしるしが消えていても、ふつうの言葉なら読む', async () => {
    const read = readAssessmentWorkbook(
      await refilled({
        hironaga: (rows) => rows.slice(0, 6).filter(([name]) => name !== 'state'),
        計画: (rows) => rows.slice(0, 2),
      }),
      reading,
    )
    expect(read.ok && read.value.state).toBe('')
    expect(read.ok && read.value.answers['cloud.a']).toEqual({ kind: 'unknown' })
  })

  it('名前を抜いたもの、表計算でないもの、古い形式は、そう言って断る', () => {
    const anonymous = readAssessmentWorkbook(bytesOf(assessment, { isAnonymous: true }), reading)
    expect(anonymous).toEqual({ ok: false, error: { kind: 'anonymous' } })
    expect(readAssessmentWorkbook(new Uint8Array([1, 2, 3]), reading).ok).toBe(false)
    expect(readAssessmentWorkbook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), reading)).toEqual({
      ok: false,
      error: { kind: 'closedFile' },
    })
  })
})
