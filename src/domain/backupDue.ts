const DAY = 86_400_000
/** Convention: a week's work is what most people would not like to do again. */
const REMIND_AFTER_DAYS = 7

export interface BackupAge {
  /** Local date, YYYY-MM-DD. */
  readonly createdOn: string
  /** Moment at which the assessment was last in a file, ISO 8601; null when it never was. */
  readonly lastInFile: string | null
  readonly now: Date
}

/** Whether an assessment that has changed since its last file should be saved to one again. */
export function isBackupDue({ createdOn, lastInFile, now }: BackupAge): boolean {
  const since = new Date(lastInFile ?? `${createdOn}T00:00:00`)
  return now.getTime() - since.getTime() >= REMIND_AFTER_DAYS * DAY
}
