import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import {
  type BankSources,
  type BankWording,
  type ChangeReasons,
  loadBankSources,
  loadBankWording,
  loadBankWordings,
  loadChangeReasons,
} from '@/content/bank'
import { useAssessmentStore } from './assessment'
import { followLocale } from './followLocale'

const useBankWordingStore = defineStore('bankWording', () => {
  const store = useAssessmentStore()
  return { texts: followLocale<BankWording>(loadBankWording, () => store.bank.bank.version) }
})
const useBankHistoryStore = defineStore('bankHistory', () => ({
  wordings: followLocale<Readonly<Record<string, BankWording>>>(loadBankWordings),
  reasons: followLocale<ChangeReasons>(loadChangeReasons),
}))

/** The wording of the bank that the open assessment is under; loaded when the first page asks for it. */
export function useBankWording() {
  const store = useBankWordingStore()
  return computed(() => store.texts)
}

/** The wording of a bank of that version, for a page that is about no assessment; null until it is loaded. */
export function useBankWordingOf(version: () => string | undefined) {
  return followLocale<BankWording>(loadBankWording, version)
}

/** The wording of every released version of the bank, and why questions changed; null until both are loaded. */
export function useBankHistory() {
  const store = useBankHistoryStore()
  return computed(() => (store.wordings && store.reasons ? { wordings: store.wordings, reasons: store.reasons } : null))
}

const useBankSourcesStore = defineStore('bankSources', () => {
  const sources = shallowRef<BankSources | null>(null)
  void loadBankSources().then((loaded) => {
    sources.value = loaded
  })
  return { sources }
})

/** What each question rests on; loaded when somebody asks for it, null until then. */
export function useBankSources() {
  const store = useBankSourcesStore()
  return computed(() => store.sources)
}
