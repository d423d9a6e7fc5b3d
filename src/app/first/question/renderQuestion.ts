import { createPinia } from 'pinia'
import { createSSRApp, h, nextTick, ref } from 'vue'
import { createMemoryHistory, RouterView } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { builtInBank, loadAskedWording } from '@/content/bank'
import { newAssessment } from '@/domain/assessment'
import { positionOf } from '@/domain/questionOrder'
import { loadMessages, type Locale, speak, t } from '@/i18n'
import { LATEST_FORMAT } from '@/persistence/formats'
import { DEFAULT_SETTINGS } from '@/persistence/settingsRepository'
import { KEPT, type KeptDoor } from '@/stores/kept'
import { useLibraryStore } from '@/stores/library'
import { type Ports, PORTS } from '@/stores/ports'
import { useSettingsStore } from '@/stores/settings'
import { useAskedWording } from '@/stores/wording'
import { createAppRouter } from '../../router'
import { SHELL_MESSAGES } from '../../shellMessages'
import { withoutMarks } from '../withoutMarks'
import type { PicturedQuestion } from './picture'

const { bank, forms } = builtInBank
const form = forms.standard
/** One that has every choice. */
const asked = form.questions.find(({ allowNa }) => allowNa) ?? form.questions[0]
const ID = 'drawn'
/** How often it is looked whether the wording, which is on its way, has come. */
const MOST_TURNS = 1_000

/** An assessment at that question, kept by nobody. */
const record = {
  assessment: {
    ...newAssessment({ id: ID, bank, createdOn: '2000-01-01' }),
    place: { step: 'questions', question: asked?.id ?? null },
  },
  revision: 1,
  savedAt: '2000-01-01T00:00:00.000Z',
} as const

const nothing = () => undefined

/** The outside world as far as drawing asks for it. */
function portsIn(language: Locale): Ports {
  const ports = {
    assessments: { loadAll: () => Promise.resolve({ records: [record], unreadable: [] }), subscribe: nothing },
    settings: {
      load: () => Promise.resolve({ settings: { ...DEFAULT_SETTINGS, locale: language }, unreadable: [] }),
    },
    fileMarks: { loadAll: () => Promise.resolve(new Map()) },
    tabs: { role: () => 'writing', mayWrite: () => true, subscribe: nothing },
    now: () => new Date(0),
    fileDialogs: null,
  }
  return ports as unknown as Ports
}

const OPEN: KeptDoor = {
  isOpen: ref(true),
  isWide: ref(true),
  open: () => Promise.resolve(),
  openWide: () => Promise.resolve(),
}

/** What the build makes the picture of a question of. */
export interface DrawnQuestion {
  /** What is in `main`. */
  readonly html: string
  /** The texts in it that differ from question to question, in the order of `slotTexts` from the fourth on. */
  readonly texts: readonly string[]
  /** The text above the question as it was drawn, and with `marks` in the place of its section, number and total. */
  readonly place: { readonly drawn: string; readonly pattern: string; readonly marks: readonly string[] }
  readonly format: number
  readonly version: string
  readonly questions: readonly PicturedQuestion[]
}

/** Draws the page of one question as the app does. */
export async function drawQuestion(language: Locale): Promise<DrawnQuestion> {
  const position = positionOf(form, asked?.id ?? '')
  const { sections, questions } = await loadAskedWording(language)
  const words = questions[position?.question ?? '']
  if (!position || !words) throw new Error('There is no question to be drawn')
  speak(language)
  const app = createSSRApp({ render: () => h(RouterView) })
  const pinia = createPinia()
  const router = createAppRouter(OPEN, createMemoryHistory('#'))
  app.provide(KEPT, OPEN).provide(PORTS, portsIn(language)).use(pinia).use(router)
  await loadMessages(SHELL_MESSAGES)
  await Promise.all([useSettingsStore().load(language), useLibraryStore().load()])
  await router.push({
    name: 'questions',
    params: { id: ID, section: position.section, number: String(position.number) },
  })
  const wording = app.runWithContext(useAskedWording)
  for (let turn = 0; turn < MOST_TURNS && !wording.value; turn += 1) await nextTick()
  if (!wording.value) throw new Error(`There is no wording in ${language}`)
  const values = {
    section: sections[position.section]?.title ?? '',
    number: position.number,
    total: position.sectionTotal,
  }
  const marks = ['\u{e000}', '\u{e001}', '\u{e002}'] as const
  const [section, number, total] = marks
  return {
    html: withoutMarks(await renderToString(app)),
    texts: [words.text, words.why, ...words.levels],
    place: {
      drawn: t('answer.place.in_section', values),
      pattern: t('answer.place.in_section', { section, number, total }),
      marks,
    },
    format: LATEST_FORMAT,
    version: bank.version,
    questions: bank.questions.map(({ id, section, quick, allowNa }) => ({ id, section, quick, allowNa })),
  }
}
