import type { RouteLocationRaw } from 'vue-router'
import type { Assessment } from '@/domain/assessment'
import type { Change } from '@/domain/history'
import type { FormBank } from '@/domain/preparedBank'
import { positionOf } from '@/domain/questionOrder'

/** The page on which a change is to be seen; null when it is on several, on none, or its question is not asked now. */
export function changeLink(change: Change, { id }: Assessment, form: FormBank): RouteLocationRaw | null {
  const params = { id }
  switch (change.kind) {
    case 'organization':
    case 'client':
    case 'form':
      return { name: 'organization', params }
    case 'practice':
    case 'work':
    case 'bank':
    case 'plan':
      return { name: change.kind, params }
    case 'answer': {
      const position = positionOf(form, change.question)
      if (!position) return null
      return { name: 'questions', params: { id, section: position.section, number: String(position.number) } }
    }
    case 'goal':
    case 'several':
    case 'other':
      return null
  }
}
