import * as v from 'valibot'
import { FORMS } from '@/domain/bank'
import { type Column, isColumn } from '@/domain/compare/columns'
import { GROUPINGS, SIZE_CLASSES } from '@/domain/compare/groups'
import { type CompareView, LONGEST_VIEW_NAME, MOST_VIEWS } from '@/domain/compare/view'
import { ORGANIZATION_KINDS } from '@/domain/organization'
import { headOf } from './recordHead'
import { KEY_PREFIX, type RecordStorage, type WriteReceipt } from './recordStorage'

const column = v.custom<Column>((value) => typeof value === 'string' && isColumn(value))
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
/** More columns than any bank has questions. */
const MOST_COLUMNS = 2_000

const ViewSchema = v.object({
  id: text(200),
  name: text(LONGEST_VIEW_NAME),
  columns: v.pipe(v.array(column), v.maxLength(MOST_COLUMNS)),
  sort: v.nullable(v.object({ column, direction: v.picklist(['ascending', 'descending']) })),
  filter: v.object({
    query: text(200),
    prefecture: text(4),
    size: v.picklist([...SIZE_CLASSES.map(({ id }) => id), 'none', '']),
    kind: v.picklist([...ORGANIZATION_KINDS, '']),
    form: v.picklist([...FORMS, '']),
  }),
  grouping: v.picklist(GROUPINGS),
})
const EnvelopeSchema = v.object({ app: v.literal('hironaga'), data: v.array(v.unknown()) })

const VIEWS_KEY = `${KEY_PREFIX}compare-views`
const VIEWS_FORMAT = 1

export interface CompareViewRepository {
  /** The kept views, in the order in which they were kept; one that cannot be read is left out. */
  load(): Promise<readonly CompareView[]>
  /** `savedAt` is ISO 8601. A text of which something could not be read is put aside first. */
  save(views: readonly CompareView[], savedAt: string): WriteReceipt
  /** Tells the views that another tab has kept. */
  subscribe(listener: (views: readonly CompareView[]) => void): void
}

interface ReadViews {
  readonly views: readonly CompareView[]
  /** Whether all of the text could be read. */
  readonly isWhole: boolean
}

function readViews(kept: string): ReadViews | null {
  try {
    const { data } = v.parse(EnvelopeSchema, JSON.parse(kept))
    const views = data.flatMap((each) => {
      const view = v.safeParse(ViewSchema, each)
      return view.success ? [view.output] : []
    })
    const read = views.slice(0, MOST_VIEWS)
    return { views: read, isWhole: read.length === data.length }
  } catch {
    return null
  }
}

/** Reads the first copy that can be read, keeps those from being overwritten of which something cannot. */
function readCopies(storage: RecordStorage, copies: readonly string[]): readonly CompareView[] | null {
  if (copies.some((copy) => (headOf(copy)?.format ?? 0) > VIEWS_FORMAT)) storage.stop()
  storage.keepAside(
    VIEWS_KEY,
    copies.filter((copy) => !readViews(copy)?.isWhole),
  )
  return copies.map(readViews).find((read) => read !== null)?.views ?? null
}

/** Keeps the ways of looking at a comparison in one small record. */
export function compareViewRepository(storage: RecordStorage): CompareViewRepository {
  return {
    async load() {
      const kept = (await storage.readAll()).filter(({ key }) => key === VIEWS_KEY)
      const copies = kept.flatMap(({ text: newest, others }) => [newest, ...others])
      return readCopies(storage, copies) ?? []
    },
    save: (data, savedAt) =>
      storage.write(
        VIEWS_KEY,
        JSON.stringify({
          app: 'hironaga',
          format: VIEWS_FORMAT,
          savedAt,
          revision: storage.revisionOf(VIEWS_KEY) + 1,
          data,
        }),
      ),
    subscribe(listener) {
      storage.subscribe((change) => {
        if (change.kind !== 'record' || change.key !== VIEWS_KEY) return
        const views = readCopies(storage, change.text === null ? [] : [change.text])
        // A text that nobody here can read takes nothing away from what is in this tab.
        if (views || change.text === null) listener(views ?? [])
      })
    },
  }
}
