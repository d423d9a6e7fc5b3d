import type { RequestedSheet } from '@/domain/sheet'
import { sheetToSaved } from '@/persistence/savedSheet'
import type { TextFile } from '../assessmentFile'
import { fileNameFrom } from '../fileName'
import { writeOwnFile } from './ownFile'
import { type SheetFileExtension, typeOf } from './requestFile'

/**
 * A sheet as a file, with notes where it has any; `prefix` begins its name in the reader's language. The respondent's
 * last four digits are in the name, so that thirty files can lie in one folder.
 */
export function writeSheetFile(sheet: RequestedSheet, prefix: string, extension: SheetFileExtension): TextFile {
  return {
    name: fileNameFrom([prefix, sheet.role, sheet.respondent.slice(-4)], extension),
    type: typeOf(extension),
    text: writeOwnFile('sheet', sheetToSaved(sheet)),
  }
}
