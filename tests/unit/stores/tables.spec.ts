import { describe, expect, it, vi } from 'vitest'
import { builtInBanks } from '@/content/bank'
import type { TableWish } from '@/exchange/tables/writeTable'
import type { FileTarget, FurtherPorts } from '@/stores/ports'
import { useLibraryStore } from '@/stores/library'
import { useTablesStore } from '@/stores/tables'
import { rowOf } from '@/domain/compare/row'
import { prepareBank } from '@/domain/preparedBank'
import { aRealAssessment } from '../../support/builtIn'
import { startStores } from '../../support/startStores'
import { until } from '../../support/waiting'

const wish: TableWish = { kind: 'ndjson', withTexts: false }

/** A dialog that stays open until the test answers it; null is giving up. */
async function startWithDialog() {
  let answer: (target: FileTarget | null) => void = () => undefined
  const asked = new Promise<FileTarget | null>((resolve) => {
    answer = resolve
  })
  const choosePlace = vi.fn(() => asked)
  const fileDialogs: FurtherPorts['fileDialogs'] = { choosePlace }
  await startStores(undefined, undefined, { fileDialogs })
  useLibraryStore().put(aRealAssessment({ id: 'a' }))
  const [bank] = builtInBanks
  const record = useLibraryStore().records.get('a')
  if (!bank || !record) throw new Error('nothing to write')
  const tables = useTablesStore()
  const writing = tables.write([rowOf(record, prepareBank(bank))], wish, 'x')
  await until(() => choosePlace.mock.calls.length > 0)
  return { tables, writing, answer }
}
const target: FileTarget = { name: 'x', write: () => Promise.resolve('written') }

describe('useTablesStore', () => {
  it('保存先を選んでいるあいだにやめ、選ぶのもやめれば、やめたままになる', async () => {
    const { tables, writing, answer } = await startWithDialog()
    tables.stop()
    answer(null)
    await writing
    expect(tables.state).toEqual({ kind: 'stopped' })
  })

  it('やめたあとに書けてしまったファイルは、書けたと言う。次の書き出しを始めていれば、その様子を変えない', async () => {
    const stopped = await startWithDialog()
    stopped.tables.stop()
    stopped.answer(target)
    await stopped.writing
    expect(stopped.tables.state).toMatchObject({ kind: 'done', outcome: 'saved' })
    const replaced = await startWithDialog()
    const next = replaced.tables.write([], wish, 'x')
    replaced.answer(target)
    await Promise.all([replaced.writing, next])
    expect(replaced.tables.state).toMatchObject({ kind: 'done', count: 0 })
  })

  it('書けたファイルは、書けたと言う', async () => {
    const { tables, writing, answer } = await startWithDialog()
    answer(target)
    await writing
    expect(tables.state).toMatchObject({ kind: 'done', outcome: 'saved', count: 1 })
  })
})
