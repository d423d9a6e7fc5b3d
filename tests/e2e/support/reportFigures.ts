import { type Assessment, scoringInputOf } from '@/domain/assessment'
import { prepareBank } from '@/domain/preparedBank'
import { score } from '@/domain/scoring/score'
import { BANK } from './assessmentFiles'
import { folded, type PrintedSheet } from './printed'
import { expect } from './test'

const DATES = { 日本語: '令和8年11月24日', English: '24 November 2026' }
const figure = (value: number | null) => (value === null ? '' : String(Math.round(value * 10) / 10))

/** What the printed report says is what the domain works out: each score between its bounds, the day, the bank, the notes. */
export function expectFiguresOf(
  assessment: Assessment,
  sheets: readonly PrintedSheet[],
  language: keyof typeof DATES,
): void {
  const all = sheets.map(({ text }) => text).join('')
  const { sections, axes } = score(prepareBank(BANK), scoringInputOf(assessment))
  // Safeguards are no part of the scores.
  const scored = BANK.sections.flatMap(({ id, kind }) => (kind === 'safeguard' ? [] : (sections[id] ?? [])))
  const scores = [...Object.values(axes), ...scored].filter(({ applicable }) => applicable)
  const rows = scores.map(({ lower, score: middle, upper }) => [lower, middle, upper].map(figure).join(''))
  expect(rows.length).toBeGreaterThan(9)
  expect(rows.filter((row) => !all.includes(row))).toEqual([])
  const notes = Object.values(assessment.answers).flatMap(({ note = '' }) => (note.length > 500 ? [] : [note]))
  const said = [DATES[language], BANK.id, BANK.version, assessment.organization.name, ...notes]
  expect(said.filter((text) => !all.includes(folded(text)))).toEqual([])
}
