import { defineStore } from 'pinia'
import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import {
  type AskedWording,
  type BankSources,
  type BankWording,
  builtInBank,
  type ChangeReasons,
  type EasyWording,
  inEasyWords,
  loadAskedWording,
  loadBankSources,
  loadBankWording,
  loadBankWordings,
  loadChangeReasons,
  loadEasyWording,
  loadReadings,
} from '@/content/bank'
import type { Readings } from '@/domain/furigana'
import { useAssessmentStore } from './assessment'
import { followLocale } from './followLocale'
import { useSettingsStore } from './settings'

const useAskedWordingStore = defineStore('askedWording', () => {
  const store = useAssessmentStore()
  return { texts: followLocale<AskedWording>(loadAskedWording, () => store.bank.bank.version) }
})
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

/** A text that is brought in once it is wanted; null while it is not wanted or not there. */
function whenWanted<T>(load: () => Promise<T>, isWanted: () => boolean): ComputedRef<T | null> {
  const loaded = shallowRef<T | null>(null)
  watch(
    isWanted,
    async (wanted) => {
      if (wanted && loaded.value === null) loaded.value = await load()
    },
    { immediate: true },
  )
  return computed(() => (isWanted() ? loaded.value : null))
}

const useReadingStore = defineStore('reading', () => {
  const settings = useSettingsStore()
  return {
    easy: whenWanted<EasyWording>(loadEasyWording, () => settings.easyWords),
    readings: whenWanted<Readings>(loadReadings, () => settings.furigana),
  }
})

/** How words are read, while readings are to be shown. */
export function useReadings() {
  const store = useReadingStore()
  return computed(() => store.readings)
}

/** The wording that questions of that version are asked in: in easy Japanese where that is wanted and written. */
function asAsked(wording: () => AskedWording | null, version: () => string | undefined) {
  const store = useReadingStore()
  return computed(() => {
    const texts = wording()
    const isWritten = version() === builtInBank.bank.version
    return texts && store.easy && isWritten ? inEasyWords(texts, store.easy) : texts
  })
}

/** The wording of the bank that the open assessment is under, as its questions are asked; null until it is loaded. */
export function useAskedWording() {
  const store = useAssessmentStore()
  const wording = useAskedWordingStore()
  return asAsked(
    () => wording.texts,
    () => store.bank.bank.version,
  )
}

/** The wording of a bank of that version, as its questions are asked; null until it is loaded. */
export function useAskedWordingOf(version: () => string | undefined) {
  const wording = followLocale<AskedWording>(loadAskedWording, version)
  return asAsked(() => wording.value, version)
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
