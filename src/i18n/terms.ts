import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { EraStyle } from './format'
import { useI18n } from './index'

type Kind = 'municipality' | 'prefecture' | 'company' | 'other'
type StageNumber = 0 | 1 | 2 | 3 | 4
type ScopeName = 'none' | 'care' | 'jobs' | 'applicants' | 'everyone'

interface Words {
  readonly staff: string
  readonly house: string
  readonly top: string
  readonly era: EraStyle
}

/** The words that follow the kind of organization: whom to call staff, where is inside, who is the top, which calendar. */
export function useWords(kind: MaybeRefOrGetter<Kind>) {
  const { t } = useI18n()
  const all = computed<Record<Kind, Words>>(() => ({
    municipality: {
      staff: t('terms.staff.municipality'),
      house: t('terms.house.municipality'),
      top: t('terms.top.municipality'),
      era: 'japanese',
    },
    prefecture: {
      staff: t('terms.staff.prefecture'),
      house: t('terms.house.prefecture'),
      top: t('terms.top.prefecture'),
      era: 'japanese',
    },
    company: {
      staff: t('terms.staff.company'),
      house: t('terms.house.company'),
      top: t('terms.top.company'),
      era: 'western',
    },
    other: {
      staff: t('terms.staff.other'),
      house: t('terms.house.other'),
      top: t('terms.top.other'),
      era: 'western',
    },
  }))
  return computed(() => all.value[toValue(kind)])
}

/** The names of the deck's path: stages, the stops of each axis, scopes, axes, kinds of organization. */
export function useTerms() {
  const { t } = useI18n()
  return computed(() => {
    const stage: Record<StageNumber, string> = {
      0: t('terms.stage.stage_0'),
      1: t('terms.stage.stage_1'),
      2: t('terms.stage.stage_2'),
      3: t('terms.stage.stage_3'),
      4: t('terms.stage.stage_4'),
    }
    const longer: Record<StageNumber, string> = {
      0: t('terms.longer.stage_0'),
      1: t('terms.longer.stage_1'),
      2: t('terms.longer.stage_2'),
      3: t('terms.longer.stage_3'),
      4: t('terms.longer.stage_4'),
    }
    const scope: Record<ScopeName, string> = {
      none: t('terms.scope.none'),
      care: t('terms.scope.care'),
      jobs: t('terms.scope.jobs'),
      applicants: t('terms.scope.applicants'),
      everyone: t('terms.scope.everyone'),
    }
    const kind: Record<Kind, string> = {
      municipality: t('terms.kind.municipality'),
      prefecture: t('terms.kind.prefecture'),
      company: t('terms.kind.company'),
      other: t('terms.kind.other'),
    }
    const axis = { wider: t('terms.axis.wider'), longer: t('terms.axis.longer') }
    return { stage, longer, scope, kind, axis }
  })
}

/** Every name of the deck's path in the language in use. */
export type Terms = ReturnType<typeof useTerms>['value']
