import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/exchange/documents/cleanText'
import type { DocumentContent } from '@/domain/report/content'
import { writeWordReport } from '@/exchange/documents/word/writeWordReport'
import { allIn, type Element, parseXml, partsOf, readParagraph, readTable } from '../../../support/officeFile'
import { aContent, aDrawing, aReport, aTable, EVERY_BLOCK } from '../../../support/reportBuilders'

async function written(content: DocumentContent) {
  const parts = partsOf(await writeWordReport(content))
  const xml = (path: string) => parseXml(parts.get(path) ?? '')
  const body = xml('word/document.xml')
  const styleOf = (paragraph: Element) => allIn(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? ''
  const paragraphs = allIn(body, 'w:p').map((each) => ({ style: styleOf(each), text: readParagraph(each) }))
  const styled = (style: string) => paragraphs.filter((each) => each.style === style).map(({ text }) => text)
  const tables = allIn(body, 'w:tbl')
  return { parts, xml, body, paragraphs, styled, tables, cells: tables.map((table) => readTable(table, 'w')) }
}

describe('writeWordReport', () => {
  it('題と見出しは、Wordの見出しのスタイルになる', async () => {
    const { styled } = await written(aContent(aReport([EVERY_BLOCK, []])))
    expect(styled('Title')).toEqual(['テレワーク準備度診断 報告書'])
    expect(styled('Heading1')).toEqual(['見出し1', '見出し2'])
    expect(styled('Lead')).toEqual(['ひろなが市', '備えは「部分導入」まで整っています。'])
    expect(styled('Quiet')).toEqual(['小さな文です。'])
  })

  it('表は報告書のとおりで、見出しの行は次のページでも繰り返され、数字は右に寄る', async () => {
    const { tables, cells } = await written(aContent(aReport([[{ kind: 'table', table: aTable() }]], { facts: [] })))
    const { columns, rows } = aTable()
    expect(cells).toEqual([[columns, ...rows]])
    const [head, first] = tables.flatMap((table) => allIn(table, 'w:tr'))
    expect(head && allIn(head, 'w:tblHeader')).toHaveLength(1)
    expect(first && allIn(first, 'w:tblHeader').filter(({ attributes }) => attributes['w:val'] !== 'false')).toEqual([])
    expect(first && allIn(first, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(['right'])
  })

  it('やることの表は、行ごとに印をつける四角がある', async () => {
    const { cells } = await written(aContent(aReport([[{ kind: 'toDo', table: aTable() }]], { facts: [] })))
    expect(cells[0]?.[0]).toEqual(['済み', 'すること', '手間'])
    expect(cells[0]?.[1]).toEqual(['□', '決裁を電子にする', '2'])
  })

  it('事実、箇条書き、出典とその住所も入る', async () => {
    const { paragraphs, cells, parts, body } = await written(aContent(aReport([EVERY_BLOCK])))
    const texts = paragraphs.map(({ text }) => text)
    expect(cells).toContainEqual([['制度', '40%']])
    expect(texts).toEqual(expect.arrayContaining(['一つめ', '二つめ', '点の一つめ']))
    expect(texts).toContain('導入率は47%です。\n出典：調査。 通信利用動向調査 https://example.jp/?a=1&b=2')
    expect(texts).toContain('住所のない文です。\n出典：市。 市の資料')
    expect(parts.get('word/_rels/document.xml.rels')).toContain('https://example.jp/?a=1&amp;b=2')
    expect(allIn(body, 'w:numPr').length).toBe(5)
  })

  it('番号つきの箇条書きは、どれも1から始まる', async () => {
    const list = { kind: 'list', items: ['い', 'ろ'], isOrdered: true } as const
    const { body } = await written(aContent(aReport([[list, list]])))
    const numbers = allIn(body, 'w:numId').map(({ attributes }) => attributes['w:val'])
    expect(new Set(numbers).size).toBe(2)
  })

  it('図は、数字を直せるグラフと、同じ数字の表になる', async () => {
    const { parts, xml } = await written(aContent(aReport([EVERY_BLOCK])))
    const radar = xml('word/charts/chart1.xml')
    expect(allIn(radar, 'c:radarChart')).toHaveLength(1)
    const [lower, upper] = allIn(radar, 'c:ser')
    expect(lower && allIn(lower, 'c:v').map(({ text }) => text)).toEqual([
      '下限',
      '文書',
      '会議',
      '場所',
      '管理',
      '10',
      '20',
      '30',
      '40.5',
    ])
    expect(
      upper &&
        allIn(upper, 'c:val')
          .flatMap((each) => allIn(each, 'c:v'))
          .map(({ text }) => text),
    ).toEqual(['20', '60', '80'])
    expect(allIn(xml('word/charts/chart2.xml'), 'c:barChart')).toHaveLength(1)
    expect(parts.get('word/charts/_rels/chart1.xml.rels')).toContain('.xlsx')
  })

  it('描くには足りない図は、読みと表だけになる', async () => {
    const content = aContent(aReport([[{ kind: 'picture', picture: 'radar' }]], { facts: [] }))
    const { parts, cells, paragraphs } = await written({
      ...content,
      drawings: { ...content.drawings, radar: aDrawing({ chart: null }) },
    })
    expect([...parts.keys()].filter((path) => path.includes('chart'))).toEqual([])
    expect(cells).toEqual([
      [
        ['柱', '点'],
        ['文書', '10'],
      ],
    ])
    expect(paragraphs.map(({ text }) => text)).toContain('文書が低いです。')
  })

  it('A4の縦で、ページ番号があり、游ゴシックと、ないときの代わりを名指す', async () => {
    const { body, parts } = await written(aContent(aReport([EVERY_BLOCK])))
    const [size] = allIn(body, 'w:pgSz')
    expect([size?.attributes['w:w'], size?.attributes['w:h']]).toEqual(['11906', '16838'])
    expect(parts.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/su)
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="Yu Gothic"')
    expect(parts.get('word/fontTable.xml')).toMatch(/w:name="Yu Gothic"><w:altName w:val="MS Gothic"/u)
  })

  it('決裁欄、供覧欄、作成者、部署は、望まれたときに入る', async () => {
    const report = aReport([], { department: '総務課' })
    const { cells, paragraphs, parts } = await written(
      aContent(report, { approvers: ['部長', '課長'], hasCirculation: true, author: '株式会社ABC' }),
    )
    expect(cells[0]).toEqual([
      ['部長', '課長'],
      ['', ''],
    ])
    expect(cells[1]).toEqual([['', '', '', '', '']])
    const texts = paragraphs.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['決裁', '供覧', '総務課', '株式会社ABC']))
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>株式会社ABC</dc:creator>')
  })

  it('行の分かれた文と欄は、一つの段落のまま行が分かれる', async () => {
    const table = aTable({ rows: [['一行目\n二行目', '1']] })
    const { cells, paragraphs } = await written(
      aContent(
        aReport(
          [
            [
              { kind: 'table', table },
              { kind: 'list', items: ['い\nろ'], isOrdered: false },
            ],
          ],
          { facts: [] },
        ),
      ),
    )
    expect(cells[0]?.[1]).toEqual(['一行目\n二行目', '1'])
    expect(paragraphs.map(({ text }) => text)).toContain('い\nろ')
  })

  it('役職が一つもない決裁欄は、入らない', async () => {
    const { cells } = await written(aContent(aReport([], { facts: [] }), { approvers: [] }))
    expect(cells).toEqual([])
  })

  it('英語の報告書は、英語の文書として書かれる', async () => {
    const content = aContent(aReport([]))
    const { parts } = await written({ ...content, texts: { ...content.texts, language: 'en-GB' } })
    expect(parts.get('word/styles.xml')).toMatch(/w:lang[^>]*w:val="en-GB"/u)
  })

  it('マクロも、よそから取りに行くものもない', async () => {
    const { parts } = await written(aContent(aReport([EVERY_BLOCK])))
    const outside = [...parts]
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([, xml]) =>
        allIn(parseXml(xml), 'Relationship').filter(({ attributes }) => attributes['TargetMode'] === 'External'),
      )
    expect(outside.map(({ attributes }) => attributes['Type']?.split('/').at(-1))).toEqual(['hyperlink'])
    expect([...parts.keys()].join()).not.toContain('vba')
  })

  test.prop({ text: fc.string({ unit: 'binary', maxLength: 300 }) }, { numRuns: 25 })(
    'どんな字の文も、制御文字を除いて、そのまま残る',
    async ({ text }) => {
      const clean = cleanText(text)
      const report = aReport(
        [
          [
            { kind: 'sentence', text, tone: 'plain' },
            { kind: 'table', table: aTable({ columns: [text, '値'], rows: [[text, '1']] }) },
          ],
        ],
        { organization: text, title: text, facts: [{ label: text, value: text }] },
      )
      const { parts, paragraphs, cells, styled } = await written(aContent(report))
      expect(styled('Title')).toEqual([clean])
      expect(paragraphs.map((each) => each.text)).toContain(clean)
      expect(cells).toEqual([
        [[clean, clean]],
        [
          [clean, '値'],
          [clean, '1'],
        ],
      ])
      for (const xml of parts.values()) expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u)
    },
  )
})
