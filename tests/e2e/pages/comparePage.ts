import type { Locator, Page } from '@playwright/test'

type Files = Parameters<Locator['setInputFiles']>[0]

/** What a person sees and does on the page that compares organizations, in both languages. */
export class ComparePage {
  constructor(private readonly page: Page) {}

  readonly region = (): Locator =>
    this.page.getByRole('region', { name: /^(?:組織の一覧の表|Table of organizations)/u })
  readonly rowHeaders = (): Locator => this.region().getByRole('rowheader')
  readonly header = (name: string): Locator => this.region().getByRole('columnheader', { name })
  readonly found = (): Locator => this.page.getByText(/^[\d,]+件のうち[\d,]+件を表示$|^Showing [\d,]+ of [\d,]+$/u)
  readonly accept = (): Locator => this.page.getByRole('button', { name: /^[\d,]+件を取り込む$|^Bring in [\d,]+$/u })

  async open(): Promise<void> {
    await this.page.goto('./#/compare')
    await this.page.getByRole('heading', { level: 1, name: /^(?:組織を比べる|Compare organizations)$/u }).waitFor()
    await this.page.getByRole('heading', { name: /^(?:何を比べるか|What to compare)$/u }).waitFor()
  }

  /** Hands files to the page and waits until all of them are read. */
  async read(files: Files): Promise<void> {
    await this.page.getByLabel(/^(?:比べるファイルを選ぶ|Choose files to compare)$/u).setInputFiles(files)
    await this.page.getByRole('heading', { name: /^(?:読み終わりました|All read)/u }).waitFor({ timeout: 120_000 })
  }

  async bringIn(files: Files): Promise<void> {
    await this.read(files)
    await this.accept().click()
    await this.page.getByText(/件を加え|added, /u).waitFor({ timeout: 120_000 })
  }

  /** The names in sight, from the top. */
  async names(): Promise<string[]> {
    return this.rowHeaders().locator('bdi:first-child').allTextContents()
  }
}
