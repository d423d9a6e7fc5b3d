import type { Answer, Answers, Level } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import type { Bank, Form } from '@/domain/bank'
import { parseLocalCode } from '@/domain/localCode'
import { BLANK_ORGANIZATION, type Organization } from '@/domain/organization'
import { BLANK_PRACTICE, type PracticeEntry } from '@/domain/practiceEntry'
import { type AssessmentRecord, writeRecord } from '@/persistence/readRecord'

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Dice of one organization. */
interface Dice {
  readonly next: () => number
  readonly normal: () => number
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
}

function diceFrom(seed: number): Dice {
  const next = numbersFrom(seed)
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}

const HEADS = [
  '青',
  '若',
  '松',
  '竹',
  '梅',
  '桜',
  '楓',
  '白',
  '緑',
  '朝',
  '夕',
  '東',
  '西',
  '南',
  '北',
  '龍ヶ',
  'みどり',
  'あおば',
] as const
const TAILS = ['葉', '山', '川', '原', '崎', '里', '浜', '野', '沢', '岡', '島', '丘', '瀬', '木', '谷'] as const

/** What an organization is: mostly municipalities, from villages of some dozen staff to cities of some thousand. */
function organizationOf(index: number, dice: Dice): Organization {
  const prefecture = String(1 + (index % 47)).padStart(2, '0')
  const isPrefecture = index % 40 === 39
  const staff = Math.max(25, Math.round(Math.exp(5.6 + 1.1 * dice.normal()))) * (isPrefecture ? 10 : 1)
  const suffix = staff < 120 ? dice.pick(['町', '村']) : '市'
  const municipality = String(100 + (Math.floor(index / 47) % 900))
  const code = parseLocalCode(prefecture + (isPrefecture ? '000' : municipality))
  return {
    ...BLANK_ORGANIZATION,
    name: isPrefecture ? `${dice.pick(HEADS)}${dice.pick(TAILS)}県` : `${dice.pick(HEADS)}${dice.pick(TAILS)}${suffix}`,
    kind: isPrefecture ? 'prefecture' : 'municipality',
    localCode: code.ok && dice.next() > 0.04 ? code.value : null,
    staff: dice.next() > 0.05 ? staff : null,
    staffAsOf: '2026-04-01',
    answeredBy: '人事課',
  }
}

/** Levels go together: a ready organization is ready in most things, a ready section in most of its questions. */
function answersOf(bank: Bank, form: Form, readiness: number, dice: Dice): Answers {
  const sections = new Map(bank.sections.map(({ id }) => [id, 0.5 * dice.normal()]))
  const carefulness = dice.next()
  const answers: [string, Answer][] = []
  for (const { id, section, quick, allowNa } of bank.questions) {
    if (form === 'quick' && !quick) continue
    const luck = dice.next()
    const raw = 1.8 + readiness + (sections.get(section) ?? 0) + 0.8 * dice.normal()
    const level = Math.min(4, Math.max(0, Math.round(raw))) as Level
    if (luck < 0.1 * carefulness) continue
    if (luck < 0.16 * carefulness) answers.push([id, { kind: 'unknown' }])
    else if (allowNa && luck > 0.96) answers.push([id, { kind: 'notApplicable', reason: '当てはまる業務がない' }])
    else answers.push([id, { kind: 'level', level }])
  }
  return Object.fromEntries(answers)
}

function practiceOf(staff: number | null, readiness: number, dice: Dice): PracticeEntry {
  if (staff === null || dice.next() < 0.1) return BLANK_PRACTICE
  const share = Math.min(1, Math.max(0, 0.35 + 0.25 * readiness + 0.1 * dice.normal()))
  const eligible = Math.round(share * staff)
  return {
    ...BLANK_PRACTICE,
    period: { unit: 'fiscalYear', year: 2025, month: null },
    scope: dice.pick(['care', 'jobs', 'applicants', 'everyone']),
    eligible,
    allowed: { kind: 'limit', days: dice.pick([1, 2, 3]), per: 'week' },
    users: Math.round(eligible * dice.next()),
    use: { kind: 'perUser', days: 1, per: 'week' },
  }
}

export interface PortfolioOptions {
  readonly count: number
  /** Banks that the assessments are under, oldest first; one in eight is under an older one where there is one. */
  readonly banks: readonly Bank[]
  readonly seed?: number
}

/** One organization of a portfolio: the same for the same index and seed, however many there are. */
function portfolioRecord(index: number, { banks, seed = 1 }: Omit<PortfolioOptions, 'count'>): AssessmentRecord {
  const dice = diceFrom(seed * 1_000_003 + index)
  const current = banks.at(-1)
  if (!current) throw new Error('A portfolio needs a bank')
  const bank = dice.next() < 0.125 ? (banks[0] ?? current) : current
  const form: Form = dice.next() < 0.15 ? 'quick' : 'standard'
  const organization = organizationOf(index, dice)
  const readiness = 0.7 * dice.normal() + 0.15 * Math.log((organization.staff ?? 270) / 270)
  const year = dice.pick([2024, 2025, 2026])
  const assessment: Assessment = {
    ...newAssessment({
      id: `portfolio-${String(seed)}-${String(index)}`,
      bank: { id: bank.id, version: bank.version },
      createdOn: `${String(year)}-0${String(1 + Math.floor(dice.next() * 9))}-15`,
      form,
    }),
    organization,
    answers: answersOf(bank, form, readiness, dice),
    practice: practiceOf(organization.staff, readiness, dice),
  }
  return { assessment, revision: 1 + Math.floor(dice.next() * 90), savedAt: `${String(year)}-11-24T00:30:00.000Z` }
}

/** Made-up organizations as they might come in from a whole country; nobody's figures. */
export function aPortfolio({ count, ...options }: PortfolioOptions): AssessmentRecord[] {
  return Array.from({ length: count }, (_, index) => portfolioRecord(index, options))
}

/** A record as the file that its organization would have handed in. */
export function portfolioFile(record: AssessmentRecord): { readonly name: string; readonly text: string } {
  const { id, organization } = record.assessment
  return { name: `診断_${organization.name}_${id}.json`, text: writeRecord(record, 2) }
}
