import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { anonymized, takenOut } from '@/domain/anonymized'
import { type Assessment, scoringInputOf } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../support/builders'

const MARK = '★'
/** Every field that people type words into. */
const TYPED = new Set([
  'name',
  'client',
  'department',
  'staffIncludes',
  'answeredBy',
  'note',
  'reason',
  'owner',
  'title',
])

/** The same assessment with a mark in everything that was typed. */
function marked(assessment: Assessment): Assessment {
  return JSON.parse(
    JSON.stringify(assessment, (key, value: unknown) =>
      TYPED.has(key) && typeof value === 'string' ? MARK + value : value,
    ),
  ) as Assessment
}

function typedIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(MARK) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(typedIn) : []
}

describe('anonymized', () => {
  test.prop([assessmentArbitrary])('打ち込まれた言葉は、どこにも残らず、抜くものにすべて挙がる', (given) => {
    const assessment = marked(given)
    const rest = anonymized(assessment, 'new')
    expect(JSON.stringify(rest)).not.toContain(MARK)
    const listed = takenOut(assessment).flatMap(({ texts }) => texts)
    expect(listed.filter((text) => text.startsWith(MARK)).sort()).toEqual(typedIn(assessment).sort())
    expect(takenOut(rest)).toEqual([])
  })

  test.prop([assessmentArbitrary])('もとの番号と団体コードも残らず、点数は変わらない', (given) => {
    const rest = anonymized(given, 'new')
    expect(rest.id).toBe('new')
    expect(rest.organization.localCode).toBeNull()
    expect(score(SMALL_BANK, scoringInputOf(rest))).toEqual(score(SMALL_BANK, scoringInputOf(given)))
    expect(anonymized(rest, 'new')).toEqual(rest)
  })
})

describe('takenOut', () => {
  it('何も打ち込まれていなければ、何もない', () => {
    expect(takenOut(anAssessment())).toEqual([])
  })

  it('種類ごとに、打ち込まれたとおりに挙げる', () => {
    const assessment = anAssessment({
      client: 'ひろなが県',
      organization: { ...anAssessment().organization, name: 'ひろなが市', localCode: '011002' },
      answers: {
        'information.a': { kind: 'level', level: 2, note: '規程' },
        'information.b': { kind: 'notApplicable', reason: '窓口だけ' },
      },
    })
    expect(takenOut(assessment)).toEqual([
      { kind: 'organization', texts: ['ひろなが市', '011002'] },
      { kind: 'client', texts: ['ひろなが県'] },
      { kind: 'notes', texts: ['規程'] },
      { kind: 'reasons', texts: ['窓口だけ'] },
    ])
  })
})
