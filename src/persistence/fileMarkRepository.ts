import * as v from 'valibot'
import { KEY_PREFIX, type RecordStorage, type WriteReceipt } from './recordStorage'

const moment = v.pipe(v.string(), v.isoTimestamp())

const MarkSchema = v.object({
  /** Moment at which the assessment last went out to a file or came in from one, ISO 8601 in UTC. */
  at: moment,
  /** `saved`: written where the person chose; `handed`: given to the browser as a download; `opened`: read from a file. */
  how: v.picklist(['saved', 'handed', 'opened']),
  /** What was in the file: revision, moment of the save, and what it said, as a fingerprint. */
  state: v.object({
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    savedAt: moment,
    content: v.record(v.string(), v.string()),
  }),
})
/** The last meeting of one assessment with a file. */
export type FileMark = Readonly<v.InferOutput<typeof MarkSchema>>

const EnvelopeSchema = v.object({ app: v.literal('hironaga'), data: MarkSchema })
const MARK_KEYS = `${KEY_PREFIX}file-mark/`
const MARK_FORMAT = 1

export interface FileMarkRepository {
  /** The marks by the id of their assessment; one that cannot be read is as good as none. */
  loadAll(): Promise<ReadonlyMap<string, FileMark>>
  save(id: string, mark: FileMark): WriteReceipt
  remove(id: string): WriteReceipt
}

function readMark(text: string): FileMark | null {
  try {
    return v.parse(EnvelopeSchema, JSON.parse(text)).data
  } catch {
    return null
  }
}

/** Keeps what is known of files, one small record for each assessment that ever met one. */
export function fileMarkRepository(storage: RecordStorage): FileMarkRepository {
  return {
    async loadAll() {
      const kept = (await storage.readAll()).filter(({ key }) => key.startsWith(MARK_KEYS))
      const marks = kept.flatMap(({ key, text, others }): [string, FileMark][] => {
        const mark = [text, ...others].map(readMark).find((read) => read !== null)
        return mark ? [[key.slice(MARK_KEYS.length), mark]] : []
      })
      return new Map(marks)
    },
    save(id, data) {
      const key = MARK_KEYS + id
      const revision = storage.revisionOf(key) + 1
      const envelope = { app: 'hironaga', format: MARK_FORMAT, savedAt: data.at, revision, data }
      return storage.write(key, JSON.stringify(envelope))
    },
    remove: (id) => storage.remove(MARK_KEYS + id),
  }
}
