import type { Locator, Page } from '@playwright/test'
import type { Assessment } from '@/domain/assessment'
import { fileOf } from '../support/assessmentFiles'

/** What a person sees and does, in the words of the Japanese screens. */
export class AssessmentApp {
  constructor(private readonly page: Page) {}

  readonly heading = (): Locator => this.page.getByRole('heading', { level: 1 })
  readonly saved = (): Locator => this.page.getByText(/に保存しました$/u)
  /** The first one: a long page has it at its end too. */
  readonly next = (): Locator => this.page.getByRole('link', { name: '次へ', exact: true }).first()
  readonly step = (name: string): Locator =>
    this.page.getByRole('navigation', { name: '診断の手順' }).getByRole('link', { name })
  readonly cards = (): Locator => this.page.getByRole('article')
  readonly card = (name: string): Locator =>
    this.cards().filter({ has: this.page.getByRole('heading', { level: 3, name }) })

  async open(address = './'): Promise<void> {
    await this.page.goto(address)
    await this.heading().waitFor()
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: '診断をはじめる' }).click()
    await this.page.getByRole('heading', { name: '組織について' }).waitFor()
  }

  /** Goes to the questions and waits until the first one can be answered. */
  async openQuestions(): Promise<void> {
    await this.step('設問').click()
    await this.page.getByText(/問中 1問目$/u).waitFor()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: '見本の市役所で結果を見る' }).click()
    await this.page.getByRole('heading', { name: /備えは/u }).waitFor()
  }

  /** Brings an assessment in from a file; the app then shows the page it was left at. */
  async importAssessment(assessment: Assessment): Promise<void> {
    await this.page.getByLabel('ファイルを選ぶ').setInputFiles(fileOf(assessment))
    await this.page.getByRole('button', { name: '読み込む', exact: true }).click()
    await this.page.getByRole('navigation', { name: '診断の手順' }).waitFor()
  }

  /** Brings in several, and comes back to the home page. */
  async importAll(assessments: readonly Assessment[]): Promise<void> {
    for (const assessment of assessments) {
      await this.importAssessment(assessment)
      await this.page.goto('./')
    }
  }

  /** The organizations on the home page, as their cards are ordered. */
  async cardNames(): Promise<string[]> {
    return this.cards()
      .getByRole('heading', { level: 3 })
      .evaluateAll((headings) => headings.map(({ firstChild }) => firstChild?.textContent?.trim() ?? ''))
  }

  /** Presses one of the further actions of a kept assessment. */
  async act(name: string, action: string): Promise<void> {
    await this.card(name).getByText('その他の操作').click()
    await this.card(name).getByRole('button', { name: action }).click()
  }

  async resizeTo(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 800 })
  }

  /** All text of the page, that of drawings, labels and folded parts included. */
  async text(): Promise<string> {
    return this.page.locator('body').evaluate((body) => {
      const labels = [...body.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'))
      return [body.textContent, ...labels].join('\n')
    })
  }

  /** How far the page runs over the right edge of the window, in pixels; not above 0 when all fits. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  }

  /** The records of this app as the browser keeps them. */
  async storedRecords(): Promise<
    { data: { answers: Record<string, unknown>; organization: { name: string }; work: unknown } }[]
  > {
    const texts = await this.page.evaluate(() =>
      Object.entries<unknown>(Object.assign({}, localStorage))
        .filter(([key]) => key.startsWith('hironaga/assessment/'))
        .map(([, text]) => String(text)),
    )
    return texts.map((text) => JSON.parse(text) as never)
  }
}
