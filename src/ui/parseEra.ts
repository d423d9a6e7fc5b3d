import type { TypedNumber } from './parseNumber'

/** The eras that people still write, with their first Western year and the years they had. */
const ERAS = [
  { names: ['令和', '令', 'R'], first: 2019, years: 99 },
  { names: ['平成', '平', 'H'], first: 1989, years: 31 },
  { names: ['昭和', '昭', 'S'], first: 1926, years: 64 },
  { names: ['大正', '大', 'T'], first: 1912, years: 15 },
] as const
const ERA_YEAR = new RegExp(`^(${ERAS.flatMap(({ names }) => names).join('|')})(元|\\d{1,2})$`, 'iu')
const DATE = /^(.+?)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/u

/** The Western year of `R6`, `令和元` or `2024`; null for anything else. */
function yearOf(text: string): number | null {
  if (/^\d{4}$/u.test(text)) return Number(text)
  const [, name = '', count = ''] = ERA_YEAR.exec(text) ?? []
  const year = count === '元' ? 1 : Number(count)
  const era = ERAS.find(({ names }) => names.some((each) => each === name.toUpperCase()))
  return era && year >= 1 && year <= era.years ? era.first + year - 1 : null
}

const tidy = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

/** Reads a year as people write it, Western or of an era: 2024, 令和6年, R6, 平成31年度. */
export function parseYear(text: string): TypedNumber {
  const typed = tidy(text)
  if (typed === '') return { kind: 'empty' }
  const year = yearOf(typed.replace(/年度?$/u, ''))
  return year === null ? { kind: 'notNumber' } : { kind: 'number', value: year }
}

/** Reads a date as people write it, with a Western year or one of an era (R6.4.1), as YYYY-MM-DD; null for none. */
export function parseWrittenDate(text: string): string | null {
  const [, yearText = '', month = '', day = ''] = DATE.exec(tidy(text)) ?? []
  const year = yearOf(yearText)
  if (year === null) return null
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal ? date.toISOString().slice(0, 'YYYY-MM-DD'.length) : null
}
