/** What was drawn without the comments in it: the app draws anew instead of taking over what is there, and needs no marks. */
export function withoutMarks(html: string): string {
  return html.replace(/<!--.*?-->/gu, '')
}
