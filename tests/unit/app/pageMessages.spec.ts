import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGE_MESSAGES } from '@/app/pageMessages'
import { SHELL_MESSAGES } from '@/app/shellMessages'
import { everyFile, piecesIn, reachedFrom, SOURCE, textsSpoken } from '../../support/sourceGraph'

const router = readFileSync(join(SOURCE, 'app', 'router.ts'), 'utf8')
const list = readFileSync(join(SOURCE, 'app', 'pages.ts'), 'utf8')
const pages = [...list.matchAll(/(\w+): \(\) => import\('([^']+)'\)/gu)].map(([, name = '', address = '']) => ({
  name,
  address,
  file: address.startsWith('@/') ? join(SOURCE, address.slice(2)) : join(SOURCE, 'app', address),
}))
const pieces = piecesIn(everyFile()).map((piece) => ({ ...piece, name: basename(piece.file, '.vue') }))
const shell = new Set<string>(SHELL_MESSAGES)
const listed: Readonly<Record<string, readonly string[]>> = PAGE_MESSAGES

describe('ページの言葉', () => {
  it('どのページも、自分の名前の言葉と一緒に開く', () => {
    expect(router).not.toMatch(/component: \(\) =>/u)
    for (const { name, address } of pages) expect(basename(address, '.vue')).toBe(name)
    const routed = [...router.matchAll(/page\('(\w+)'\)/gu)].map(([, name = '']) => name)
    expect(pages.map(({ name }) => name).sort()).toEqual([...new Set(routed)].sort())
    expect(Object.keys(listed).sort()).toEqual([...new Set(routed)].sort())
  })

  it('はじめからある部分が話す言葉は、はじめに来る', () => {
    const spoken = textsSpoken(reachedFrom(join(SOURCE, 'main.ts'), { withLazy: false }))
    expect([...spoken].filter((each) => !shell.has(each))).toEqual([])
  })

  it.each(pages)('$name の言葉は、使うものだけで、足りないものもない', ({ name, file }) => {
    const spoken = textsSpoken(reachedFrom(file, { withLazy: true }))
    expect([...(listed[name] ?? [])].sort()).toEqual([...spoken].filter((each) => !shell.has(each)).sort())
  })

  it.each(pieces)('あとから来る部分 $name の言葉は、使うものだけで、足りないものもない', ({ file, namespaces }) => {
    const spoken = textsSpoken(reachedFrom(file, { withLazy: true }))
    expect([...namespaces].sort()).toEqual([...spoken].filter((each) => !shell.has(each)).sort())
  })
})
