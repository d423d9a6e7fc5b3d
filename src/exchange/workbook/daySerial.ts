import { isLocalDate } from '@/domain/localDate'

const DAY = 86_400_000
/** Serial number of 1970-01-01. */
const EPOCH = 25_569
/** 1900-03-01: before it spreadsheet programs count a 29 February that never was. */
const FIRST_SERIAL = 61
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465
/** 令和 and 平成: the year before their first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 }

/** A day of the calendar of a table by its serial number; the part of a day after the point is left out. */
function dayOf(serial: number): string {
  return new Date((Math.floor(serial) - EPOCH) * DAY).toISOString().slice(0, 10)
}

/** The serial number that spreadsheet programs have for a local date, YYYY-MM-DD; null for one they cannot count. */
export function serialOf(date: string): number | null {
  const serial = Date.parse(`${date}T00:00:00Z`) / DAY + EPOCH
  return serial >= FIRST_SERIAL && dayOf(serial) === date ? serial : null
}

function madeOf(year: number, month: string, day: string): string | null {
  const date = `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}

/**
 * The local date that a cell says: a serial number, or as people type it: 2027-03-31, 2027/3/31, 2027年3月31日,
 * 令和9年3月31日, R9.3.31, in letters of any width. Null where it says none.
 */
export function readDay(text: string): string | null {
  const said = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  if (/^\d{1,7}(?:\.\d+)?$/u.test(said)) {
    const serial = Number(said)
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL + 1 ? dayOf(Math.min(serial, LAST_SERIAL)) : null
  }
  const found = /^(令和|平成|[rh])?(\d{1,4}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(said)
  if (!found) return null
  const [, era = '', years = '', month = '', day = ''] = found
  if (era === '' && years.length < 4) return null
  return madeOf((ERAS[era] ?? 0) + (years === '元' ? 1 : Number(years)), month, day)
}
