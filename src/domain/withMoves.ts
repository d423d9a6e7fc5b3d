import type { Assessment } from './assessment'
import { withRaises } from './planning/raises'
import { daysPerUserOf, type PracticeEntry } from './practiceEntry'
import type { Moves } from './scenario'
import { withShares, type WorkMix } from './work'

/** People of the rule or the use: never more than the staff, once that is moved. */
function peopleOf(moved: number | null, today: number | null, staff: number | null): number | null {
  const people = moved ?? today
  return people === null || staff === null ? people : Math.min(people, staff)
}

function movedPractice(entry: PracticeEntry, moves: Moves): PracticeEntry {
  const { scope, staff, allowedDays, daysPerUser } = moves
  const users = peopleOf(moves.users, entry.users, staff)
  // Person-days of a period are of those who used it then: with other users it is the days of each that stay.
  const isUseMoved = daysPerUser !== null || (users !== entry.users && entry.use.kind === 'personDays')
  const days = daysPerUser ?? daysPerUserOf(entry)
  return {
    ...entry,
    scope: scope ?? entry.scope,
    trial: moves.trial ?? entry.trial,
    eligible: peopleOf(moves.eligible, entry.eligible, staff),
    allowed: allowedDays === null ? entry.allowed : { kind: 'limit', days: allowedDays, per: 'week' },
    users,
    use: isUseMoved ? { kind: 'perUser', days, per: 'week' } : entry.use,
  }
}

/** Shares are moved in percents, whatever they were entered in. */
function movedWork(mix: WorkMix, { shares, caps }: Moves): WorkMix {
  const items = withShares(mix.items, shares)
  return {
    ...mix,
    measure: items === mix.items ? mix.measure : 'percent',
    items: items.map((item) => ({ ...item, cap: caps[item.id] ?? item.cap })),
  }
}

/** The assessment as it would be with some moves; the one of today stays as it was. Accepting moves is keeping this. */
export function withMoves(today: Assessment, moves: Moves): Assessment {
  const { answers, organization, practice, work } = today
  const raised = Object.entries(moves.levels).map(([question, to]) => ({ question, to }))
  return {
    ...today,
    answers: withRaises(answers, raised),
    organization: { ...organization, staff: moves.staff ?? organization.staff },
    practice: movedPractice(practice, moves),
    work: work && movedWork(work, moves),
  }
}
