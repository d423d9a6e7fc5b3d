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
  /** `savedAt` is ISO 8601. */
  save(views: readonly CompareView[], savedAt: string): WriteReceipt
}

function readViews(kept: string): CompareView[] | null {
  try {
    const { data } = v.parse(EnvelopeSchema, JSON.parse(kept))
    return data.flatMap((each) => {
      const view = v.safeParse(ViewSchema, each)
      return view.success ? [view.output] : []
    })
  } catch {
    return null
  }
}

/** Keeps the ways of looking at a comparison in one small record. */
export function compareViewRepository(storage: RecordStorage): CompareViewRepository {
  return {
    async load() {
      const kept = (await storage.readAll()).filter(({ key }) => key === VIEWS_KEY)
      const copies = kept.flatMap(({ text: newest, others }) => [newest, ...others])
      if (copies.some((copy) => (headOf(copy)?.format ?? 0) > VIEWS_FORMAT)) storage.stop()
      const views = copies.map(readViews).find((read) => read !== null) ?? []
      return views.slice(0, MOST_VIEWS)
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
  }
}
