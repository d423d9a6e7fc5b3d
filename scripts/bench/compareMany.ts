import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { builtInBank } from '@/content/bank'
import { newAssessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { writeLibrary } from '@/exchange/libraryFile'
import { openPage } from './harness'
import type { Bench, Measurement, Samples } from './measurement'
import { randomAnswers } from './randomAnswers'

/** One city hall, all municipalities, and ten times as many. */
const COUNTS = [10, 1_741, 20_000]
/** So many that a file stays far below the largest that is read. */
const IN_ONE_FILE = 2_000
const REPEATS = 5
const SAVED_AT = '2026-01-01T00:00:00.000Z'

function libraryText(from: number, to: number): string {
  const records = Array.from({ length: to - from }, (_, index) => {
    const number = from + index
    const assessment = newAssessment({ id: `bench-${String(number)}`, bank: builtInBank.bank, createdOn: '2026-01-01' })
    const organization = {
      ...BLANK_ORGANIZATION,
      name: `市${String(number % 997)}`,
      staff: 50 + ((number * 37) % 3_000),
    }
    return {
      assessment: { ...assessment, organization, answers: randomAnswers(number) },
      revision: 1,
      savedAt: SAVED_AT,
    }
  })
  return writeLibrary({ records, settings: null }, SAVED_AT)
}

function writeFiles(folder: string, count: number): string[] {
  const files: string[] = []
  for (let from = 0; from < count; from += IN_ONE_FILE) {
    const file = join(folder, `${String(count)}-${String(from)}.json`)
    writeFileSync(file, libraryText(from, Math.min(count, from + IN_ONE_FILE)))
    files.push(file)
  }
  return files
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function bringIn(page: Page, files: readonly string[]): Promise<number> {
  return msOf(async () => {
    await page.getByLabel('比べるファイルを選ぶ').setInputFiles([...files])
    await page.getByRole('button', { name: /^[\d,]+件を取り込む$/u }).click({ timeout: 600_000 })
    await page.getByText(/件を加え/u).waitFor({ timeout: 600_000 })
  })
}

/** Changes a field of the page and waits for the end of the first frame after it. */
function changed(page: Page, label: string, value: string, kind: 'change' | 'input'): Promise<number> {
  return page.getByLabel(label).evaluate(
    (field: HTMLInputElement | HTMLSelectElement, [to, event]) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        field.value = to
        field.dispatchEvent(new Event(event))
        requestAnimationFrame(() => {
          const painted = new MessageChannel()
          painted.port1.onmessage = () => {
            resolve(performance.now() - start)
          }
          painted.port2.postMessage(null)
        })
      }),
    [value, kind] as const,
  )
}

/** Milliseconds from frame to frame while the table moves by a screen at each. */
function scrolled(page: Page): Promise<number[]> {
  return page.getByRole('region', { name: /^組織の一覧の表/u }).evaluate(
    (region) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        let last = performance.now()
        const step = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          region.scrollTop += 600
          if (times.length < 60) requestAnimationFrame(step)
          else resolve(times.slice(1))
        }
        requestAnimationFrame(step)
      }),
  )
}

async function repeat(work: (turn: number) => Promise<number>): Promise<number[]> {
  const values: number[] = []
  for (let turn = 0; turn < REPEATS; turn += 1) values.push(await work(turn))
  return values
}

async function measure(bench: Bench, files: readonly string[], count: number): Promise<readonly Samples[]> {
  const page = await openPage(bench, { route: '/compare', kept: [] })
  const sample = (what: string, values: readonly number[]): Samples => ({
    what: `${what}, ${count.toLocaleString('en-GB')}`,
    unit: 'ms',
    values,
  })
  const table = page.getByRole('region', { name: /^組織の一覧の表/u })
  const samples = [sample('bring in', [await bringIn(page, files)])]
  await table.waitFor()
  const columns = ['staff', 'wider', 'longer', 'staff', 'wider']
  samples.push(sample('sort', await repeat((turn) => changed(page, '並べる項目', columns[turn] ?? '', 'change'))))
  samples.push(sample('scroll', await scrolled(page)))
  const search = '名前・都道府県・団体コードで探す'
  samples.push(sample('search', await repeat((turn) => changed(page, search, `市${String(turn)}`, 'input'))))
  const open = () =>
    msOf(async () => {
      await page.reload()
      await table.waitFor({ timeout: 600_000 })
    })
  samples.push(sample('open again', await repeat(open)))
  await page.context().close()
  return samples
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hironaga-bench-'))
  try {
    const samples: Samples[] = []
    for (const count of COUNTS) samples.push(...(await measure(bench, writeFiles(folder, count), count)))
    return samples
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const compareMany: Measurement = {
  name: 'compare',
  title: 'Comparing 10, 1,741 and 20,000 organizations',
  how: `Made-up assessments in files of up to ${IN_ONE_FILE.toLocaleString('en-GB')} are brought in on the page that compares. "Bring in" runs from the choice of the files to the message that all are kept, the preview accepted at once; "sort" and "search" from the change of the field to the end of the next frame, everything on the page included; "scroll" is the time from frame to frame while the table moves by a screen at each; "open again" from the reload to the table.`,
  run,
}
