import { describe, expect, it } from 'vitest'
import { isOwnBody, ownBodyId, parseOwnBody, standingOfBody } from '@/domain/ownBody'
import { asReference } from '@/domain/ownReference'
import { ratiosOf } from '@/domain/referenceRatios'
import { anOwnBody, anOwnEntry } from '../../support/ownBodies'

const ratioFrom = { numerator: 6, numeratorOf: '利用の人日', denominator: 24, denominatorOf: '職員×年の人日' }
const fieldOf = (input: unknown) => {
  const read = parseOwnBody(input)
  return read.ok ? null : read.error.field
}

describe('parseOwnBody', () => {
  it('出典・時点・確かさがそろっていれば、読む', () => {
    const body = anOwnBody({ entries: [anOwnEntry({ asOf: 'FY2023', daysMax: 'noLimit', scope: null })] })
    expect(parseOwnBody(body)).toEqual({ ok: true, value: body })
  })

  it.each([
    ['出典', { source: undefined }],
    ['出典の題名', { source: { title: ' ', url: null, year: null } }],
    ['アドレス', { source: { title: 'x', url: 'javascript:alert(1)', year: null } }],
    ['時点', { asOf: '2024-13' }],
    ['確かさ', { confidence: undefined }],
    ['日数', { daysMax: 8 }],
    ['比率', { teamRatioPercent: 101 }],
    ['知らない項目', { extra: 1 }],
    ['全体より多い割り算', { ratioFrom: { ...ratioFrom, numerator: 25 } }],
    ['0での割り算', { ratioFrom: { ...ratioFrom, numerator: 0, denominator: 0 } }],
    ['何の数か言わない割り算', { ratioFrom: { ...ratioFrom, denominatorOf: ' ' } }],
    ['公表値と計算値の両方', { teamRatioPercent: 5, ratioFrom }],
  ])('%sが正しくなければ、項目を言って断る', (_, changes) => {
    expect(fieldOf(anOwnBody({ entries: [{ ...anOwnEntry(), ...changes } as never] }))).toMatch(/^body\.entries/u)
  })

  it('組み込みの団体のid、空の名前、重なった記録は、断る', () => {
    expect(fieldOf(anOwnBody({ id: 'saga_pref' }))).toBe('body.id')
    expect(fieldOf(anOwnBody({ name: '' }))).toBe('body.name')
    expect(fieldOf(anOwnBody({ entries: [] }))).toBe('body.entries')
    expect(fieldOf(anOwnBody({ entries: [anOwnEntry(), anOwnEntry()] }))).toBe('body.entries')
    expect(fieldOf(null)).toBe('body')
  })

  it('ファイルの団体は、いまあるものがないか、同じか、違うかを言う', () => {
    const body = anOwnBody()
    expect(standingOfBody(body, undefined)).toBe('new')
    expect(standingOfBody(body, anOwnBody())).toBe('same')
    expect(standingOfBody(body, anOwnBody({ name: '別の名前' }))).toBe('changed')
  })

  it('自分で追加した団体のidは、見分けられる', () => {
    expect([isOwnBody(ownBodyId('x')), isOwnBody('mic')]).toEqual([true, false])
  })
})

describe('asReference', () => {
  it('記録の一つずつが、出典のある事実と時点になる', () => {
    const entries = [
      anOwnEntry({ id: 'late', asOf: '2024-04', teamRatioPercent: 5 }),
      anOwnEntry({ id: 'early', asOf: '2020', text: '試行' }),
    ]
    const { body, sources, wording } = asReference(anOwnBody({ entries }))
    expect(body).toMatchObject({ asOf: '2024-04', inDeck: false, chartable: true })
    expect(body.positions.map(({ id, teamRatioBasis }) => [id, teamRatioBasis])).toEqual([
      ['early', null],
      ['late', 'published'],
    ])
    expect(body.facts.map(({ source }) => sources[source]?.origin)).toEqual(['own', 'own'])
    expect(wording.positions['early']).toEqual({ basis: '試行' })
    expect(asReference({ ...anOwnBody(), entries: [] }).body.asOf).toBe('')
  })

  it('計算する比率は、割り算と一緒に、計算値として出る', () => {
    const body = anOwnBody({ entries: [anOwnEntry({ ratioFrom })] })
    expect(parseOwnBody(body)).toEqual({ ok: true, value: body })
    expect(asReference(body).body.positions).toMatchObject([
      { teamRatioPercent: 25, teamRatioBasis: 'derived', ratioFrom },
    ])
    expect(ratiosOf([asReference(body).body])).toMatchObject([{ ratio: 0.25, basis: 'derived' }])
  })
})
