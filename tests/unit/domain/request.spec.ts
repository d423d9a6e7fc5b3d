import { describe, expect, it } from 'vitest'
import { builtInBank, builtInBanks } from '@/content/bank'
import {
  answersToHand,
  sheetOf,
  startParticipation,
  withAnswer,
  withHandedOver,
  withPlace,
  withRole,
} from '@/domain/participation'
import { parseRequest, questionsOfScope } from '@/domain/request'
import { anInquiry, aWorkshop } from '../../support/requestBuilders'

const { bank } = builtInBank
const at = '2026-11-24T00:30:00.000Z'
const problemOf = (input: unknown) => {
  const read = parseRequest(input, builtInBanks)
  return !read.ok && read.error.kind === 'invalid' ? read.error.problem : null
}

describe('parseRequest', () => {
  it('正しい依頼を、そのまま受け取る', () => {
    for (const request of [aWorkshop(), anInquiry(), anInquiry({ dueOn: null })]) {
      expect(parseRequest(request, builtInBanks)).toEqual({ ok: true, value: request })
    }
  })

  it.each([
    ['番号', { id: '12' }, 'request.id', 'requestId'],
    ['役割の重なり', { roles: ['a', 'a'] }, 'request.roles', 'unique'],
    ['空の題', { title: ' ' }, 'request.title', 'shortText'],
    [
      'ない分野',
      { scope: { kind: 'sections', form: 'quick', sections: ['zzz'] } },
      'request.scope.sections.zzz',
      'knownSection',
    ],
    ['ない設問', { scope: { kind: 'questions', questions: ['zzz'] } }, 'request.scope.questions.zzz', 'knownQuestion'],
  ])('%sは、欄の名前とともに断る', (_, changes, field, expected) => {
    expect(problemOf({ ...aWorkshop(), ...changes })).toEqual({ field, expected })
  })

  it('簡易版に設問のない分野だけの依頼は、断る', () => {
    const quick = new Set(bank.questions.filter((each) => each.quick).map(({ section }) => section))
    const empty = bank.sections.map(({ id }) => id).filter((id) => !quick.has(id))
    const own = {
      ...bank,
      questions: bank.questions.map((each) => ({ ...each, quick: each.quick && each.section !== 'cloud' })),
    }
    const scope = { kind: 'sections', form: 'quick', sections: [...empty, 'cloud'] } as const
    expect(parseRequest(aWorkshop({ scope }), [own])).toMatchObject({
      error: { problem: { expected: 'nonEmptyList' } },
    })
  })
})

describe('questionsOfScope', () => {
  it('どの順に挙げても、設問集の順に並ぶ', () => {
    const [a = '', b = ''] = bank.questions.map(({ id }) => id)
    expect(questionsOfScope(bank, { kind: 'questions', questions: [b, a] }).map(({ id }) => id)).toEqual([a, b])
  })
})

describe('participation', () => {
  const asked = aWorkshop()
  const started = startParticipation(asked, '004217903358')

  it('役割を選ぶまで、渡すものはない。一つしかなければ、選ばなくてよい', () => {
    expect(sheetOf(started)).toBeNull()
    expect(sheetOf(withRole(started, '情報'))).toMatchObject({ request: asked.id, role: '情報', answers: {} })
    expect(startParticipation(anInquiry(), '004217903358').role).toBe('情報政策課')
    expect(startParticipation(aWorkshop({ roles: [] }), '004217903358').role).toBeNull()
  })

  it('渡したあとに答えや役割を変えると、渡したものが古いと分かる', () => {
    const handed = withHandedOver(withRole(started, '情報'), 'qr', at)
    expect(handed.handed).toEqual({ way: 'qr', at, isOutdated: false })
    expect(withRole(handed, '情報')).toBe(handed)
    expect(withRole(handed, '人事').handed?.isOutdated).toBe(true)
    expect(withAnswer(handed, 'a', { kind: 'unknown' }).handed?.isOutdated).toBe(true)
    expect(withPlace(handed, 'a')).toEqual({ ...handed, place: 'a' })
  })

  it('メモと理由は、依頼が認めるときだけ渡る', () => {
    const answers = {
      a: { kind: 'notApplicable', reason: '窓口がない', note: '秘密' },
      b: { kind: 'level', level: 1, note: '' },
    } as const
    expect(answersToHand(answers, aWorkshop({ notesAllowed: true }))).toEqual({
      a: answers.a,
      b: { kind: 'level', level: 1 },
    })
    expect(answersToHand(answers, asked)).toEqual({
      a: { kind: 'notApplicable', reason: '' },
      b: { kind: 'level', level: 1 },
    })
  })
})
