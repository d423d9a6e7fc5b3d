import { type Bank, parseBank } from '@/domain/bank'
import { prepareBank, type PreparedBank } from '@/domain/preparedBank'
import type { ContentLocale } from '../locale'
import type { Source } from '../source'
import structure from './structure.json'

export interface SectionWording {
  readonly title: string
  readonly lead: string
}

/** The texts of one question in one language. */
export interface QuestionWording {
  /** A few words, for lists and charts. */
  readonly title: string
  /** The question as it is asked. */
  readonly text: string
  readonly why: string
  /** `levels[k]` is what level k looks like. */
  readonly levels: readonly [string, string, string, string, string]
  /** `action[k]` is how to get from level k to k + 1. */
  readonly action: readonly [string, string, string, string]
  /** When 該当しない applies; only where the question allows it. */
  readonly naExample?: string
}

/** Every text of the built-in bank in one language, by section id and by question id. */
export interface BankWording {
  readonly sections: Readonly<Record<string, SectionWording>>
  readonly questions: Readonly<Record<string, QuestionWording>>
}

/** A fact that a question rests on, and where it comes from. */
export interface Grounding extends Source {
  readonly what: string
}

/** What each question rests on, by question id; in Japanese whatever the language in use. */
export type BankSources = Readonly<Record<string, readonly Grounding[]>>

interface WrittenQuestion extends Omit<QuestionWording, 'levels' | 'action'> {
  readonly levels: readonly string[]
  readonly action: readonly string[]
}
interface WrittenWording {
  readonly sections: Readonly<Record<string, SectionWording>>
  readonly questions: Readonly<Record<string, WrittenQuestion>>
}

const wordings: Record<ContentLocale, () => Promise<{ readonly default: WrittenWording }>> = {
  ja: () => import('./wording.ja.json'),
  en: () => import('./wording.en.json'),
}

function prepareBuiltIn(): PreparedBank {
  const parsed = parseBank(structure)
  if (!parsed.ok) throw new Error(`The built-in bank is broken: ${parsed.error.field} (${parsed.error.expected})`)
  return prepareBank(parsed.value)
}

/** The question bank that comes with the product, ready for scoring; its texts are loaded apart. */
export const builtInBank: PreparedBank = prepareBuiltIn()

/** Every released version of it, so that older answers can still be read and scored. */
export const builtInBanks: readonly Bank[] = [builtInBank.bank]

function isComplete(question: WrittenQuestion): question is QuestionWording {
  return question.levels.length === 5 && question.action.length === 4
}

function complete(id: string, question: WrittenQuestion): QuestionWording {
  if (!isComplete(question))
    throw new Error(`The wording of ${id} is broken: five levels and four actions belong there`)
  return question
}

/** Brings in the texts of the built-in bank in one language: a chunk of its own, fetched once. */
export async function loadBankWording(locale: ContentLocale): Promise<BankWording> {
  const { default: written } = await wordings[locale]()
  const questions = Object.entries(written.questions).map(([id, question]) => [id, complete(id, question)] as const)
  return { sections: written.sections, questions: Object.fromEntries(questions) }
}

/** Brings in what the questions of the built-in bank rest on: a chunk of its own, fetched once. */
export async function loadBankSources(): Promise<BankSources> {
  const { default: sources } = await import('./sources.json')
  return sources
}
