import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent, PAGE_CONTENT } from '@/app/pageContent'
import { SOURCE } from '../../support/sourceGraph'

const list = readFileSync(join(SOURCE, 'app', 'pages.ts'), 'utf8')
const pages = [...list.matchAll(/(\w+): \(\) => import\('@\/([^']+)'\)/gu)].map(([, name = '', file = '']) => ({
  name,
  source: readFileSync(join(SOURCE, file), 'utf8'),
}))

describe('画面の内容', () => {
  it('文言が届くまで何も出さない画面は、文言と一緒に開く', () => {
    const waiting = pages
      .filter(({ source }) => /v-if="[^"]*\b(?:wording|words)\b/u.test(source))
      .map(({ name }) => name)
    expect(Object.keys(PAGE_CONTENT)).toEqual(expect.arrayContaining([...new Set(waiting)]))
    expect(waiting).toContain('QuestionsPage')
  })

  it('届かないものがあっても、画面は開く', async () => {
    await expect(loadContent('AboutPage')).resolves.toBeUndefined()
    await expect(loadContent('QuestionsPage')).resolves.toBeUndefined()
  })

  it.each(Object.entries(PAGE_CONTENT))('%s の内容は、どちらの言語にもある', async (_, contents) => {
    for (const content of contents) {
      expect(await content.ja()).toHaveProperty('default')
      expect(await content.en()).toHaveProperty('default')
    }
  })
})
