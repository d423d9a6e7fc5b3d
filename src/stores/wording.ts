import { defineStore } from 'pinia'
import { computed, type ShallowRef, shallowRef, watch } from 'vue'
import {
  type BankSources,
  type BankWording,
  type ChangeReasons,
  loadBankSources,
  loadBankWording,
  loadBankWordings,
  loadChangeReasons,
} from '@/content/bank'
import { loadReferenceWording, type ReferenceWording } from '@/content/references'
import { loadStatisticsWording, type StatisticsWording } from '@/content/statistics'
import { loadWorkWording, type WorkWording } from '@/content/work'
import { useAssessmentStore } from './assessment'
import { useSettingsStore } from './settings'

/**
 * A text of the content in the language in use, and in the `version` in use where there are several. Null until the
 * first load is there; after a switch the old texts stay until the new ones are complete, so that nothing flickers.
 */
function followLocale<T>(
  load: (locale: 'ja' | 'en', version?: string) => Promise<T>,
  version: () => string | undefined = () => undefined,
): Readonly<ShallowRef<T | null>> {
  const settings = useSettingsStore()
  const texts = shallowRef<T | null>(null)
  watch(
    [() => settings.locale, version],
    async ([locale, wanted]) => {
      const loaded = await load(locale, wanted)
      if (settings.locale === locale && version() === wanted) texts.value = loaded
    },
    { immediate: true },
  )
  return texts
}

const useBankWordingStore = defineStore('bankWording', () => {
  const store = useAssessmentStore()
  return { texts: followLocale<BankWording>(loadBankWording, () => store.bank.bank.version) }
})
const useBankHistoryStore = defineStore('bankHistory', () => ({
  wordings: followLocale<Readonly<Record<string, BankWording>>>(loadBankWordings),
  reasons: followLocale<ChangeReasons>(loadChangeReasons),
}))
const useWorkWordingStore = defineStore('workWording', () => ({ texts: followLocale<WorkWording>(loadWorkWording) }))
const useReferenceWordingStore = defineStore('referenceWording', () => ({
  texts: followLocale<ReferenceWording>(loadReferenceWording),
}))
const useStatisticsWordingStore = defineStore('statisticsWording', () => ({
  texts: followLocale<StatisticsWording>(loadStatisticsWording),
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

/** The wording of the kinds of work; loaded when the first page asks for it. */
export function useWorkWording() {
  const store = useWorkWordingStore()
  return computed(() => store.texts)
}

/** The wording of the reference bodies; loaded when the first page asks for it. */
export function useReferenceWording() {
  const store = useReferenceWordingStore()
  return computed(() => store.texts)
}

/** The wording of the statistics; loaded when the page asks for it. */
export function useStatisticsWording() {
  const store = useStatisticsWordingStore()
  return computed(() => store.texts)
}
