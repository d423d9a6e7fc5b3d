import * as v from 'valibot'
import { EXPORT_FILES, LINK_CONTENTS, USUAL_EXPORT } from '@/domain/exportChoices'
import {
  AUDIENCES,
  ERAS,
  LARGEST_LOGO,
  LONGEST_AUTHOR,
  LONGEST_TITLE,
  MOST_APPROVERS,
  REPORT_PARTS,
  type ReportChoices,
  USUAL_CHOICES,
} from '@/domain/report/choices'
import { toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { discardUnreadable, isNewer, readKept, type RecordKind, toUnreadable, type UnreadableRecord } from './kept'
import { formatOf, parseJson, type RecordProblem } from './readRecord'
import { type RecordStorage, SETTINGS_KEY, type WriteFailure, type WriteReceipt } from './recordStorage'

const parts = v.array(v.picklist(REPORT_PARTS))
/** How reports are wanted: `ReportChoices` of the domain. */
const ReportSchema = v.object({
  audience: v.picklist(AUDIENCES),
  parts: v.object({ top: parts, staff: parts, field: parts }),
  approvers: v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TITLE))), v.maxLength(MOST_APPROVERS))),
  hasCirculation: v.boolean(),
  era: v.nullable(v.picklist(ERAS)),
  author: v.pipe(v.string(), v.maxLength(LONGEST_AUTHOR)),
  logo: v.nullable(v.pipe(v.string(), v.startsWith('data:image/'), v.maxLength(2 * LARGEST_LOGO))),
})

/** How an assessment was handed over last: `ExportChoices` of the domain. */
const ExportSchema = v.object({
  file: v.picklist(EXPORT_FILES),
  isAnonymous: v.boolean(),
  link: v.optional(v.picklist(LINK_CONTENTS), USUAL_EXPORT.link),
})

/** What the page looks like: `system` is as the browser or the system asks. */
const THEMES = ['system', 'light', 'dark'] as const
/** Per cent of the size that the browser gives letters. */
const TEXT_SIZES = [100, 125, 150] as const

/** Which hints were closed, by their names; more than there are hints are none of ours. */
const ClosedHintsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(100))

const SettingsSchema = v.object({
  /** Null until the person chooses; then the browser's language counts. */
  locale: v.nullable(v.picklist(['ja', 'en'])),
  /** Keys of a single character do something: numbers choose answers, letters lead a presentation (WCAG 2.1.4). */
  numberKeys: v.boolean(),
  /** A pressed choice leads on to the next question. */
  autoAdvance: v.boolean(),
  /** Readings over the kanji of questions; null until the person chooses: then they come with the easy words. */
  furigana: v.optional(v.nullable(v.boolean()), null),
  /** Questions in easy Japanese, where they are written in it. */
  easyWords: v.optional(v.boolean(), false),
  /** Where phones open the app, up to its fragment; null: the page's own address. */
  publicAddress: v.optional(v.nullable(v.string()), null),
  /** Choices that cannot be read are no reason to lose the rest. */
  report: v.fallback(v.optional(ReportSchema, USUAL_CHOICES), USUAL_CHOICES),
  export: v.fallback(v.optional(ExportSchema, USUAL_EXPORT), USUAL_EXPORT),
  theme: v.fallback(v.optional(v.picklist(THEMES), 'system'), 'system'),
  textSize: v.fallback(v.optional(v.picklist(TEXT_SIZES), 100), 100),
  closedHints: v.fallback(v.optional(ClosedHintsSchema, []), []),
})
export type Settings = Readonly<Omit<v.InferOutput<typeof SettingsSchema>, 'report' | 'closedHints'>> & {
  readonly report: ReportChoices
  readonly closedHints: readonly string[]
}

/** The settings' record; its format is counted apart from the assessments'. */
const EnvelopeSchema = v.object({ app: v.literal('hironaga'), data: SettingsSchema })

export const DEFAULT_SETTINGS: Settings = {
  locale: null,
  numberKeys: true,
  autoAdvance: false,
  furigana: null,
  easyWords: false,
  publicAddress: null,
  report: USUAL_CHOICES,
  export: USUAL_EXPORT,
  theme: 'system',
  textSize: 100,
  closedHints: [],
}

const SETTINGS_FORMAT = 1

export interface LoadedSettings {
  /** The defaults where none are kept, or none that can be read. */
  readonly settings: Settings
  readonly unreadable: readonly UnreadableRecord[]
}

export interface SettingsRepository {
  /** What cannot be read is reported and stays as it is; something in a newer format ends all writing. */
  load(): Promise<LoadedSettings>
  /** `savedAt` is ISO 8601. What stands there and cannot be read is put aside first. */
  save(settings: Settings, savedAt: string): WriteReceipt
  /** See `discardUnreadable`. */
  discard(record: UnreadableRecord): Promise<Result<void, WriteFailure>>
}

function readSettings(text: string): Result<Settings, RecordProblem> {
  const json = parseJson(text)
  if (!json.ok) return json
  const format = formatOf(json.value)
  if (format === null) return failure({ kind: 'notOurs' })
  if (format > SETTINGS_FORMAT) return failure({ kind: 'newerFormat', format })
  const read = v.safeParse(EnvelopeSchema, json.value)
  return read.success
    ? success(read.output.data)
    : failure({ kind: 'invalid', problem: toProblem('settings', read.issues[0]) })
}

/** Whether settings stand or stood under a key. */
export const isSettingsKey = (key: string) => key === SETTINGS_KEY

const SETTINGS: RecordKind<Settings> = {
  what: 'settings',
  isOurs: isSettingsKey,
  wasOurs: isSettingsKey,
  read: readSettings,
}

/** Keeps the settings of this browser in one record. */
export function settingsRepository(storage: RecordStorage): SettingsRepository {
  /** Texts under the key that the next write puts aside. */
  let unread: readonly string[] = []

  /** Another tab or program may have written meanwhile. */
  function lookAgain() {
    const text = storage.read(SETTINGS_KEY)
    if (text === null || unread.includes(text) || readSettings(text).ok) return
    unread = [...unread, text]
    storage.keepAside(SETTINGS_KEY, unread)
    if (isNewer(toUnreadable(SETTINGS, { key: SETTINGS_KEY, text }))) storage.stop()
  }

  return {
    async load() {
      const { records, unreadable } = await readKept(storage, SETTINGS)
      unread = unreadable.filter(({ key }) => isSettingsKey(key)).map(({ text }) => text)
      return { settings: records[0] ?? DEFAULT_SETTINGS, unreadable }
    },
    save(data, savedAt) {
      lookAgain()
      const revision = storage.revisionOf(SETTINGS_KEY) + 1
      const envelope = { app: 'hironaga', format: SETTINGS_FORMAT, savedAt, revision, data }
      const receipt = storage.write(SETTINGS_KEY, JSON.stringify(envelope))
      if (receipt.stored.ok) unread = []
      return receipt
    },
    async discard(record) {
      const discarded = await discardUnreadable(storage, record)
      if (discarded.ok) unread = unread.filter((text) => text !== record.text)
      return discarded
    },
  }
}

/** Settings that were parsed already, from a file for instance; null when they are none. */
export function settingsFrom(value: unknown): Settings | null {
  const read = v.safeParse(SettingsSchema, value)
  return read.success ? read.output : null
}
