import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { TABLE_KINDS, tableHead, tablePiece, type TableWish } from '@/exchange/tables/writeTable'
import { writeRecord } from '@/persistence/readRecord'
import { anAssessment, SMALL_BANK } from '../../../support/builders'
import { aPortfolio } from '../../../support/portfolio'

const banks = [SMALL_BANK.bank]
const texts = ['a', 'b'].map((id) =>
  writeRecord({ assessment: anAssessment({ id }), revision: 1, savedAt: '2026-11-24T00:00:00.000Z' }),
)
const wish = (kind: TableWish['kind'], withTexts = false): TableWish => ({ kind, withTexts })
const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data

describe('tableHead と tablePiece', () => {
  it('診断の表は、診断ごとに一行になる', () => {
    const rows = rowsOf(tableHead(wish('assessments'), banks) + tablePiece(texts, banks, wish('assessments')).text)
    expect(rows.map(({ assessment }) => assessment)).toEqual(['a', 'b'])
    expect(rows[0]).toMatchObject({ questions: '14', cloud_lower: '0' })
  })

  it('回答の表は、設問ごとに一行になり、文は望んだときだけ入る', () => {
    const rows = rowsOf(tableHead(wish('answers', true), banks) + tablePiece(texts, banks, wish('answers', true)).text)
    expect(rows).toHaveLength(28)
    expect(Object.keys(rows[0] ?? {})).toContain('note')
    expect(tableHead(wish('answers'), banks)).not.toContain('note')
  })

  it('NDJSON には見出しがなく、診断ごとに一行になる', () => {
    expect(tableHead(wish('ndjson'), banks)).toBe('')
    expect(tablePiece(texts, banks, wish('ndjson')).text.trimEnd().split('\n')).toHaveLength(2)
  })

  it.each(TABLE_KINDS)('読めない記録は数えて除く（%s）', (kind) => {
    const other = writeRecord({
      assessment: anAssessment({ bank: { id: 'other', version: '1' } }),
      revision: 1,
      savedAt: '2026-11-24T00:00:00.000Z',
    })
    const piece = tablePiece(['{', other, ...texts], banks, wish(kind))
    expect(piece).toEqual({ text: tablePiece(texts, banks, wish(kind)).text, unreadable: 2 })
  })

  it('設問集の版が混ざっても、どの行も見出しと同じ数の欄になる', () => {
    const records = aPortfolio({ count: 40, banks: builtInBanks }).map((record) => writeRecord(record))
    const text =
      tableHead(wish('assessments'), builtInBanks) + tablePiece(records, builtInBanks, wish('assessments')).text
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(new Set(data.map((row) => row.length)).size).toBe(1)
    expect(data).toHaveLength(41)
  })
})
