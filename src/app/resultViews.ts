/** The pages of a finished assessment: what it says, and what to do about it. */
export const RESULT_VIEWS = ['result', 'plan', 'simulate', 'report', 'export', 'trend'] as const
export type ResultView = (typeof RESULT_VIEWS)[number]

/** Whether a route is one of the pages of a finished assessment. */
export function isResultView(name: unknown): name is ResultView {
  return RESULT_VIEWS.some((view) => view === name)
}
