import { computed } from 'vue'
import { AXES } from '@/domain/bank'
import type { SizeClass } from '@/domain/compare/groups'
import type { PeerEntry, PeerObstacle } from '@/domain/peers/peerEntry'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'
import { useBankWording } from '@/stores/wording'

/** A figure that a pool knows, with its name: the axes, the sections of a bank, the team telework ratio. */
export interface NamedFigure {
  readonly id: string
  readonly title: string
}

/** The words of the pool: classes of size, figures, what an entry says. */
export function usePeerWords() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const wording = useBankWording()
  return computed(() => {
    const size: Record<SizeClass, string> = {
      under100: t('compare.size.under_100'),
      from100: t('compare.size.from_100'),
      from300: t('compare.size.from_300'),
      from1000: t('compare.size.from_1000'),
      from3000: t('compare.size.from_3000'),
    }
    const forms = { quick: t('peers.group.form.quick'), standard: t('peers.group.form.standard') }
    const obstacle: Record<PeerObstacle, string> = {
      sample: t('peers.obstacle.sample'),
      department: t('peers.obstacle.department'),
    }
    const sizeOf = (given: SizeClass | null) => (given ? size[given] : t('peers.size.not_given'))
    const basisOf = ({ form, bank }: Pick<PeerEntry, 'form' | 'bank'>) =>
      t('peers.group.basis_name', { form: forms[form], version: bank.version })
    /** In the order of the entry: axes, then sections. */
    const figuresOf = ({ scores }: Pick<PeerEntry, 'scores'>): NamedFigure[] => [
      ...AXES.map((axis) => ({ id: axis, title: terms.value.axis[axis] })),
      ...Object.keys(scores)
        .filter((id) => !AXES.some((axis) => axis === id))
        .map((id) => ({ id, title: wording.value?.sections[id]?.title ?? id })),
      { id: 'ratio', title: t('peers.figure.ratio') },
    ]
    const yearOf = (fiscalYear: number) =>
      t('peers.group.year_name', { year: format.value.year(fiscalYear, 'japanese') })
    return { obstacle, size, sizeOf, basisOf, figuresOf, yearOf }
  })
}
