import type { ReportChoices } from './choices'

/** How a report is wanted, without what tells who made it and who approves it. */
export function anonymousChoices(choices: ReportChoices): ReportChoices {
  return { ...choices, approvers: null, author: '', logo: null }
}

/** What an anonymous report does not have of how it is wanted; `logo`: what a logo is called. */
export function takenFromChoices({ author, approvers, logo }: ReportChoices, logoName: string): readonly string[] {
  return [author, ...(approvers ?? []), logo === null ? '' : logoName].filter((text) => text !== '')
}
