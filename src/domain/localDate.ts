/** The calendar date of a moment where the person is, YYYY-MM-DD: never the UTC date. */
export function localDate(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Whether a text is a calendar date with a year of four digits, YYYY-MM-DD, as everything that keeps dates expects. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(text)
}

/** The fiscal year (April to March) of a local date, YYYY-MM-DD. */
export function fiscalYearOf(date: string): number {
  return Number(date.slice(0, 4)) - (date.slice(5, 7) < '04' ? 1 : 0)
}
