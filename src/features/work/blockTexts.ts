import type { BankWording } from '@/content/bank'
import type { WorkBlock } from '@/domain/workBlocks'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'

/** Says what keeps a kind of work from being done anywhere: the section by name, its need, where it stands. */
export function useBlockTexts() {
  const { t } = useI18n()
  const format = useFormat()
  return (block: WorkBlock, wording: BankWording): string => {
    const { number } = format.value
    const named = { section: wording.sections[block.section]?.title ?? block.section, need: number(block.need) }
    switch (block.state) {
      case 'short':
        // A need just missed must not read as a lack of 0 points.
        return t('work.blocks.short', {
          ...named,
          score: number(block.score),
          missing: number(block.missing, block.missing < 0.1 ? 9 : 1),
        })
      case 'unsure':
        return t('work.blocks.unsure', { ...named, score: number(block.score) })
      case 'unknown':
        return t('work.blocks.unknown', named)
    }
  }
}
