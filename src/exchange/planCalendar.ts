import { dueDate, type PlannedAction } from '@/domain/plan'
import type { TextFile } from './assessmentFile'
import { fileNameFrom } from './fileName'

/** What the calendar says of one action, in the reader's language. */
export interface CalendarTexts {
  readonly summary: string
  readonly description: string
}

export interface CalendarOptions {
  /** Of the assessment: with the question's id it makes an event's identity, so that a newer file updates older entries. */
  readonly id: string
  /** Counts the saves of the assessment; calendars keep the entry with the larger one. */
  readonly revision: number
  readonly now: Date
  /** Name of the calendar, and what the file's name begins with. */
  readonly title: string
  readonly textsOf: (action: PlannedAction) => CalendarTexts
}

const FOLD_AT = 75

/** Escapes a text value (RFC 5545 §3.3.11); other control characters have no place in a calendar. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/gu, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/[\0-\x08\x0B-\x1F\x7F]/gu, '')
}

/** Folds a line to at most 75 octets, between characters (RFC 5545 §3.1): a Japanese letter has three. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let octets = 0
  let folded = ''
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > FOLD_AT) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

const compact = (localDate: string) => localDate.replaceAll('-', '')

/** The day after a local date, since the end of an all-day event is exclusive; the calendar's own arithmetic, no time zone. */
function dayAfter(localDate: string): string {
  const [year = 0, month = 1, day = 1] = localDate.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
}

function utcStamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`
}

function eventLines(action: PlannedAction, date: string, { id, revision, now, textsOf }: CalendarOptions): string[] {
  const { summary, description } = textsOf(action)
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${id}.${action.question}`)}@hironaga`,
    `DTSTAMP:${utcStamp(now)}`,
    `SEQUENCE:${String(revision)}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(date))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    ...(action.status === 'dropped' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

/**
 * Writes the dates by which actions are due as a calendar file (RFC 5545): an all-day entry on the last day of each.
 * Actions without a date are left out; a calendar without entries is still a valid file.
 */
export function writePlanCalendar(actions: readonly PlannedAction[], options: CalendarOptions): TextFile {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hironaga//Telework readiness//JA',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(options.title)}`,
    ...actions.flatMap((action) => (action.due ? eventLines(action, dueDate(action.due), options) : [])),
    'END:VCALENDAR',
  ]
  return {
    name: fileNameFrom([options.title], 'ics'),
    type: 'text/calendar;charset=utf-8',
    text: lines.map((line) => `${fold(line)}\r\n`).join(''),
  }
}
