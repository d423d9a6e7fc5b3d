import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { builtInBankOf } from '@/content/bank'
import type { Participation } from '@/domain/participation'
import { prepareForm } from '@/domain/preparedBank'
import { progressOf } from '@/domain/progress'
import { questionsOfScope } from '@/domain/request'
import { useAskedWordingOf } from '@/stores/wording'

/** What a request asks, as a form; how far its answers are; and the texts of it, null until they are loaded. */
export function useAsked(participation: MaybeRefOrGetter<Participation>) {
  const bank = computed(() => builtInBankOf(toValue(participation).request.bank).bank)
  const form = computed(() =>
    prepareForm(bank.value, questionsOfScope(bank.value, toValue(participation).request.scope)),
  )
  const progress = computed(() => progressOf(form.value, toValue(participation).answers))
  const wording = useAskedWordingOf(() => bank.value.version)
  return { bank, form, progress, wording }
}
