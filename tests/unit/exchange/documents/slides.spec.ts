import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/exchange/documents/cleanText'
import type { DocumentContent } from '@/domain/report/content'
import { writeSlides } from '@/exchange/documents/slides/writeSlides'
import { writeSummarySlide } from '@/exchange/documents/slides/writeSummarySlide'
import { allIn, type Element, parseXml, partsOf, readParagraph, readTable } from '../../../support/officeFile'
import { aContent, aDrawing, aReport, aTable, EVERY_BLOCK } from '../../../support/reportBuilders'

const isTitle = (shape: Element) => allIn(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title')
const readShape = (shape: Element) => allIn(shape, 'a:p').map(readParagraph).join('\n')

function slidesOf(bytes: Uint8Array) {
  const parts = partsOf(bytes)
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path)).length
  const slides = Array.from({ length: count }, (_, index) => {
    const slide = parseXml(parts.get(`ppt/slides/slide${String(index + 1)}.xml`) ?? '')
    // The number of the slide is a field.
    const shapes = allIn(slide, 'p:sp').filter((shape) => allIn(shape, 'a:fld').length === 0)
    const notes = parseXml(parts.get(`ppt/notesSlides/notesSlide${String(index + 1)}.xml`) ?? '')
    return {
      title: shapes.filter(isTitle).map(readShape).join(),
      texts: shapes.filter((shape) => !isTitle(shape)).map(readShape),
      tables: allIn(slide, 'a:tbl').map((table) => readTable(table, 'a')),
      notes: allIn(notes, 'a:p').map(readParagraph).join('\n'),
      charts: allIn(slide, 'c:chart').length,
    }
  })
  const boxes = Array.from({ length: count }, (_, index) => {
    const slide = parseXml(parts.get(`ppt/slides/slide${String(index + 1)}.xml`) ?? '')
    return [...allIn(slide, 'p:sp'), ...allIn(slide, 'p:graphicFrame')].map(boxOf)
  })
  return { parts, slides, boxes }
}

/** Where something stands, in inches. */
function boxOf(shape: Element) {
  const [xfrm] = [...allIn(shape, 'a:xfrm'), ...allIn(shape, 'p:xfrm')]
  const inches = (name: string, attribute: string) =>
    Number((xfrm && allIn(xfrm, name)[0]?.attributes[attribute]) ?? 0) / 914_400
  return { x: inches('a:off', 'x'), y: inches('a:off', 'y'), w: inches('a:ext', 'cx'), h: inches('a:ext', 'cy') }
}

const deckOf = async (content: DocumentContent) => slidesOf(await writeSlides(content))
const summaryOf = async (content: DocumentContent) => slidesOf(await writeSummarySlide(content))

describe('writeSlides', () => {
  it('表紙のあとに、節ごとのスライドが並び、題がつく', async () => {
    const { slides } = await deckOf(aContent(aReport([[], [{ kind: 'sentence', text: '文。', tone: 'plain' }]])))
    expect(slides.map(({ title }) => title)).toEqual(['テレワーク準備度診断 報告書', '見出し1', '見出し2'])
    expect(slides[0]?.texts).toEqual(['ひろなが市'])
    expect(slides[0]?.tables).toEqual([[['診断の日', '令和8年11月24日']]])
    expect(slides[2]?.texts).toEqual(['文。'])
  })

  it('あらゆる種類の内容が入り、図は数字を直せるグラフになる', async () => {
    const { slides, parts } = await deckOf(aContent(aReport([EVERY_BLOCK]), { author: '株式会社ABC' }))
    const text = slides.flatMap(({ texts }) => texts).join('\n')
    for (const each of [
      '備えは「部分導入」',
      'ふつうの文',
      '小さな文',
      '1. 一つめ',
      '2. 二つめ',
      '点の一つめ',
      '導入率は47%',
      '通信利用動向調査 https://example.jp/?a=1&b=2',
      '市の資料',
      '株式会社ABC',
    ])
      expect(text).toContain(each)
    const tables = slides.flatMap((slide) => slide.tables)
    const { columns, rows } = aTable()
    expect(tables).toContainEqual([['制度', '40%']])
    expect(tables).toContainEqual([columns, ...rows])
    expect(tables).toContainEqual([['済み', ...columns], ...rows.map((row) => ['□', ...row])])
    // The library counts its charts from one deck to the next.
    const [path = ''] = [...parts.keys()]
      .filter((each) => /^ppt\/charts\/chart\d+\.xml$/u.test(each))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    const chart = parseXml(parts.get(path) ?? '')
    expect(allIn(chart, 'c:barChart')).toHaveLength(1)
    const [lower, upper] = allIn(chart, 'c:ser')
    expect(lower && allIn(lower, 'c:v').map(({ text: value }) => value)).toEqual([
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
          .map(({ text: value }) => value),
    ).toEqual(['20', '60', '80'])
    expect(parts.get(path.replace('charts/', 'charts/_rels/') + '.rels')).toContain('.xlsx')
  })

  it('どのスライドのノートにも、数字の出し方があり、公表された数字には出典がある', async () => {
    const { slides } = await deckOf(aContent(aReport([EVERY_BLOCK])))
    for (const { notes } of slides) expect(notes).toContain('数字の出し方')
    expect(slides.at(-1)?.notes).toContain('通信利用動向調査 https://example.jp/?a=1&b=2')
    expect(slides.at(-1)?.notes).toContain('summaryの出典')
  })

  it('長い表は、見出しの行をくり返して、続きのスライドに分かれる', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`設問${String(index)}`, '長い答え'.repeat(index % 12)])
    const { slides } = await deckOf(aContent(aReport([[{ kind: 'table', table: aTable({ rows }) }]])))
    const tables = slides.slice(1).flatMap((slide) => slide.tables)
    expect(tables.length).toBeGreaterThan(3)
    expect(slides[1]?.title).toBe(`見出し1（1/${String(tables.length)}）`)
    for (const [head] of tables) expect(head).toEqual(aTable().columns)
    expect(tables.flatMap(([, ...body]) => body)).toEqual(rows)
  })

  it('一枚に入らない長い文は、切れめで続きになる', async () => {
    const text = '長い文です。'.repeat(800)
    const { slides } = await deckOf(aContent(aReport([[{ kind: 'sentence', text, tone: 'plain' }]])))
    expect(slides.length).toBeGreaterThan(3)
    expect(
      slides
        .slice(1)
        .flatMap(({ texts }) => texts)
        .join(''),
    ).toBe(text)
  })

  it('一枚に入らない長い欄は、次の行に続く', async () => {
    const text = '長い欄です。'.repeat(500)
    const { slides } = await deckOf(aContent(aReport([[{ kind: 'table', table: aTable({ rows: [['名', text]] }) }]])))
    const rows = slides.slice(1).flatMap(({ tables }) => tables.flatMap(([, ...body]) => body))
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.map(([, cell]) => cell).join('')).toBe(text)
  })

  it('描くには足りない図は、読みと表だけになる', async () => {
    const content = aContent(aReport([[{ kind: 'picture', picture: 'radar' }]]))
    const { slides, parts } = await deckOf({
      ...content,
      drawings: { ...content.drawings, radar: aDrawing({ chart: null }) },
    })
    expect(slides[1]?.texts).toEqual(['文書が低いです。'])
    expect(slides[1]?.tables).toEqual([
      [
        ['柱', '点'],
        ['文書', '10'],
      ],
    ])
    expect([...parts.keys()].some((path) => path.includes('charts/chart'))).toBe(false)
  })

  it('何も、ほかの物に重ならず、スライドからはみ出さない', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`設問${String(index)}`, '長い答え'.repeat(index % 9)])
    const blocks = [...EVERY_BLOCK, { kind: 'table' as const, table: aTable({ rows }) }, ...EVERY_BLOCK]
    const { boxes } = await deckOf(aContent(aReport([blocks])))
    for (const slide of boxes) {
      for (const { y, h, x, w } of slide) {
        expect(y + h).toBeLessThanOrEqual(7.5)
        expect(x + w).toBeLessThanOrEqual(13.334)
      }
      const left = slide.filter(({ x }) => x < 5).sort((a, b) => a.y - b.y)
      left.slice(1).forEach(({ y }, index) => {
        const above = left[index]
        expect(y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.h ?? 0) - 0.01)
      })
    }
  })

  it('することが長すぎて要約に入らなければ、入るだけになる', async () => {
    const long = {
      part: 'steps',
      heading: '次',
      blocks: [
        {
          kind: 'table',
          table: aTable({
            rows: [
              ['短い', '1'],
              ['長い'.repeat(300), '1'],
            ],
          }),
        },
      ],
    } as const
    const { slides } = await summaryOf(aContent({ ...aReport([]), sections: [long] }))
    expect(slides[0]?.texts).toContain('次\n短い')
    const only = { ...long, blocks: [{ kind: 'table', table: aTable({ rows: [['長い'.repeat(300), '1']] }) }] } as const
    expect((await summaryOf(aContent({ ...aReport([]), sections: [only] }))).slides[0]?.texts).toEqual([
      'ひろなが市',
      '診断の日：令和8年11月24日。',
    ])
  })

  it('残りに入らない表は、次のスライドから始まり、そこでは高さをすべて使う', async () => {
    const text = 'あ'.repeat(16 * 50)
    const rows = Array.from({ length: 10 }, (_, index) => [`設問${String(index)}`, '長い答え'.repeat(30)])
    const table = aTable({ rows })
    const { slides } = await deckOf(
      aContent(
        aReport([
          [
            { kind: 'sentence', text, tone: 'plain' },
            { kind: 'table', table },
          ],
        ]),
      ),
    )
    expect(slides[1]).toMatchObject({ texts: [text], tables: [] })
    expect(slides[2]?.tables[0]?.length).toBeGreaterThan(5)
    expect(slides.flatMap(({ tables }) => tables.flatMap(([, ...body]) => body))).toEqual(rows)
  })

  it('公表された数字は、その出典と同じスライドにある', async () => {
    const statements = Array.from({ length: 30 }, (_, index) => ({
      text: `数字${String(index)}です。`,
      about: '出典：',
      source: `資料${String(index)}の表`.repeat(index % 5),
      url: null,
    }))
    const { slides } = await deckOf(aContent(aReport([[{ kind: 'sourced', statements }]])))
    expect(slides.length).toBeGreaterThan(3)
    for (const { texts, notes } of slides.slice(1)) {
      const [, number = ''] = /数字(\d+)です。\n出典：/u.exec(texts.join('\n')) ?? []
      expect(number).not.toBe('')
      expect(texts.join('\n')).toMatch(/出典：[^\n]*$/u)
      expect(notes).toContain('出典：')
    }
  })

  it('行の分かれた文と欄は、段落に分かれる', async () => {
    const table = aTable({ rows: [['一行目\n二行目', '1']] })
    const blocks = [
      { kind: 'list', items: ['い\nろ'], isOrdered: false },
      { kind: 'table', table },
    ] as const
    const { slides } = await deckOf(aContent(aReport([blocks])))
    expect(slides[1]?.texts).toEqual(['い\nろ'])
    expect(slides[1]?.tables[0]?.[1]).toEqual(['一行目\n二行目', '1'])
  })

  it('事実のない報告書にも、表紙がある', async () => {
    const { slides } = await deckOf(aContent(aReport([], { facts: [], department: '総務課' })))
    expect(slides).toMatchObject([{ texts: ['ひろなが市\n総務課'], tables: [] }])
  })

  test.prop({ text: fc.string({ unit: 'binary', maxLength: 300 }) }, { numRuns: 15 })(
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
        { title: `題${text}`, facts: [{ label: text, value: text }] },
      )
      const { parts, slides } = await deckOf(aContent(report))
      expect(slides[0]?.title).toBe(`題${clean.replaceAll('\n', ' ')}`)
      const all = slides.slice(1)
      expect(all.flatMap(({ texts }) => texts).join('')).toBe(clean)
      expect(all.flatMap(({ tables }) => tables.flatMap((rows) => rows.slice(1).map(([cell]) => cell))).join('')).toBe(
        clean,
      )
      for (const xml of parts.values()) expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u)
    },
  )
})

describe('writeSummarySlide', () => {
  const blocks = [
    { kind: 'sentence', text: '備えは「部分導入」まで整っています。', tone: 'lead' },
    { kind: 'sentence', text: 'ふつうの文です。', tone: 'plain' },
    { kind: 'facts', facts: [{ label: '制度', value: '40%' }] },
  ] as const
  const steps = {
    part: 'steps',
    heading: '次に取り組むこと',
    blocks: [
      { kind: 'table', table: aTable() },
      { kind: 'sentence', text: '注。', tone: 'quiet' },
    ],
  } as const

  it('段階、制度と利用、次の一手、四つの柱のグラフが、一枚に入る', async () => {
    const report = aReport([blocks])
    const { slides } = await summaryOf(aContent({ ...report, sections: [...report.sections, steps] }))
    expect(slides).toHaveLength(1)
    expect(slides[0]).toMatchObject({
      title: 'テレワーク準備度診断 報告書',
      texts: [
        'ひろなが市\n備えは「部分導入」まで整っています。',
        'ふつうの文です。\n次に取り組むこと\n決裁を電子にする\n会議の資料を画面で見る',
        '診断の日：令和8年11月24日。',
      ],
      tables: [[['制度', '40%']]],
      charts: 1,
    })
    expect(slides[0]?.notes).toContain('summaryの出典')
  })

  it('ないものは抜け、とても長い名前は切られ、ノートに残る', async () => {
    const organization = '長い名前の組織'.repeat(40)
    const content = aContent(aReport([], { organization, department: '総務課' }))
    const { slides } = await summaryOf({
      ...content,
      drawings: { ...content.drawings, radar: aDrawing({ chart: null }) },
    })
    expect(slides).toHaveLength(1)
    expect(slides[0]?.texts[0]).toMatch(/^長い名前の組織.*…$/u)
    expect(slides[0]?.texts).toContain('文書が低いです。')
    expect(slides[0]?.notes).toContain(`${organization} 総務課`)
    expect(slides[0]).toMatchObject({ tables: [], charts: 0 })
  })

  it('入りきらなければ、することを減らし、分かっていないことを言う文は残す', async () => {
    const lines = (text: string) => ({ kind: 'sentence', text: text.repeat(15), tone: 'plain' }) as const
    const many = aTable({ rows: ['一', '二', '三'].map((name) => [`${name}つめ`.repeat(20), '1']) })
    const report = aReport([[...blocks, lines('前の文。'), lines('わからない。')]])
    const sections = [...report.sections, { ...steps, blocks: [{ kind: 'table' as const, table: many }] }]
    const { slides, boxes } = await summaryOf(aContent({ ...report, sections }))
    const text = slides[0]?.texts.join('\n')
    expect(text).toContain('わからない。')
    expect(text).toContain('一つめ')
    expect(text).not.toMatch(/前の文。|三つめ/u)
    for (const { y, h } of boxes[0] ?? []) expect(y + h).toBeLessThanOrEqual(7.5)
  })

  it('いつのものかを言う文がなければ、その欄もなく、図が下まで使う', async () => {
    const content = aContent(aReport([blocks]))
    const { slides, boxes } = await summaryOf({ ...content, texts: { ...content.texts, about: [] } })
    expect(slides[0]?.texts.join('\n')).not.toContain('診断の日')
    expect(Math.max(...(boxes[0] ?? []).filter(({ h }) => h > 1).map(({ y, h }) => y + h))).toBeCloseTo(6.85, 1)
  })

  it('いつのものかを言う文は、入るだけの文が終わりまで入り、一つも入りきらなければ切られる', async () => {
    const content = aContent(aReport([blocks]))
    const said = async (about: readonly string[]) =>
      (await summaryOf({ ...content, texts: { ...content.texts, about } })).slides[0]?.texts.at(-1)
    const long = '長い文'.repeat(100)
    expect(await said(['日付。', '日付。回答。', `日付。回答。${long}。`])).toBe('日付。回答。')
    expect(await said([`${long}。`, `${long}。回答。`])).toMatch(/^長い文.*…$/u)
  })

  it('することがなければ、次の一手の欄もない', async () => {
    const report = aReport([blocks])
    const none = { ...steps, blocks: [{ kind: 'sentence', text: 'ありません。', tone: 'plain' }] } as const
    const { slides } = await summaryOf(aContent({ ...report, sections: [...report.sections, none] }))
    expect(slides[0]?.texts.join('\n')).not.toContain('次に取り組むこと')
  })
})
