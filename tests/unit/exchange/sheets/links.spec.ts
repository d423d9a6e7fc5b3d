import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { sheetLink } from '@/exchange/sheets/links'
import { readHandedSheet } from '@/exchange/sheets/readHandedSheet'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import { aSheet, aWorkshop, bank } from '../../../support/requestBuilders'

describe('sheetLink', () => {
  it.each(['https://example.lg.jp/hironaga/', 'http://192.168.10.5:8080/', 'file:///C:/2026/hironaga-2.html'])(
    '%s のリンクは、貼り付ければ回答として読める',
    (base) => {
      const request = aWorkshop()
      const sheet = aSheet(request)
      const link = sheetLink(base, writeSheetCode(sheet, request, bank))
      const read = readHandedSheet(`回答です\n${link}\n`, { request, banks: builtInBanks })
      expect(read).toEqual({ ok: true, value: sheet })
    },
  )
})
