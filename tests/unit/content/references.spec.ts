import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadReferences, loadReferenceWording, type ReferenceWording } from '@/content/references'
import { pathMapOf } from '@/domain/pathMap'
import type { References } from '@/domain/reference'
import { score } from '@/domain/scoring/score'
import { aScoringInput, SMALL_BANK } from '../../support/builders'

const collected = fileURLToPath(new URL('../../../../shared/data/references.json', import.meta.url))
const JAPANESE = /[\u3040-\u30ff]/u

interface CollectedBody {
  readonly id: string
  readonly in_deck: boolean
  readonly facts: readonly {
    readonly field: string
    readonly value: unknown
    readonly unit: string | null
    readonly text_ja: string
    readonly as_of: string
    readonly note?: string
    readonly confidence: string
    readonly source: { readonly title: string; readonly url: string | null; readonly year: number | null }
  }[]
  readonly positions: readonly {
    readonly as_of: string
    readonly status: string
    readonly eligible_share: number | null
    readonly team_ratio_percent: number | null
    readonly days_per_week_typical: number | null
  }[]
}

let references: References
let ja: ReferenceWording
let en: ReferenceWording

beforeAll(async () => {
  references = await loadReferences()
  ja = await loadReferenceWording('ja')
  en = await loadReferenceWording('en')
})

describe('事例の内容', () => {
  it('資料の7団体と、113の事実を持つ', () => {
    expect(references.bodies.map(({ id }) => id)).toEqual([
      'mic',
      'mlit',
      'oita_pref',
      'hiroshima_city',
      'saga_pref',
      'gifu_pref',
      'hiroshima_pref',
    ])
    expect(references.bodies.flatMap(({ facts }) => facts)).toHaveLength(113)
  })

  it('どの事実と時点にも、日本語と英語の文がある', () => {
    for (const { id, facts, positions } of references.bodies) {
      for (const wording of [ja, en]) {
        expect(Object.keys(wording[id]?.facts ?? {})).toEqual(facts.map((fact) => fact.id))
        expect(Object.keys(wording[id]?.positions ?? {}).sort()).toEqual(positions.map(({ asOf }) => asOf).sort())
      }
      for (const { asOf, teamRatioPercent } of positions) {
        for (const wording of [ja, en]) {
          const derivation = wording[id]?.positions[asOf]?.derivation
          expect(derivation !== undefined, `${id} ${asOf}`).toBe(teamRatioPercent !== null)
        }
      }
    }
  })

  it('英語の文に、仮名が残らない', () => {
    const texts = Object.values(en).flatMap(({ name, facts, positions }) => [
      name,
      ...Object.values(facts).flatMap(({ text, note = '' }) => [text, note]),
      ...Object.values(positions).flatMap(({ basis, derivation = '' }) => [basis, derivation]),
    ])
    expect(texts.filter((text) => JAPANESE.test(text))).toEqual([])
  })

  it('使われない出典はない', () => {
    const used = new Set(references.bodies.flatMap(({ facts }) => facts.map(({ source }) => source)))
    expect(Object.keys(references.sources).filter((id) => !used.has(id))).toEqual([])
  })

  it('図には9つの印があり、置けない時点は別に挙がる', () => {
    const { marks, trails, unplaced } = pathMapOf(score(SMALL_BANK, aScoringInput()), null, references.bodies)
    expect(marks.map(({ body, kind, y }) => `${body} ${kind} ${String(y)}`)).toEqual([
      'mic cap 4',
      'mic use 1',
      'mlit cap 2',
      'mlit cap 4',
      'oita_pref cap 2',
      'saga_pref cap 4',
      'saga_pref minimum 1',
      'saga_pref minimum 1',
      'hiroshima_pref cap 5',
    ])
    expect(trails.map(({ body }) => body)).toEqual(['mlit'])
    expect(new Set(unplaced.map(({ body }) => body))).toContain('gifu_pref')
  })

  it.runIf(existsSync(collected))('集めた事実と、値・時点・出典・確かさまで等しい', () => {
    const all = JSON.parse(readFileSync(collected, 'utf8')) as CollectedBody[]
    const expected = all.filter((body) => body.in_deck)
    const facts = references.bodies.flatMap((body) =>
      body.facts.map((fact) => {
        const { title, url, year } = references.sources[fact.source] ?? {}
        const { text, note } = ja[body.id]?.facts[fact.id] ?? {}
        return [body.id, fact.id, fact.value, fact.unit, fact.confidence, text, note, title, url, year]
      }),
    )
    expect(facts).toEqual(
      expected.flatMap(({ id, facts: given }) =>
        given.map(({ field, as_of, value, unit, confidence, text_ja, note, source }) => [
          id,
          `${field}@${as_of}`,
          value,
          unit,
          confidence,
          text_ja,
          note,
          source.title,
          source.url,
          source.year,
        ]),
      ),
    )
    const positions = references.bodies.flatMap((body) =>
      body.positions.map((each) => [
        body.id,
        each.asOf,
        each.status,
        each.eligibleShare,
        each.teamRatioPercent,
        each.daysTypical,
      ]),
    )
    expect(positions).toEqual(
      expected.flatMap(({ id, positions: given }) =>
        given.map((each) => [
          id,
          each.as_of,
          each.status,
          each.eligible_share,
          each.team_ratio_percent,
          each.days_per_week_typical,
        ]),
      ),
    )
  })
})
