import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Where LibreOffice is on this computer: as `SOFFICE` says, else on the path; null where there is none. */
export function findLibreOffice(): string | null {
  const named = process.env['SOFFICE']
  const places = named ? [named] : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'))
  return (
    places.find((place) => {
      try {
        accessSync(place, constants.X_OK)
        return true
      } catch {
        return false
      }
    }) ?? null
  )
}

/** Opens a file with LibreOffice and gives what it makes of it, with a profile of its own; throws where it cannot. */
export function convertWithLibreOffice(program: string, bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'hironaga-office-'))
  try {
    const extension = to.split(':', 1).join('')
    writeFileSync(join(folder, `report.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      program,
      [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, `report.${from}`)],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    )
    return readFileSync(join(folder, `report.${extension}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
