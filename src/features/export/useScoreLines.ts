import type { BankWording } from '@/content/bank'
import { AXES } from '@/domain/bank'
import type { ScoreLine } from '@/exchange/workbook/content'
import { useI18n } from '@/i18n'
import { useTerms } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** Every score of the open assessment with its bounds: the axes, the pillars, how telework is run. */
export function useScoreLines() {
  const { t } = useI18n()
  const terms = useTerms()
  const store = useAssessmentStore()
  const scores = useScoresStore()

  return (wording: BankWording): ScoreLine[] => {
    const { axes, sections } = scores.result
    const groups = {
      pillar: t('exports.group.pillar'),
      enabler: t('exports.group.enabler'),
      safeguard: '',
    }
    return [
      ...AXES.map((axis) => ({ group: t('exports.group.axis'), title: terms.value.axis[axis], score: axes[axis] })),
      ...store.form.sections
        .filter(({ kind }) => kind !== 'safeguard')
        .map(({ id, kind }) => ({
          group: groups[kind],
          title: wording.sections[id]?.title ?? id,
          score: sections[id],
        })),
    ]
  }
}
