import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@fast-check/vitest'
import type fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { toSaved } from '@/persistence/conversion'
import { LATEST_FORMAT, readEnvelope } from '@/persistence/formats'
import { EnvelopeV1 } from '@/persistence/formats/v1'
import { EnvelopeV2, upToV2 } from '@/persistence/formats/v2'
import { EnvelopeV3, upToV3 } from '@/persistence/formats/v3'
import { readRecord, writeRecord } from '@/persistence/readRecord'
import { assessmentArbitrary, SMALL_BANK } from '../../support/builders'

const banks = [SMALL_BANK.bank]
const folder = new URL('../../../src/persistence/formats/', import.meta.url)
const saves = new URL('../../fixtures/saves/', import.meta.url)
const known = Array.from({ length: LATEST_FORMAT }, (_, index) => index + 1)

/**
 * SHA-256 of every file of a released format. It is frozen: what it saved has to be read for ever. To change what is
 * saved, add a format; the one that was the latest until then gets its line here.
 */
const FROZEN: Readonly<Record<number, string>> = {
  1: '185bb4340b922ac0912309ad39d23c7340d12ca19700e8f9757ab55049eb1329',
  2: '9e46c29084ed0c49bbff7dead0736f3c84009082811efaa57306e7fa9bb09409',
}

/** A mix as the formats before the third have it: from one preset. */
const withPreset = ({ items }: NonNullable<EnvelopeV3['data']['work']>) => ({ preset: 'hq', items })

/** Anything that format 1 can have saved: what format 2 holds beyond it is taken away. */
const envelopeV1Arbitrary: fc.Arbitrary<EnvelopeV1> = assessmentArbitrary.map((assessment) => {
  const { earlier, work, ...data } = toSaved(assessment)
  const last = earlier.at(-1)
  const formChange = last ? { from: last.form, on: last.on, answers: last.answers } : null
  return v.parse(EnvelopeV1, {
    app: 'hironaga',
    format: 1,
    savedAt: '2026-11-24T00:30:00.000Z',
    revision: 3,
    data: { ...data, work: work && withPreset(work), formChange },
  })
})

/** Anything that format 2 can have saved: what format 3 holds beyond it is left out by the schema. */
const envelopeV2Arbitrary: fc.Arbitrary<EnvelopeV2> = assessmentArbitrary.map((assessment) => {
  const data = toSaved(assessment)
  return v.parse(EnvelopeV2, {
    app: 'hironaga',
    format: 2,
    savedAt: '2026-11-24T00:30:00.000Z',
    revision: 3,
    data: { ...data, work: data.work && withPreset(data.work) },
  })
})

describe('保存の形式', () => {
  it('どの形式にもファイルがあり、最新の手前までは凍らせてある', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts')
    expect(files.sort()).toEqual(known.map((format) => `v${String(format)}.ts`))
    expect(Object.keys(FROZEN)).toEqual(known.slice(0, -1).map(String))
  })

  it.each(Object.entries(FROZEN))('形式%sのファイルは、出したときのまま変わらない', (format, hash) => {
    const text = readFileSync(new URL(`v${format}.ts`, folder), 'utf8').replaceAll('\r\n', '\n')
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  })

  it.each(known.slice(1))('形式%sには、一つ前から上げる一歩がある', async (format) => {
    const module = (await import(`../../../src/persistence/formats/v${String(format)}.ts`)) as Record<string, unknown>
    expect(module[`upToV${String(format)}`]).toBeTypeOf('function')
  })

  it.each(known)('形式%sには、その版が保存した見本と、ここでの試験がある', (format) => {
    const name = `v${String(format)}-`
    expect(readdirSync(saves).filter((file) => file.startsWith(name)).length).toBeGreaterThan(0)
    expect(readFileSync(new URL(import.meta.url), 'utf8')).toContain(`describe('形式${String(format)}'`)
  })

  it('見本は、知っている形式のものだけである', () => {
    const versions = readdirSync(saves).map((file) => Number(/^v(\d+)-[a-z]+\.json$/u.exec(file)?.[1]))
    expect([...new Set(versions)].sort()).toEqual(known)
  })

  it.each(readdirSync(saves))('%s を今も読め、書き直しても同じになる', (file) => {
    const read = readRecord(readFileSync(new URL(file, saves), 'utf8'), banks)
    expect(read).toMatchObject({ ok: true })
    if (read.ok) expect(readRecord(writeRecord(read.value), banks)).toEqual(read)
  })
})

const NO_BENEFITS = {
  seats: null,
  yenPerSeat: null,
  commuteMinutes: null,
  commuteKilometres: null,
  gramsPerKilometre: null,
}
const NO_PLAN = { goal: null, leaveOut: [], effortCaps: {}, includeMustFix: false, actions: [] }

describe('形式1', () => {
  const full = JSON.parse(readFileSync(new URL('v1-full.json', saves), 'utf8')) as EnvelopeV1

  it('版を変える前の回答は、その設問集の版とともに、変える前の状態になる', () => {
    const { formChange, ...kept } = full.data
    const state = { change: 'form', on: '2026-11-20', version: '1.0.0', form: 'standard' }
    expect(readEnvelope(1, full)).toEqual({
      ok: true,
      value: {
        ...full,
        format: 3,
        data: {
          ...kept,
          organization: { ...kept.organization, localCode: null },
          work: kept.work && {
            start: { kind: 'preset', preset: kept.work.preset },
            headcounts: {},
            measure: 'percent',
            items: kept.work.items,
          },
          client: '',
          targetRatio: null,
          earlier: [{ ...state, answers: formChange?.answers }],
          archived: [],
          plan: NO_PLAN,
          scenarios: [],
          benefits: NO_BENEFITS,
          lastTime: kept.lastTime && { ...kept.lastTime, actions: [] },
          origin: null,
        },
      },
    })
  })

  it('形式2だけの項目が紛れていても、形式1としては読まない', () => {
    const mixed = { ...full, data: { ...full.data, client: 'よそ', archived: 'x' } }
    expect(readEnvelope(1, mixed)).toMatchObject({ ok: true, value: { data: { client: '', archived: [] } } })
  })

  it('形式1として正しくなければ、上げずに断る', () => {
    const broken = { ...full, data: { ...full.data, formChange: undefined } }
    expect(readEnvelope(1, broken)).toMatchObject({ ok: false, error: { field: 'file.data.formChange' } })
  })
})

describe('形式2', () => {
  test.prop([envelopeV1Arbitrary])('形式1から上げたものはいつも正しく、読み直しても変わらない', (envelope) => {
    const up = upToV2(envelope)
    expect(v.parse(EnvelopeV2, up)).toEqual(up)
    expect(readEnvelope(1, envelope)).toEqual({ ok: true, value: upToV3(up) })
    expect(readEnvelope(2, up)).toEqual({ ok: true, value: upToV3(up) })
  })

  test.prop([envelopeV1Arbitrary])('形式1から上げても、回答もメモも何も失わない', (envelope) => {
    const { client, targetRatio, earlier, archived, ...kept } = upToV2(envelope).data
    const { formChange, ...before } = envelope.data
    expect(kept).toEqual(before)
    expect(earlier.map(({ answers }) => answers)).toEqual(formChange ? [formChange.answers] : [])
    expect([client, targetRatio, archived]).toEqual(['', null, []])
  })
})

describe('形式3', () => {
  test.prop([envelopeV2Arbitrary])('形式2から上げたものはいつも正しく、読み直しても変わらない', (envelope) => {
    const up = upToV3(envelope)
    expect(v.parse(EnvelopeV3, up)).toEqual(up)
    expect(readEnvelope(2, envelope)).toEqual({ ok: true, value: up })
    expect(readEnvelope(3, up)).toEqual({ ok: true, value: up })
  })

  test.prop([envelopeV2Arbitrary])('形式2から上げても、何も失わず、計画と試算はまだ空である', (envelope) => {
    const { plan, scenarios, benefits, lastTime, origin, work, organization, ...kept } = upToV3(envelope).data
    const { lastTime: before, work: mix, organization: known, ...data } = envelope.data
    expect(kept).toEqual(data)
    expect(organization).toEqual({ ...known, localCode: null })
    const start = { kind: 'preset', preset: mix?.preset }
    expect(work).toEqual(mix && { start, headcounts: {}, measure: 'percent', items: mix.items })
    expect([plan, scenarios, benefits, origin]).toEqual([NO_PLAN, [], NO_BENEFITS, null])
    expect(lastTime).toEqual(before && { ...before, actions: [] })
  })

  test.prop([assessmentArbitrary])('書いたものは、どの項目も封筒の形に合う', (assessment) => {
    const data = toSaved(assessment)
    const envelope = { app: 'hironaga', format: LATEST_FORMAT, savedAt: '2026-11-24T00:30:00.000Z', revision: 1, data }
    expect(v.parse(EnvelopeV3, envelope).data).toEqual(data)
  })

  it.each(['131017', '481012', '13101', 'abcdef', 131016])('団体コード %s は断る', (localCode) => {
    const full = JSON.parse(readFileSync(new URL('v3-full.json', saves), 'utf8')) as EnvelopeV3
    const broken = { ...full, data: { ...full.data, organization: { ...full.data.organization, localCode } } }
    const field = 'file.data.organization.localCode'
    expect(readEnvelope(3, broken)).toEqual({ ok: false, error: { field, expected: 'localCode' } })
  })

  it('同じ試算が二つあるものは断る', () => {
    const full = JSON.parse(readFileSync(new URL('v3-full.json', saves), 'utf8')) as EnvelopeV3
    const twice = { ...full, data: { ...full.data, scenarios: [...full.data.scenarios, ...full.data.scenarios] } }
    expect(readEnvelope(3, twice)).toEqual({ ok: false, error: { field: 'file.data.scenarios', expected: 'unique' } })
  })

  it.each([
    ['0人の部門', { headcounts: { 'municipality-hq': 0 } }, 'work.headcounts.municipality-hq'],
    ['知らない始まり', { start: { kind: 'guess' } }, 'work.start'],
    ['知らない単位', { measure: 'days' }, 'work.measure'],
  ])('業務の%sは断る', (_, changes, field) => {
    const full = JSON.parse(readFileSync(new URL('v3-full.json', saves), 'utf8')) as EnvelopeV3
    const broken = { ...full, data: { ...full.data, work: { ...full.data.work, ...changes } } }
    const read = readEnvelope(3, broken)
    expect(read.ok ? '' : read.error.field).toContain(field)
  })

  it('同じ設問の行動が二つあるものは断る', () => {
    const full = JSON.parse(readFileSync(new URL('v3-full.json', saves), 'utf8')) as EnvelopeV3
    const { plan } = full.data
    const twice = { ...full, data: { ...full.data, plan: { ...plan, actions: [...plan.actions, ...plan.actions] } } }
    expect(readEnvelope(3, twice)).toEqual({
      ok: false,
      error: { field: 'file.data.plan.actions', expected: 'unique' },
    })
  })
})
