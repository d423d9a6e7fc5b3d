import { assertNever } from '@/domain/assertNever'
import type { PartGroup } from '@/domain/fingerprint'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { ImportEntry } from '@/stores/incoming'

function groupText(t: Translate, group: PartGroup, count: number): string {
  switch (group) {
    case 'answers':
      return t('imports.difference.answers', { count })
    case 'organization':
      return t('imports.difference.organization', { count })
    case 'practice':
      return t('imports.difference.practice', { count })
    case 'work':
      return t('imports.difference.work')
    case 'other':
      return t('imports.difference.other', { count })
    default:
      return assertNever(group)
  }
}

const GROUPS: readonly PartGroup[] = ['answers', 'organization', 'practice', 'work', 'other']

function differenceText(t: Translate, format: Format, { differences }: ImportEntry): string {
  return format.list(
    GROUPS.flatMap((group) => {
      const count = differences[group]
      return count === undefined ? [] : [groupText(t, group, count)]
    }),
  )
}

/** How an assessment of a file stands to the kept one, in one sentence. */
export function standingText(t: Translate, format: Format, entry: ImportEntry): string {
  const differences = differenceText(t, format, entry)
  switch (entry.standing) {
    case 'new':
      return entry.canTake ? t('imports.standing.new') : t('imports.standing.rival')
    case 'same':
      return t('imports.standing.same')
    case 'newer':
      return t('imports.standing.newer', { differences })
    case 'older':
      return t('imports.standing.older', { differences })
    case 'conflict':
      return t('imports.standing.conflict', { differences })
    default:
      return assertNever(entry.standing)
  }
}
