import { computed } from 'vue'
import { byDueDate, type PlannedAction } from '@/domain/plan'
import type { ReportBlock } from '@/domain/report/document'
import { useRankedSteps } from '@/explain/rankedLists'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'
import { useActionTexts } from '../sentences/actionTexts'

/** What is planned, by its last day: all of it with its status, or only what is still to be done. */
export function usePlanParts() {
  const texts = useActionTexts()
  const ranked = useRankedSteps()

  const whole = computed(() => ({ assessment, t, titleOf, era }: ReportContext): ReportBlock[] => {
    const { actions } = assessment.plan
    if (actions.length === 0) return sentence(t('report.plan.none'))
    const rows = byDueDate(actions).map((action) => [
      titleOf(action.question),
      texts.levelsText(action),
      action.owner || t('plan.action.no_owner'),
      texts.dueText(action.due, era),
      texts.statuses.value[action.status],
      action.note,
    ])
    const columns = [
      t('report.plan.title'),
      t('report.plan.levels'),
      t('plan.action.owner'),
      t('report.plan.due'),
      t('plan.action.status'),
      t('plan.action.note'),
    ]
    return table({ caption: t('report.plan.caption'), columns, figures: [], rows })
  })

  const open = computed(() => ({ assessment, t, wording, titleOf, era }: ReportContext): ReportBlock[] => {
    const { actions } = assessment.plan
    const isOpen = ({ status }: PlannedAction) => status === 'todo' || status === 'doing'
    const columns = [t('report.to_do.what'), t('report.to_do.how'), t('plan.action.owner'), t('report.plan.due')]
    const caption = t('report.part.to_do')
    if (actions.length === 0) {
      const rows = ranked.value.map(({ question, from }) => [
        titleOf(question),
        wording.questions[question]?.action[from] ?? '',
        '',
        '',
      ])
      return [
        ...sentence(rows.length > 0 ? t('report.to_do.suggested') : t('result.steps.none')),
        ...table({ caption, columns, figures: [], rows }, 'toDo'),
      ]
    }
    const rows = byDueDate(actions.filter(isOpen)).map((action) => [
      titleOf(action.question),
      texts.stepsOf(action, wording).join(t('report.to_do.then')),
      action.owner,
      action.due ? texts.dueText(action.due, era) : '',
    ])
    const done = actions.filter(({ status }) => status === 'done').length
    return [
      ...sentence(
        rows.length === 0
          ? t('report.to_do.all_done', { done })
          : t('report.to_do.count', { count: rows.length, done }),
      ),
      ...table({ caption, columns, figures: [], rows }, 'toDo'),
    ]
  })
  return { whole, open }
}
