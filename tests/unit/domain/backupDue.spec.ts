import { describe, expect, it } from 'vitest'
import { isBackupDue } from '@/domain/backupDue'

const now = new Date(2026, 10, 24, 9, 30)

describe('isBackupDue', () => {
  it.each<[string, string, string | null, boolean]>([
    ['作って6日では、まだ言わない', '2026-11-18', null, false],
    ['作って7日たてば言う', '2026-11-17', null, true],
    ['ファイルに保存して6日では、古い診断でも言わない', '2020-01-01', '2026-11-18T09:00:00.000Z', false],
    ['ファイルに保存して7日たてば言う', '2020-01-01', '2026-11-16T09:00:00.000Z', true],
  ])('%s', (_, createdOn, lastInFile, due) => {
    expect(isBackupDue({ createdOn, lastInFile, now })).toBe(due)
  })
})
