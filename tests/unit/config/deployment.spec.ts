import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cacheRuleOf, HEADERS } from '../../../.config/vite/serverHeaders'

const guide = readFileSync(new URL('../../../docs/deployment.md', import.meta.url), 'utf8')

function example(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 's').exec(guide)?.[1]
  if (found === undefined) throw new Error(`docs/deployment.md has no example in ${language}`)
  return found
}

const lines: Record<string, (name: string, value: string) => string> = {
  nginx: (name, value) => `add_header ${name} "${value}" always;`,
  apache: (name, value) => `Header always set ${name} "${value}"`,
  xml: (name, value) => `<add name="${name}" value="${value}" />`,
  text: (name, value) => `  ${name}: ${value}`,
}

describe('サーバーに置くときの説明', () => {
  it.each(Object.entries(lines))('%s の例は、確かめたときと同じヘッダーを、余さず送る', (language, line) => {
    const expected = Object.entries(HEADERS).map(([name, value]) => line(name, value))
    const kinds = /^\s*(?:add_header [^C]|add_header C[^a]|Header always|<add name|  [A-Z][\w-]+: (?!public))/u
    const written = example(language)
      .split('\n')
      .filter((each) => kinds.test(each))
      .map((each) => each.trim())
    expect(written).toEqual(expected.map((each) => each.trim()))
  })

  it('どの例も、assets/ だけを取っておかせる', () => {
    const kept = cacheRuleOf('/telework/assets/index-Dn5HJBAb.js')
    expect(cacheRuleOf('/telework/')).toBe('no-cache')
    for (const language of ['nginx', 'apache', 'text']) expect(example(language)).toContain(kept)
    expect(example('xml')).toMatch(
      /path="assets"[^]*cacheControlMaxAge="365\.00:00:00" cacheControlCustom="public, immutable"/u,
    )
  })
})
