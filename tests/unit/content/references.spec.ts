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

/** The words alone: how wide their marks are set, and the space after them, is the product's own, as everywhere in it. */
const wordsOf = (text: string | undefined) => text?.normalize('NFKC').replaceAll('〜', '~').replaceAll(' ', '')

/** Everyone in an emergency is no scope of a rule: null. */
const SCOPE_OF: Readonly<Record<string, string>> = {
  care_only: 'care',
  managers_first: 'jobs',
  applicants: 'applicants',
  all_staff: 'everyone',
}

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
    readonly source_kind: string
    readonly source: { readonly title: string; readonly url: string | null; readonly year: number | null }
  }[]
  readonly positions: readonly {
    readonly as_of: string
    readonly status: string
    readonly scope: string | null
    readonly eligible_share: number | null
    readonly days_per_week_min?: number | null
    readonly days_per_week_max: number | null
    readonly users: number | null
    readonly team_ratio_basis?: string | null
    readonly confidence: string
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
  it('25団体と、189の事実と、49の時点を持ち、資料の7団体はその中にある', () => {
    expect(references.bodies).toHaveLength(25)
    expect(references.bodies.flatMap(({ facts }) => facts)).toHaveLength(189)
    expect(references.bodies.flatMap(({ positions }) => positions)).toHaveLength(49)
    expect(references.bodies.filter(({ inDeck }) => inDeck).map(({ id }) => id)).toEqual([
      'mic',
      'mlit',
      'oita_pref',
      'hiroshima_city',
      'saga_pref',
      'gifu_pref',
      'hiroshima_pref',
    ])
  })

  it('資料の事実は資料から、資料にない団体の事実は公表資料からである', () => {
    const originOf = (source: string) => references.sources[source]?.origin
    for (const { facts, inDeck, comparison } of references.bodies) {
      expect(facts.some(({ source }) => originOf(source) === 'deck')).toBe(inDeck)
      const originsOf = (ids: readonly string[]) =>
        facts.filter(({ id }) => ids.includes(id)).map(({ source }) => originOf(source))
      expect(comparison !== null).toBe(inDeck)
      expect(new Set(originsOf(comparison?.deck ?? []))).toEqual(new Set(inDeck ? ['deck'] : []))
      expect(originsOf(comparison?.public ?? []).every((origin) => origin === 'public')).toBe(true)
    }
  })

  it('どの事実と時点にも、日本語と英語の文がある', () => {
    for (const { id, facts, positions, comparison } of references.bodies) {
      for (const wording of [ja, en]) {
        expect(Object.keys(wording[id]?.facts ?? {})).toEqual(facts.map((fact) => fact.id))
        expect(Object.keys(wording[id]?.positions ?? {}).sort()).toEqual(positions.map((each) => each.id).sort())
        expect(wording[id]?.comparison !== undefined).toBe(comparison !== null)
      }
      expect(en[id]?.note !== undefined).toBe(ja[id]?.note !== undefined)
      for (const fact of facts) {
        expect(en[id]?.facts[fact.id]?.note !== undefined).toBe(ja[id]?.facts[fact.id]?.note !== undefined)
      }
      for (const position of positions) {
        for (const wording of [ja, en]) {
          const derivation = wording[id]?.positions[position.id]?.derivation
          expect(derivation !== undefined, `${id} ${position.id}`).toBe(position.teamRatioBasis === 'derived')
        }
      }
    }
  })

  it('英語の文に、仮名が残らない', () => {
    const texts = Object.values(en).flatMap(({ name, note = '', comparison = '', facts, positions }) => [
      name,
      note,
      comparison,
      ...Object.values(facts).flatMap(({ text, note = '' }) => [text, note]),
      ...Object.values(positions).flatMap(({ basis, derivation = '' }) => [basis, derivation]),
    ])
    expect(texts.filter((text) => JAPANESE.test(text))).toEqual([])
  })

  it('使われない出典はない', () => {
    const used = new Set(references.bodies.flatMap(({ facts }) => facts.map(({ source }) => source)))
    expect(Object.keys(references.sources).filter((id) => !used.has(id))).toEqual([])
  })

  it('資料の7団体の図には9つの印があり、置けない時点は別に挙がる', () => {
    const { marks, trails, unplaced } = pathMapOf(
      score(SMALL_BANK, aScoringInput()),
      null,
      references.bodies.filter(({ inDeck }) => inDeck),
    )
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

  it.runIf(existsSync(collected))('集めた事実と、言葉・値・時点・出典・確かさまで等しい', () => {
    const all = JSON.parse(readFileSync(collected, 'utf8')) as CollectedBody[]
    const facts = references.bodies.flatMap((body) =>
      body.facts.map((fact) => {
        const { title, url, year, origin } = references.sources[fact.source] ?? {}
        const { text, note } = ja[body.id]?.facts[fact.id] ?? {}
        // Two facts of one kind and date are told apart by a number behind.
        const name = fact.id.replace(/#\d$/u, '')
        return [
          body.id,
          name,
          fact.asOf,
          fact.value,
          fact.unit,
          fact.confidence,
          wordsOf(text),
          wordsOf(note),
          title,
          url,
          year,
          origin === 'deck' ? 'seed' : 'public',
        ]
      }),
    )
    expect(facts).toEqual(
      all.flatMap(({ id, facts: given }) =>
        given.map(({ field, as_of, value, unit, confidence, text_ja, note, source, source_kind }) => [
          id,
          `${field}@${as_of}`,
          as_of,
          value,
          unit,
          confidence,
          wordsOf(text_ja),
          wordsOf(note),
          source.title,
          source.url,
          source.year,
          source_kind,
        ]),
      ),
    )
    const positions = references.bodies.flatMap((body) =>
      body.positions.map((each) => [
        body.id,
        each.asOf,
        each.status,
        each.scope,
        each.eligibleShare,
        each.daysMin,
        each.daysMax === 'noLimit' ? null : each.daysMax,
        each.users,
        each.teamRatioBasis,
        each.confidence,
        each.teamRatioPercent,
        each.daysTypical,
      ]),
    )
    expect(positions).toEqual(
      all.flatMap(({ id, positions: given }) =>
        given.map((each) => [
          id,
          each.as_of,
          each.status,
          SCOPE_OF[each.scope ?? ''] ?? null,
          each.eligible_share,
          each.days_per_week_min ?? null,
          each.days_per_week_max,
          each.users,
          each.team_ratio_basis ?? null,
          each.confidence,
          each.team_ratio_percent,
          each.days_per_week_typical,
        ]),
      ),
    )
  })
})
