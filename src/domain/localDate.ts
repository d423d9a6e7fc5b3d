/** The calendar date of a moment where the person is, YYYY-MM-DD: never the UTC date. */
export function localDate(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
