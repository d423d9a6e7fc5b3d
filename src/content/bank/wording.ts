import { type Readings, readingsOf } from '@/domain/furigana'
import type { ContentLocale } from '../locale'
import type { Source } from '../source'
import { builtInBank, builtInBankOf, builtInBanks } from './banks'

export interface SectionWording {
  readonly title: string
  readonly lead: string
}

/** The texts that one question is asked in, in one language. */
export interface AskedQuestion {
  /** A few words, for lists and charts. */
  readonly title: string
  /** The question as it is asked. */
  readonly text: string
  readonly why: string
  /** `levels[k]` is what level k looks like. */
  readonly levels: readonly [string, string, string, string, string]
  /** When 該当しない applies; only where the question allows it. */
  readonly naExample?: string
}

/** All texts of one question in one language. */
export interface QuestionWording extends AskedQuestion {
  /** `action[k]` is how to get from level k to k + 1. */
  readonly action: readonly [string, string, string, string]
}

/** What it takes to ask the questions of the built-in bank in one language, by section id and by question id. */
export interface AskedWording {
  readonly sections: Readonly<Record<string, SectionWording>>
  readonly questions: Readonly<Record<string, AskedQuestion>>
}

/** Every text of the built-in bank in one language, by section id and by question id. */
export interface BankWording extends AskedWording {
  readonly questions: Readonly<Record<string, QuestionWording>>
}

/** Questions in easy Japanese (やさしい日本語), by question id: the same in other words, of the current version. */
export type EasyWording = Readonly<Record<string, WrittenQuestion>>

/** A fact that a question rests on, and where it comes from. */
export interface Grounding extends Source {
  readonly what: string
}

/** What each question rests on, by question id; in Japanese whatever the language in use. */
export type BankSources = Readonly<Record<string, readonly Grounding[]>>

/** Why a question changed in a version: by version, then by question id. */
export type ChangeReasons = Readonly<Record<string, Readonly<Record<string, string>>>>

interface WrittenQuestion extends Omit<AskedQuestion, 'levels'> {
  readonly levels: readonly string[]
}
type Loads<T> = Readonly<Record<ContentLocale, () => Promise<{ readonly default: T }>>>

const current: Loads<{
  readonly sections: Readonly<Record<string, SectionWording>>
  readonly questions: Readonly<Record<string, WrittenQuestion>>
}> = {
  ja: () => import('./wording.ja.json'),
  en: () => import('./wording.en.json'),
}

/** What older versions said otherwise than the version after them, the newest of them first. */
const older: readonly {
  readonly version: string
  readonly texts: Loads<{ readonly questions: Readonly<Record<string, Partial<WrittenQuestion>>> }>
}[] = [
  {
    version: '1.0.0',
    texts: {
      ja: () => import('./versions/1.0.0/wording.ja.json'),
      en: () => import('./versions/1.0.0/wording.en.json'),
    },
  },
]

const reasons: Loads<ChangeReasons> = {
  ja: () => import('./reasons.ja.json'),
  en: () => import('./reasons.en.json'),
}

const actions: Loads<Readonly<Record<string, readonly string[]>>> = {
  ja: () => import('./actions.ja.json'),
  en: () => import('./actions.en.json'),
}

const isAsked = (question: Partial<WrittenQuestion>): question is AskedQuestion => question.levels?.length === 5
const isAction = (steps: readonly string[] | undefined): steps is QuestionWording['action'] => steps?.length === 4

function asked(id: string, question: Partial<WrittenQuestion>): AskedQuestion {
  if (!isAsked(question)) throw new Error(`The wording of ${id} is broken: five levels belong there`)
  return question
}

function withAction(id: string, question: AskedQuestion, action: readonly string[] | undefined): QuestionWording {
  if (!isAction(action)) throw new Error(`The wording of ${id} is broken: four actions belong there`)
  return { ...question, action }
}

/**
 * Brings in what a released version is asked in, in one language, the current one if none is named: a chunk of its own,
 * fetched once; an older version is the current one with what it said otherwise.
 */
export async function loadAskedWording(
  locale: ContentLocale,
  version: string = builtInBank.bank.version,
): Promise<AskedWording> {
  const { bank } = builtInBankOf({ id: builtInBank.bank.id, version })
  const { default: written } = await current[locale]()
  const since = older.slice(0, older.findIndex((each) => each.version === version) + 1)
  const differences = await Promise.all(since.map(({ texts }) => texts[locale]()))
  const questions = bank.questions.map(({ id }) => {
    const texts = [written, ...differences.map((each) => each.default)].map((each) => each.questions[id])
    return [
      id,
      asked(
        id,
        texts.reduce<Partial<WrittenQuestion>>((all, each) => ({ ...all, ...each }), {}),
      ),
    ] as const
  })
  return { sections: written.sections, questions: Object.fromEntries(questions) }
}

/** Brings in every text of a released version in one language: what it is asked in, and what to do from level to level. */
export async function loadBankWording(locale: ContentLocale, version?: string): Promise<BankWording> {
  const [wording, { default: steps }] = await Promise.all([loadAskedWording(locale, version), actions[locale]()])
  const questions = Object.entries(wording.questions).map(
    ([id, question]) => [id, withAction(id, question, steps[id])] as const,
  )
  return { ...wording, questions: Object.fromEntries(questions) }
}

/** Brings in the texts of all released versions in one language, by version: for answers of several times. */
export async function loadBankWordings(locale: ContentLocale): Promise<Readonly<Record<string, BankWording>>> {
  const versions = builtInBanks.map(({ version }) => version)
  const wordings = await Promise.all(
    versions.map(async (version) => [version, await loadBankWording(locale, version)] as const),
  )
  return Object.fromEntries(wordings)
}

/** Brings in why questions have to be answered again, came or went: a chunk of its own, fetched once. */
export async function loadChangeReasons(locale: ContentLocale): Promise<ChangeReasons> {
  return (await reasons[locale]()).default
}

/** Brings in the questions of the current version that are also written in easy Japanese: a chunk of its own. */
export async function loadEasyWording(): Promise<EasyWording> {
  return (await import('./easy.ja.json')).default.questions
}

/** The texts with what is written in easy Japanese in its place; what is not stays as it is. */
export function inEasyWords(wording: AskedWording, easy: EasyWording): AskedWording {
  const questions = Object.entries(wording.questions).map(
    ([id, question]) => [id, asked(id, { ...question, ...easy[id] })] as const,
  )
  return { ...wording, questions: Object.fromEntries(questions) }
}

/** Brings in how the words of the questions are read: a chunk of its own. */
export async function loadReadings(): Promise<Readings> {
  return readingsOf((await import('./readings.ja.json')).default)
}

/** Brings in what the questions of the built-in bank rest on: a chunk of its own, fetched once. */
export async function loadBankSources(): Promise<BankSources> {
  const { default: sources } = await import('./sources.json')
  return sources
}
