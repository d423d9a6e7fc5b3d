import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serveFolder } from '../../../scripts/lib/gzipServer.mjs'
import { filledIn, routePaths } from '../../../scripts/lib/routePaths.mjs'
import { compareSizes, readBudgets } from '../../../scripts/size/budgets'
import { FIRST_VISIT } from '../../../scripts/size/measureRoutes'

const sizes = (given: Readonly<Record<string, number>>) => new Map(Object.entries(given))

describe('compareSizes', () => {
  it('予算までの画面には何も言わず、超えた画面は名前と超えた分を言う', () => {
    const budgets = sizes({ '/': 100_000, '/about': 80_000 })
    expect(compareSizes(sizes({ '/': 100_000, '/about': 79_999 }), budgets).problems).toEqual([])
    const { problems, table } = compareSizes(sizes({ '/': 103_400, '/about': 80_000 }), budgets)
    expect(problems).toEqual(['/ takes 3.4 kB more than its budget.'])
    expect(table).toMatch(/^\/ +103\.4 +100\.0 +\+3\.4$/mu)
  })

  it('予算のない画面も、画面のない予算も、見逃さない', () => {
    expect(compareSizes(sizes({ '/new': 1 }), sizes({ '/old': 1 })).problems).toEqual([
      '/new has no budget.',
      '/old is no route any more.',
    ])
  })
})

describe('routePaths', () => {
  it('どの画面にも、初めての訪問にも、予算がある', () => {
    expect([...readBudgets().keys()].sort()).toEqual([FIRST_VISIT, ...routePaths()].sort())
  })

  it('名前のある部分を埋め、埋めるものがなければ知らせる', () => {
    expect(routePaths()).toContain('/a/:id/questions')
    expect(filledIn('/a/:id/questions', { id: 'x' })).toBe('/a/x/questions')
    expect(() => filledIn('/a/:id', {})).toThrow(':id')
  })
})

describe('serveFolder', () => {
  it('圧縮して渡し、その大きさを言い、フォルダーの外は渡さない', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hironaga-serve-'))
    const text = '<p>ひろなが</p>'.repeat(100)
    writeFileSync(join(folder, 'index.html'), text)
    const { address, bytesOf, close } = await serveFolder(folder, (path) => ({ 'X-Path': path }))
    onTestFinished(async () => {
      await close()
      rmSync(folder, { recursive: true })
    })
    const answer = await fetch(address)
    expect(await answer.text()).toBe(text)
    expect(answer.headers.get('x-path')).toBe('/')
    expect(Number(answer.headers.get('content-length'))).toBe(bytesOf('/'))
    expect(bytesOf('/')).toBeLessThan(text.length / 5)
    expect((await fetch(`${address}..%2f..%2fetc%2fpasswd`)).status).toBe(404)
    expect((await fetch(`${address}other.js`)).status).toBe(404)
    expect(() => bytesOf('/other.js')).toThrow('/other.js')
  })
})
