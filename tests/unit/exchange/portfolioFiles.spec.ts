import { describe, expect, it } from 'vitest'
import { builtInBankOf, builtInBanks } from '@/content/bank'
import { rowOf } from '@/domain/compare/row'
import { encryptText } from '@/exchange/encryption'
import { LARGEST_FILE } from '@/exchange/fileText'
import { doHeavyJob } from '@/exchange/heavyJob'
import { writeLibrary } from '@/exchange/libraryFile'
import { readPortfolioFiles, textsOf, workOutRows } from '@/exchange/portfolioFiles'
import { readRecord } from '@/persistence/readRecord'
import { aPortfolio, portfolioFile } from '../../support/portfolio'
import { someFile } from '../../support/someFile'

const records = aPortfolio({ count: 6, banks: builtInBanks })
const files = records.map(portfolioFile).map(({ name, text }) => someFile(text, name))
const rows = records.map((record) => rowOf(record, builtInBankOf(record.assessment.bank)))

describe('readPortfolioFiles', () => {
  it('どのファイルからも、行と、保存の形の文を得る', async () => {
    const batch = await readPortfolioFiles(files, builtInBanks)
    expect(batch).toMatchObject({ refusals: [], locked: [] })
    expect(batch.rows).toEqual(rows)
    const texts = await textsOf(batch)
    expect(texts.map((text) => readRecord(text, builtInBanks))).toEqual(records.map((value) => ({ ok: true, value })))
  })

  it('読めないものは、どのファイルかと、わけを言い、ほかは読む', async () => {
    const savedAt = '2026-11-24T00:30:00.000Z'
    const library = writeLibrary({ records: records.slice(0, 2), settings: null }, savedAt)
    const broken = library.replace('"format":3', '"format":99')
    const gone = { ...someFile('{}', '移した.json'), arrayBuffer: () => Promise.reject(new Error('gone')) }
    const batch = await readPortfolioFiles(
      [
        someFile('{"app":', '壊れた.json'),
        someFile(broken, '控え.json'),
        { ...someFile('{}', '大きい.json'), size: LARGEST_FILE + 1 },
        gone,
        someFile(await encryptText(library, '合言葉', 12), '暗号.age'),
      ],
      builtInBanks,
    )
    expect(batch.rows).toEqual(rows.slice(1, 2))
    expect(batch.locked).toEqual([4])
    expect(batch.refusals).toEqual([
      { fileName: '壊れた.json', place: null, problem: { kind: 'notJson' } },
      { fileName: '控え.json', place: 1, problem: { kind: 'newerFormat', format: 99 } },
      { fileName: '大きい.json', place: null, problem: { kind: 'tooLarge' } },
      { fileName: '移した.json', place: null, problem: { kind: 'notReadable' } },
    ])
  })

  it('重い仕事の窓口からも頼める', async () => {
    const batch = await doHeavyJob('readPortfolio', { files, banks: builtInBanks })
    expect(batch.rows).toEqual(rows)
    const texts = await textsOf(batch)
    expect(await doHeavyJob('workOutRows', { texts, banks: builtInBanks })).toEqual(rows)
  })
})

describe('workOutRows', () => {
  it('読めなくなった文からは、行ができない', () => {
    expect(workOutRows(['{}', '壊れた'], builtInBanks)).toEqual([])
  })
})
