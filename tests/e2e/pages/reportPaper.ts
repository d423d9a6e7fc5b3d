import type { Locator, Page } from '@playwright/test'
import { folded, print, type PrintedSheet, strayRuns } from '../support/printed'
import { expect } from '../support/test'

/** What one section says on the page, in the order in which it is read. */
interface Said {
  readonly heading: string
  readonly texts: readonly string[]
  /** What follows the heading at once; empty where it is a drawing. */
  readonly first: string
}

interface Shown {
  readonly head: readonly string[]
  readonly sections: readonly Said[]
  /** The headings of tables, which come again on each page that a table goes on to. */
  readonly tableHeads: readonly string[]
  /** Rows of tables; none of them may be cut. */
  readonly rows: readonly string[]
}

/** Letters of a row that is sure to fit on a page: a longer one may break. */
const ROW_THAT_FITS = 1_500

/** The report on its page, and as it comes out of the printer. */
export class ReportPaper {
  constructor(private readonly page: Page) {}

  readonly audience = (name: RegExp): Locator => this.page.getByRole('radio', { name })

  /** Pages open in Japanese. */
  async speak(language: '日本語' | 'English'): Promise<void> {
    if (language === 'English') await this.page.getByRole('button', { name: language }).click()
    const title = language === '日本語' ? /^テレワーク/u : /^Telework/u
    await expect(this.page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(title)
  }

  /** Eight long titles, a row for circulation, the longest author and a logo. */
  async putEverythingIntoTheHead(): Promise<void> {
    const { page } = this
    const logo = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 120 } })
    await page.locator('summary', { hasText: '体裁' }).press('Enter')
    await page.getByRole('checkbox', { name: '決裁欄をつける' }).check()
    const titles = Array.from({ length: 8 }, () => '副市長兼情報政策最高責任者代理補佐官殿')
    await page.getByLabel('決裁欄の役職').fill(titles.join('、'))
    await page.getByRole('checkbox', { name: '供覧欄をつける' }).check()
    await page.getByLabel('作成者の名前').fill('株式会社とても長い名前の事務所'.repeat(4))
    await page.getByLabel('ロゴの画像を選ぶ').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
    await expect(page.getByRole('article').getByRole('img', { name: 'ロゴ' })).toBeVisible()
  }

  /**
   * Prints the report and reads it: every text of the page stands there, whole and between the margins; no heading is
   * left behind by what it leads, and no row is cut.
   */
  async expectWholeOnPaper(pages?: number): Promise<readonly PrintedSheet[]> {
    const shown = await this.shown()
    const sheets = await print(this.page)
    if (pages !== undefined) expect(sheets).toHaveLength(pages)
    expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      sheets.map(() => [595, 842]),
    )
    expect(strayRuns(sheets), '余白に出た文字').toEqual([])
    const all = joined(sheets, shown.tableHeads)
    const texts = [...shown.head, ...shown.sections.flatMap(({ heading, texts: said }) => [heading, ...said])]
    expect(texts.filter((text) => !all.includes(folded(text)))).toEqual([])
    const isOnOneSheet = (text: string) => sheets.some((sheet) => sheet.text.includes(folded(text)))
    // The texts of a drawing stand between a heading and what comes after the drawing.
    const leads = shown.sections.map(({ heading, first }) => heading + first.slice(0, 40))
    expect(
      leads.filter((lead) => !isOnOneSheet(lead)),
      '続きと離れた見出し',
    ).toEqual([])
    const isLeft = ({ heading }: Said) => sheets.some(({ text }) => text.endsWith(folded(heading)))
    expect(shown.sections.filter(isLeft), '頁の終わりに残った見出し').toEqual([])
    const fitting = shown.rows.filter((row) => row.length < ROW_THAT_FITS)
    expect(
      fitting.filter((row) => !isOnOneSheet(row)),
      '切れた行',
    ).toEqual([])
    return sheets
  }

  /** All that can be seen of the report, figures apart: they are drawings. */
  private async shown(): Promise<Shown> {
    return this.page.getByRole('article').evaluate((article) => {
      const seen = (root: Element, selector: string) =>
        [...root.querySelectorAll(selector)].filter((each) => !each.closest('figure') && each.checkVisibility())
      const textOf = (element: Element) => element.textContent
      return {
        head: seen(article, 'header :is(h2, p, dt, dd, th)').map(textOf),
        sections: [...article.querySelectorAll('section')].map((section) => ({
          heading: section.querySelector('h3')?.textContent ?? '',
          texts: seen(section, 'p, li, dt, dd, th, td').map(textOf),
          first: section.children[1]?.matches('figure')
            ? ''
            : (seen(section, 'p, li, dt, dd, th, td')[0]?.textContent ?? ''),
        })),
        tableHeads: seen(article, 'thead').map(textOf),
        rows: seen(article, 'tbody tr').map(textOf),
      }
    })
  }
}

/** All pages as one text, without the headings of a table that goes on. */
function joined(sheets: readonly PrintedSheet[], tableHeads: readonly string[]): string {
  const heads = tableHeads.map(folded)
  return sheets
    .map(({ text }, index) => {
      const again = index === 0 ? undefined : heads.find((head) => text.startsWith(head))
      return again === undefined ? text : text.slice(again.length)
    })
    .join('')
}
