import { computed } from 'vue'
import { EMERGENCY_FAILS_UP_TO } from '@/domain/emergency'
import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '@/domain/practiceEntry'
import { TURNING_FROM, WEAK_FROM } from '@/domain/scoring/circle'
import { DEFAULT_TARGET_RATIO, UNDERUSED_PART } from '@/domain/scoring/diagnosis'
import { HOLE_STAGE, POINTS_PER_STAGE, STAGE_LAG } from '@/domain/scoring/path'
import { MUST_FIX_UP_TO } from '@/domain/scoring/safeguards'
import { useFormat } from '@/i18n/format'

/** The numbers of the model as the code has them, for the sentences that name them: so that neither can drift. */
export function useModelConstants() {
  const format = useFormat()
  return computed(() => ({
    points: POINTS_PER_STAGE,
    pillar: STAGE_LAG.pillar,
    enabler: STAGE_LAG.enabler,
    hole: HOLE_STAGE,
    turning: TURNING_FROM,
    weak: WEAK_FROM,
    half: format.value.percent(UNDERUSED_PART),
    goal: format.value.percent(DEFAULT_TARGET_RATIO),
    must: MUST_FIX_UP_TO,
    emergency: EMERGENCY_FAILS_UP_TO,
    weeks: WEEKS_PER_YEAR,
    months: MONTHS_PER_YEAR,
  }))
}
