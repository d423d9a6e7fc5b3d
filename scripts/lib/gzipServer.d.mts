export interface Served {
  /** Ends with a slash. */
  readonly address: string
  /** What the body of a file takes on the line; `path` begins with a slash. */
  readonly bytesOf: (path: string) => number
  readonly close: () => Promise<void>
}
export function serveFolder(
  folder: string,
  headersOf?: (path: string) => Readonly<Record<string, string>>,
): Promise<Served>
