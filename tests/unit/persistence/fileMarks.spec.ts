import { describe, expect, it } from 'vitest'
import { durableStorage } from '@/persistence/durableStorage'
import { type FileMark, fileMarkRepository } from '@/persistence/fileMarkRepository'
import { FakeBrowser } from '../../support/fakeBrowser'
import { FakeJournal } from '../../support/fakeJournal'

const at = '2026-11-24T00:30:00.000Z'
const mark: FileMark = { at, how: 'saved', state: { revision: 3, savedAt: at, content: { name: 'x1' } } }

function start(content: Readonly<Record<string, string>> = {}) {
  const browser = new FakeBrowser(content)
  const storage = durableStorage({ browser: browser.openTab(), journal: new FakeJournal(), now: () => new Date(at) })
  return { browser, repository: fileMarkRepository(storage) }
}

describe('fileMarkRepository', () => {
  it('診断ごとに一つの小さな記録に書き、読み戻す', async () => {
    const { browser, repository } = start()
    expect(repository.save('a', mark).stored.ok).toBe(true)
    repository.save('a', { ...mark, how: 'opened' })
    expect(JSON.parse(browser.content['hironaga/file-mark/a'] ?? '')).toMatchObject({ revision: 2, savedAt: at })
    expect(await repository.loadAll()).toEqual(new Map([['a', { ...mark, how: 'opened' }]]))
  })

  it('取り除くと、開き直してもない', async () => {
    const { browser, repository } = start()
    repository.save('a', mark)
    repository.save('b', mark)
    expect(repository.remove('a').stored.ok).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect([...(await repository.loadAll()).keys()]).toEqual(['b'])
    expect(Object.keys(browser.content)).toEqual(['hironaga/file-mark/b'])
  })

  it.each(['{', '{"app":"hironaga","data":{"at":"yesterday"}}', '[]'])(
    '読めない印「%s」は、ないものとして扱う',
    async (text) => {
      expect(await start({ 'hironaga/file-mark/a': text }).repository.loadAll()).toEqual(new Map())
    },
  )

  it('ほかの記録は、印と間違えない', async () => {
    expect(await start({ 'hironaga/settings': '{}' }).repository.loadAll()).toEqual(new Map())
  })
})
