import type { Gathering } from '@/domain/gathering'
import { daysBetween } from '@/domain/inquiry/missing'
import { inquiryOf } from '@/domain/inquiry/settingOut'
import { fiscalYearOf, localDate } from '@/domain/localDate'
import { useRequestLink } from '@/gathering/useRequestLink'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { usePorts } from '@/stores/ports'

/** What a letter says beside what its request does. */
export interface LetterFacts {
  /** Titles of the sections that are asked. */
  readonly sections: readonly string[]
  readonly count: number
  /** Titles of the questions that nobody answered. */
  readonly missing: readonly string[]
  /** An earlier request to this department that this one takes the place of; null where there is none. */
  readonly replaced: string | null
}

/** Titles that a reminder names; of more it says how many. */
const MOST_TITLES = 10

/** What both letters are made of. */
function useLetterParts(gathering: () => Gathering) {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const today = localDate(usePorts().now())
  const words = useWords(() => store.assessment.organization.kind)
  const { link } = useRequestLink(() => gathering().request)
  const date = (value: string) => format.value.date(value, words.value.era)

  function subject(): string {
    const year = format.value.year(fiscalYearOf(today), words.value.era)
    return words.value.era === 'japanese' ? t('inquiry.letter.subject_of_year', { year }) : t('inquiry.letter.subject')
  }

  function wish(): string {
    const organization = store.assessment.organization.name.trim()
    return organization ? t('inquiry.letter.wish_of', { organization }) : t('inquiry.letter.wish')
  }

  function ways(): readonly string[] {
    const byLink = link.value === null ? [] : [t('inquiry.letter.way_link', { link: link.value })]
    const others = [t('inquiry.letter.way_table'), t('inquiry.letter.way_file'), t('inquiry.letter.way_paper')]
    return [t('inquiry.letter.ways'), ...byLink, ...others]
  }

  const to = () => t('inquiry.letter.to', { department: inquiryOf(gathering())?.department ?? '' })
  const number = () => t('inquiry.letter.number', { number: gathering().request.id })
  const dueOn = () => inquiryOf(gathering())?.dueOn ?? null
  return { t, format, today, date, subject, wish, ways, to, number, dueOn }
}

type Parts = ReturnType<typeof useLetterParts>

function coverOf(parts: Parts, { sections, count, replaced }: LetterFacts): string {
  const { t, format, today, date, subject, wish, ways, to, number, dueOn } = parts
  const due = dueOn()
  return [
    to(),
    '',
    date(today),
    t('inquiry.letter.from'),
    '',
    subject(),
    '',
    t('inquiry.letter.thanks'),
    wish(),
    '',
    t('inquiry.letter.questions', { count, sections: format.value.list(sections) }),
    due === null ? t('inquiry.letter.no_due') : t('inquiry.letter.due', { date: date(due) }),
    ...ways(),
    t('inquiry.letter.back'),
    t('inquiry.letter.blanks'),
    ...(replaced === null ? [] : ['', t('inquiry.letter.replaced', { number: replaced })]),
    '',
    number(),
    t('inquiry.letter.end'),
  ].join('\n')
}

function reasonOf({ t, today, date, dueOn }: Parts): string {
  const due = dueOn()
  if (due === null) return t('inquiry.reminder.no_due')
  const days = daysBetween(today, due)
  if (days < 0) return t('inquiry.reminder.overdue', { date: date(due) })
  if (days === 0) return t('inquiry.reminder.today', { date: date(due) })
  return t('inquiry.reminder.soon', { date: date(due), days }, days)
}

function missingLines({ t }: Parts, { count, missing }: LetterFacts): readonly string[] {
  if (missing.length === count) return [t('inquiry.reminder.none_came', { count })]
  const more = missing.length - MOST_TITLES
  return [
    t('inquiry.reminder.some_missing', { count: missing.length }),
    ...missing.slice(0, MOST_TITLES).map((title) => t('inquiry.reminder.item', { title })),
    ...(more > 0 ? [t('inquiry.reminder.more', { count: more })] : []),
  ]
}

function reminderOf(parts: Parts, facts: LetterFacts): string {
  const { t, subject, ways, to, number } = parts
  return [
    to(),
    '',
    t('inquiry.reminder.subject', { subject: subject() }),
    '',
    t('inquiry.reminder.greeting'),
    reasonOf(parts),
    ...missingLines(parts, facts),
    '',
    ...ways(),
    t('inquiry.letter.back'),
    '',
    t('inquiry.reminder.crossed'),
    number(),
  ].join('\n')
}

/** The letters that go with a request, as plain text to be mended by hand. What is not known is left open, never made up. */
export function useLetters(gathering: () => Gathering) {
  const parts = useLetterParts(gathering)
  return {
    cover: (facts: LetterFacts) => coverOf(parts, facts),
    reminder: (facts: LetterFacts) => reminderOf(parts, facts),
  }
}
