/** Most departments that one assessment asks. */
export const MOST_DEPARTMENTS = 30
/** Letters of a department's name, as in a request. */
export const LONGEST_DEPARTMENT = 100

/** A department with the questions it is to answer, by id; one question may be with several on purpose. */
export interface Department {
  readonly name: string
  readonly questions: readonly string[]
}

/** How one assessment is answered by several departments. What was sent out and came back is kept with its gathering. */
export interface Inquiries {
  /** Each name once, in the order in which they were added; empty until somebody is asked. */
  readonly departments: readonly Department[]
  /** By when, local date YYYY-MM-DD; null where no date was given. */
  readonly dueOn: string | null
  /** What came back and was dealt with: marks of voices (`markOf`) by question. */
  readonly settled: Readonly<Record<string, readonly string[]>>
}

export const BLANK_INQUIRIES: Inquiries = { departments: [], dueOn: null, settled: {} }

/** Why a name cannot be a department's; null when it can. `others`: the names that are there already. */
export function problemOfName(name: string, others: readonly string[]): 'empty' | 'long' | 'known' | null {
  const trimmed = name.trim()
  if (trimmed === '') return 'empty'
  if (trimmed.length > LONGEST_DEPARTMENT) return 'long'
  return others.includes(trimmed) ? 'known' : null
}

/** The departments with some questions given to one of them, or taken from it; all others stay as they are. */
export function withQuestions(
  departments: readonly Department[],
  name: string,
  questions: readonly string[],
  isAssigned: boolean,
): readonly Department[] {
  return departments.map((department) => {
    if (department.name !== name) return department
    const others = department.questions.filter((id) => !questions.includes(id))
    return { name, questions: isAssigned ? [...others, ...questions] : others }
  })
}

/** Those of some questions that no department is to answer, in the order given. */
export function unassigned(questions: readonly string[], departments: readonly Department[]): readonly string[] {
  const assigned = new Set(departments.flatMap((department) => department.questions))
  return questions.filter((id) => !assigned.has(id))
}
