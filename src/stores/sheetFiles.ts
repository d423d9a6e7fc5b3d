import { defineStore } from 'pinia'
import type { Request } from '@/domain/request'
import type { RequestedSheet } from '@/domain/sheet'
import { type SheetFileExtension, writeRequestFile } from '@/exchange/sheets/requestFile'
import { writeSheetFile } from '@/exchange/sheets/sheetFile'
import { usePorts } from './ports'

/** Requests and sheets going out to files. */
export const useSheetFilesStore = defineStore('sheetFiles', () => {
  const ports = usePorts()

  /** Hands a sheet to the person as a file; `prefix` begins its name, which is given. */
  function saveSheet(sheet: RequestedSheet, prefix: string, extension: SheetFileExtension): string {
    const file = writeSheetFile(sheet, prefix, extension)
    ports.download(file)
    return file.name
  }

  /** Hands a request to the person as a file; `prefix` begins its name, which is given. */
  function saveRequest(request: Request, prefix: string, extension: SheetFileExtension): string {
    const file = writeRequestFile(request, prefix, extension)
    ports.download(file)
    return file.name
  }

  return { saveSheet, saveRequest }
})
