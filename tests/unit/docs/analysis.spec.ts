import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtInBank, builtInBankOf, builtInBanks } from '@/content/bank'
import { presetsFor } from '@/content/work'
import { mixFromPreset } from '@/content/work/mixes'
import type { Answer } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import { answerColumns, answerRows } from '@/exchange/tables/answerTable'
import { assessmentColumns, type ScoredAssessment, scoredAssessment } from '@/exchange/tables/assessmentTable'
import { csvHead, csvLines } from '@/exchange/tables/csv'
import { ndjsonLines } from '@/exchange/tables/ndjson'
import type { Column } from '@/exchange/tables/table'
import type { AssessmentRecord } from '@/persistence/readRecord'
import { aPortfolio } from '../../support/portfolio'

const BODIES = 1_741
const YEARS = [2024, 2025, 2026] as const

const page = readFileSync(new URL('../../../docs/analysis.md', import.meta.url), 'utf8')
const statements = [...page.matchAll(/```sql\n([\s\S]*?)```/gu)].map(([, sql = '']) => sql.trim())

/** A level more in every third question, each year. */
function laterAnswer(answer: Answer, place: number, years: number): Answer {
  if (answer.kind !== 'level' || place % 3 !== 0) return answer
  return { ...answer, level: Math.min(4, answer.level + years) as typeof answer.level }
}

const [preset = ''] = presetsFor('municipality')
const mix = mixFromPreset(preset) ?? null

function inYear({ assessment, revision }: AssessmentRecord, year: number): Assessment {
  const answers = Object.entries(assessment.answers).map(
    ([question, answer], place) => [question, laterAnswer(answer, place, year - YEARS[0])] as const,
  )
  const id = `${assessment.id}-${String(year)}`
  const work = revision % 2 === 0 ? mix : null
  return { ...assessment, id, work, createdOn: `${String(year)}-06-15`, answers: Object.fromEntries(answers) }
}

const scored: readonly ScoredAssessment[] = aPortfolio({ count: BODIES, banks: builtInBanks }).flatMap((record) =>
  YEARS.map((year) => scoredAssessment(inYear(record, year), builtInBankOf(record.assessment.bank))),
)
const columns = assessmentColumns(builtInBank.bank.sections.map(({ id }) => id))

function csvFile<Row>(columnsOfFile: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvHead(columnsOfFile) + csvLines(columnsOfFile, rows)
}

let folder = ''

function writePart(part: string, assessments: readonly ScoredAssessment[]): void {
  const name = (table: string, extension: string) => join(folder, `${table}-${part}.${extension}`)
  writeFileSync(name('assessments', 'csv'), csvFile(columns, assessments))
  writeFileSync(name('answers', 'csv'), csvFile(answerColumns({ withTexts: false }), assessments.flatMap(answerRows)))
  writeFileSync(name('assessments', 'ndjson'), ndjsonLines(assessments, { withTexts: true }))
}

let database: DuckDBConnection

/** Runs a statement where the files are. */
async function ask(sql: string) {
  const reader = await database.runAndReadAll(sql.replace(/'(?=[\w*]+\.(?:csv|ndjson)')/gu, `'${folder}/`))
  return reader.getRowObjectsJson()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'analysis-'))
  YEARS.forEach((year, place) => {
    writePart(
      String(year),
      scored.filter((_, index) => index % YEARS.length === place),
    )
  })
  // One's own assessments are in every part that is exported.
  writePart('own', scored.slice(0, 10))
  database = await (await DuckDBInstance.create(':memory:')).connect()
  for (const statement of statements) await ask(statement)
}, 120_000)

afterAll(() => {
  database.closeSync()
  rmSync(folder, { recursive: true })
})

const queries = statements.flatMap((block) => block.split(/;\n\n|;$/u)).filter((sql) => sql.startsWith('SELECT'))

describe('docs/analysis.md', () => {
  it('列の表には、書き出す列がみな載っている', () => {
    const named = [...columns, ...answerColumns({ withTexts: true })]
      .map(({ name }) => name)
      .filter((name) => !/_(?:score|lower|upper)$/u.test(name) || /^(?:stage|wider|longer|capacity)_/u.test(name))
    expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  it('問い合わせの例は、1,741団体・3年分で、どれも行を返す', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(7)
    for (const query of queries) expect(await ask(query), query).not.toHaveLength(0)
  }, 60_000)

  it('CSV と NDJSON から、同じ数が読める', async () => {
    const sums = (table: string) =>
      ask(
        `SELECT count(*) AS n, sum(wider_lower ORDER BY assessment) AS wider, count(team_ratio) AS known FROM ${table}`,
      )
    const [[csv], [lines]] = [await sums('assessments'), await sums('assessments_of_lines')]
    expect(csv).toEqual(lines)
    expect(csv?.['n']).toBe(String(BODIES * YEARS.length))
    const levels = (table: string) => ask(`SELECT count(*) AS n, sum(level) AS levels FROM ${table}`)
    expect(await levels('answers')).toEqual(await levels('answers_of_lines'))
  })

  it('読み取った数は、書き出した数と同じである', async () => {
    const stages = scored.filter(({ result }) => result.stage === 2).length
    expect(await ask('SELECT count(*) AS n FROM assessments WHERE stage = 2')).toEqual([{ n: String(stages) }])
    const known = scored.flatMap(({ result }) => result.practice?.ratio ?? [])
    const [row] = await ask('SELECT max(team_ratio) AS most, count(team_ratio) AS n FROM assessments')
    expect(row).toEqual({ most: Math.max(...known), n: String(known.length) })
  })

  it('列の型は、書き出す列のものである', async () => {
    const types = { text: 'VARCHAR', integer: 'INTEGER', double: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' } as const
    const sql = "SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '$'"
    const written = <Row>(table: readonly Column<Row>[]) => table.map(({ name, type }) => ({ name, type: types[type] }))
    expect(await ask(sql.replace('$', 'assessments'))).toEqual(written(columns))
    expect(await ask(sql.replace('$', 'answers'))).toEqual(written(answerColumns({ withTexts: true })))
  })
})
