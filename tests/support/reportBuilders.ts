import { REPORT_PARTS, type ReportPart } from '@/domain/report/choices'
import type { ReportBlock, ReportDocument, ReportTable } from '@/domain/report/document'
import type { ReportDrawing } from '@/domain/report/drawing'
import type { DocumentContent } from '@/domain/report/content'

export const aTable = (changes: Partial<ReportTable> = {}): ReportTable => ({
  caption: '次に取り組むこと',
  columns: ['すること', '手間'],
  figures: [1],
  rows: [
    ['決裁を電子にする', '2'],
    ['会議の資料を画面で見る', '1'],
  ],
  ...changes,
})

export const aDrawing = (changes: Partial<ReportDrawing> = {}): ReportDrawing => ({
  title: '四つの柱',
  reading: '文書が低いです。',
  chart: {
    kind: 'radar',
    categories: ['文書', '会議', '場所', '管理'],
    series: [
      { name: '下限', values: [10, 20, 30, 40.5] },
      { name: '上限', values: [20, null, 60, 80] },
    ],
    maximum: 100,
    numberFormat: 'General',
  },
  table: aTable({ caption: '柱', columns: ['柱', '点'], rows: [['文書', '10']] }),
  ...changes,
})

/** A report with a section for each group of blocks. */
export const aReport = (sections: readonly (readonly ReportBlock[])[], changes: Partial<ReportDocument> = {}) => ({
  title: 'テレワーク準備度診断 報告書',
  organization: 'ひろなが市',
  department: '',
  facts: [{ label: '診断の日', value: '令和8年11月24日' }],
  sections: sections.map((blocks, index) => ({
    part: REPORT_PARTS[index % REPORT_PARTS.length] ?? 'summary',
    heading: `見出し${String(index + 1)}`,
    blocks,
  })),
  ...changes,
})

export const aContent = (report: ReportDocument, changes: Partial<DocumentContent> = {}): DocumentContent => ({
  report,
  drawings: {
    radar: aDrawing(),
    areaMap: aDrawing({
      title: '地図',
      chart: {
        kind: 'bar',
        categories: ['使われている', '制度'],
        series: [{ name: '比率', values: [0.06, null] }],
        maximum: 100,
        numberFormat: 'General"%"',
      },
    }),
  },
  texts: {
    language: 'ja-JP',
    about: ['診断の日：令和8年11月24日。'],
    tick: '済み',
    approval: '決裁',
    circulation: '供覧',
    logo: 'ロゴ',
    continued: (heading, place, total) => `${heading}（${String(place)}/${String(total)}）`,
    notes: notes(),
  },
  approvers: null,
  hasCirculation: false,
  author: '',
  logo: null,
  ...changes,
})

function notes(): Record<ReportPart, readonly string[]> {
  const none: Partial<Record<ReportPart, readonly string[]>> = {}
  for (const part of REPORT_PARTS) none[part] = [`${part}の出典`, '数字の出し方']
  return none as Record<ReportPart, readonly string[]>
}

/** A block of every kind. */
export const EVERY_BLOCK: readonly ReportBlock[] = [
  { kind: 'sentence', text: '備えは「部分導入」まで整っています。', tone: 'lead' },
  { kind: 'sentence', text: 'ふつうの文です。', tone: 'plain' },
  { kind: 'sentence', text: '小さな文です。', tone: 'quiet' },
  { kind: 'facts', facts: [{ label: '制度', value: '40%' }] },
  { kind: 'list', items: ['一つめ', '二つめ'], isOrdered: true },
  { kind: 'list', items: ['点の一つめ'], isOrdered: false },
  { kind: 'table', table: aTable() },
  { kind: 'toDo', table: aTable() },
  { kind: 'picture', picture: 'radar' },
  { kind: 'picture', picture: 'areaMap' },
  {
    kind: 'sourced',
    statements: [
      {
        text: '導入率は47%です。',
        about: '出典：調査。',
        source: '通信利用動向調査',
        url: 'https://example.jp/?a=1&b=2',
      },
      { text: '住所のない文です。', about: '出典：市。', source: '市の資料', url: null },
    ],
  },
]
