import { computed } from 'vue'
import { type Locale, useI18n } from './index'

const TAGS: Record<Locale, string> = { ja: 'ja-JP', en: 'en-GB' }

/** Whether dates name the Japanese era (令和8年) or the Western year. English always uses the Western year. */
export type EraStyle = 'japanese' | 'western'

function dateTag(locale: Locale, era: EraStyle): string {
  return locale === 'ja' && era === 'japanese' ? 'ja-JP-u-ca-japanese' : TAGS[locale]
}

/** A local calendar date from YYYY-MM-DD at noon, so that no time zone can move it to another day. */
function localNoon(date: string): Date {
  return new Date(`${date}T12:00:00`)
}

/** Units of amounts of data with their sizes in bytes, the largest first. */
const BYTE_UNITS = [
  ['terabyte', 1e12],
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
  ['byte', 1],
] as const

/** Making one takes a hundred times as long as using it, and a page asks for the same few again and again. */
function keptFormats<Options, Made>(make: (tag: string, options: Options) => Made) {
  const kept = new Map<string, Made>()
  return (tag: string, options: Options): Made => {
    const key = `${tag} ${JSON.stringify(options)}`
    const made = kept.get(key) ?? make(tag, options)
    kept.set(key, made)
    return made
  }
}

const numberFormat = keptFormats<Intl.NumberFormatOptions, Intl.NumberFormat>((...of) => new Intl.NumberFormat(...of))
const dateFormat = keptFormats<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (...of) => new Intl.DateTimeFormat(...of),
)
const listFormat = keptFormats<Intl.ListFormatOptions, Intl.ListFormat>((...of) => new Intl.ListFormat(...of))

/** Writes numbers and dates in one language; a missing value is the caller's to word. */
export function createFormat(locale: Locale) {
  const number = (value: number, digits = 1) =>
    numberFormat(TAGS[locale], { maximumFractionDigits: digits }).format(value)
  /** Large round numbers in words: 320万, 3.2 million. */
  const inWords = (value: number) =>
    numberFormat(TAGS[locale], { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 }).format(value)
  /** An amount of data in the largest unit of which there is at least one: 950 MB, 1.2 GB. */
  const bytes = (value: number) => {
    // What would be rounded to a thousand of one unit is one of the next.
    const [unit, size] = BYTE_UNITS.find(([, each]) => value >= 0.99995 * each) ?? ['byte', 1]
    return numberFormat(TAGS[locale], { style: 'unit', unit, maximumFractionDigits: 1 }).format(value / size)
  }
  /** 0…1 as a percentage; small shares keep two significant digits, so that 0.0006 is not shown as 0 %. */
  const percent = (ratio: number) => {
    const isSmall = ratio !== 0 && Math.abs(ratio) < 0.01
    const digits = isSmall ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 1 }
    return numberFormat(TAGS[locale], { style: 'percent', ...digits }).format(ratio)
  }
  /** 0…1 as a percentage with one decimal place, as statistics are published: 19.0 %. */
  const tenths = (ratio: number) =>
    numberFormat(TAGS[locale], { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ratio)
  /** A difference of ratios in percentage points, without its unit. */
  const points = (difference: number) => number(100 * difference)
  const date = (value: string, era: EraStyle = 'western') =>
    dateFormat(dateTag(locale, era), { dateStyle: 'long' }).format(localNoon(value))
  /** A date in figures, for the narrow places of a chart. */
  const shortDate = (value: string) =>
    dateFormat(TAGS[locale], { year: 'numeric', month: 'numeric', day: 'numeric' }).format(localNoon(value))
  const year = (value: number, era: EraStyle = 'western') =>
    dateFormat(
      dateTag(locale, era),
      era === 'japanese' && locale === 'ja' ? { era: 'long', year: 'numeric' } : { year: 'numeric' },
    ).format(new Date(value, 6, 1))
  const month = (value: { year: number; month: number }, era: EraStyle = 'western') =>
    dateFormat(dateTag(locale, era), {
      ...(era === 'japanese' && locale === 'ja' ? { era: 'long' as const } : {}),
      year: 'numeric',
      month: 'long',
    }).format(new Date(value.year, value.month - 1, 15))
  const monthName = (value: number) => dateFormat(TAGS[locale], { month: 'long' }).format(new Date(2000, value - 1, 15))
  const time = (value: Date) => dateFormat(TAGS[locale], { timeStyle: 'short' }).format(value)
  const dateTime = (value: Date) => dateFormat(TAGS[locale], { dateStyle: 'medium', timeStyle: 'short' }).format(value)
  const list = (values: readonly string[]) => listFormat(TAGS[locale], { type: 'conjunction' }).format(values)
  /** Sentences one after the other; what is empty is left out. Japanese has no blank after 。. */
  const sentences = (values: readonly string[]) => values.filter(Boolean).join(locale === 'ja' ? '' : ' ')
  return {
    number,
    bytes,
    inWords,
    percent,
    tenths,
    points,
    date,
    shortDate,
    year,
    month,
    monthName,
    time,
    dateTime,
    list,
    sentences,
  }
}

export type Format = ReturnType<typeof createFormat>

/** The number and date forms of the language in use. */
export function useFormat() {
  const { locale } = useI18n()
  return computed(() => createFormat(locale.value))
}
