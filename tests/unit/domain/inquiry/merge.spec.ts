import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '@/domain/answer'
import { edit } from '@/domain/edit'
import { changeBetween } from '@/domain/history'
import { mergesOf, type QuestionMerge, saidOf, take, undisputed } from '@/domain/inquiry/merge'
import { markOf, type Voice, voicesOf } from '@/domain/inquiry/voices'
import type { RequestedSheet } from '@/domain/sheet'
import { anAssessment } from '../../../support/builders'
import { aGathering } from '../../../support/gatheringBuilder'
import { anAsked, aVoice } from '../../../support/inquiryBuilders'
import { aSheet } from '../../../support/requestBuilders'

const na = (reason: string): Answer => ({ kind: 'notApplicable', reason })
const unknown: Answer = { kind: 'unknown' }
const level = (value: 0 | 1 | 2 | 3 | 4): Answer => ({ kind: 'level', level: value })
const lineOf = ({ department, answer }: Voice) => `${department}：${JSON.stringify(saidOf(answer))}${answer.note ?? ''}`

function merged(held: Answer | undefined, voices: readonly Voice[], marks: readonly string[] = []): QuestionMerge {
  const answers: Answers = held ? { q: held } : {}
  const [found] = mergesOf(['q'], answers, { settled: { q: marks } }, new Map([['q', voices]]))
  if (!found) throw new Error('no merge')
  return found
}

describe('mergesOf', () => {
  it.each([
    ['未回答に、みなが同じことを言う', undefined, [aVoice('人事', 2), aVoice('情報', 2)], 'agreed'],
    ['わからないに、水準が来る', unknown, [aVoice('人事', 2)], 'agreed'],
    ['わからないは、ほかと食い違わない', undefined, [aVoice('人事', unknown), aVoice('情報', 3)], 'agreed'],
    ['みなが、わからない', undefined, [aVoice('人事', unknown)], 'agreed'],
    ['いまの回答と同じ', level(2), [aVoice('人事', 2)], 'noted'],
    ['わからないのまま', unknown, [aVoice('人事', unknown)], 'noted'],
    ['いまの回答があり、わからないが来る', level(2), [aVoice('人事', unknown)], 'noted'],
    ['二つの部署が違うことを言う', undefined, [aVoice('人事', 2), aVoice('情報', 3)], 'conflict'],
    ['いまの回答と違うことを言う', level(1), [aVoice('人事', 2)], 'conflict'],
    ['水準と、該当しない', undefined, [aVoice('人事', 2), aVoice('情報', na(''))], 'conflict'],
    ['理由が違っても、該当しないは同じ', undefined, [aVoice('人事', na('ない')), aVoice('情報', na(''))], 'agreed'],
  ] as const)('%s', (_name, held, voices, kind) => {
    expect(merged(held, voices).kind).toBe(kind)
  })

  it('選べるものを、いまの回答も入れて並べる', () => {
    const { options } = merged(level(1), [aVoice('人事', na('')), aVoice('情報', 3), aVoice('総務', unknown)])
    expect(options).toEqual([{ kind: 'level', level: 1 }, { kind: 'level', level: 3 }, { kind: 'notApplicable' }])
  })

  it('済んだものは出さず、違うことを言い直せばまた出す', () => {
    const voice = aVoice('人事', 2)
    expect(merged(level(2), [voice], [markOf(voice)])).toMatchObject({ kind: 'settled', fresh: [] })
    const again = { ...voice, answer: { ...level(2), note: '規程' } }
    expect(merged(level(2), [again], [markOf(voice)])).toMatchObject({ kind: 'noted', fresh: [again] })
  })

  it('だれも答えていない設問は出さず、設問の順に並べる', () => {
    const voices = new Map([
      ['b', [aVoice('人事', 1)]],
      ['a', [aVoice('人事', 1)]],
    ])
    const found = mergesOf(['a', 'x', 'b'], {}, { settled: {} }, voices)
    expect(found.map(({ question }) => question)).toEqual(['a', 'b'])
  })
})

describe('take', () => {
  it('言った部署を、新しい声の分だけメモに残す', () => {
    const old = aVoice('人事', 2)
    const merge = merged(
      { ...level(2), note: '前から' },
      [old, aVoice('情報', { ...level(2), note: '確認' })],
      [markOf(old)],
    )
    expect(take(merge, { kind: 'level', level: 2 }, lineOf)).toEqual({
      question: 'q',
      answer: { kind: 'level', level: 2, note: '前から\n情報：{"kind":"level","level":2}確認' },
      marks: merge.voices.map(markOf),
    })
  })

  it('いまの回答を選べば、理由もそのまま。前の設問集の印は取れる', () => {
    const merge = merged({ ...na('窓口がない'), under: '1.0.0' }, [aVoice('人事', 2)])
    expect(take(merge, { kind: 'notApplicable' }, () => '人事').answer).toEqual({ ...na('窓口がない'), note: '人事' })
  })

  it('該当しないの理由は、部署の分を合わせる', () => {
    const merge = merged(undefined, [
      aVoice('人事', na('甲')),
      aVoice('情報', na(' 乙 ')),
      aVoice('総務', na('甲')),
      aVoice('現場', 1),
    ])
    expect(take(merge, { kind: 'notApplicable' }, () => '行').answer).toEqual({ ...na('甲／乙'), note: '行' })
  })
})

describe('undisputed', () => {
  it('選ぶ必要のないものだけを言う', () => {
    expect(undisputed(merged(unknown, [aVoice('人事', 3)]))).toEqual({ kind: 'level', level: 3 })
    expect(undisputed(merged(undefined, [aVoice('人事', 3)]))).toEqual({ kind: 'level', level: 3 })
    expect(undisputed(merged(level(2), [aVoice('人事', unknown)]))).toEqual({ kind: 'level', level: 2 })
    expect(undisputed(merged(level(1), [aVoice('人事', 3)]))).toBeUndefined()
  })
})

describe('takeOver', () => {
  it('一つの変更として、回答と済んだ印が入る', () => {
    const before = anAssessment()
    const merge = merged(undefined, [aVoice('人事', 3)])
    const taken = { ...take(merge, { kind: 'level', level: 3 }, lineOf), question: 'cloud.a' }
    const after = edit(before, { kind: 'takeOver', taken: [taken] })
    expect(after.answers['cloud.a']).toEqual(taken.answer)
    expect(after.inquiries.settled).toEqual({ 'cloud.a': taken.marks })
    expect(changeBetween(before, after)).toMatchObject({ kind: 'several', count: 2 })
  })
})

const gatherings = [anAsked('200000001', '人事課'), anAsked('200000002', '情報課', { closedOn: '2026-11-20' })]
const answerArbitrary = fc.oneof(
  fc.record({ kind: fc.constant('level' as const), level: fc.constantFrom(0, 1, 2, 3, 4) }),
  fc.constant(unknown),
  fc.record({ kind: fc.constant('notApplicable' as const), reason: fc.constantFrom('', '甲', '乙') }),
) as fc.Arbitrary<Answer>
const sheetArbitrary = fc
  .record({
    request: fc.constantFrom('200000001', '200000002', '999999999'),
    respondent: fc.constantFrom('111111111111', '222222222222', '333333333333'),
    answers: fc.dictionary(fc.constantFrom('p', 'q', 'r'), answerArbitrary, { maxKeys: 3 }),
  })
  .map((changes): RequestedSheet => aSheet(aGathering().request, changes))
const sheetsArbitrary = fc.uniqueArray(sheetArbitrary, { selector: ({ request, respondent }) => request + respondent })
const heldArbitrary = fc.dictionary(fc.constantFrom('p', 'q', 'r'), answerArbitrary, { maxKeys: 3 })
const QUESTIONS = ['p', 'q', 'r']
const mergesFor = (sheets: readonly RequestedSheet[], answers: Answers) =>
  mergesOf(QUESTIONS, answers, { settled: {} }, voicesOf(gatherings, sheets))

describe('合わせるときの決まり', () => {
  test.prop([sheetsArbitrary, heldArbitrary, fc.infiniteStream(fc.nat())])(
    '回答票の順も、二度渡されることも、結果を変えない',
    (sheets, held, keys) => {
      const shuffled = [...sheets, ...sheets]
        .map((sheet) => ({ sheet, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ sheet }) => sheet)
      expect(mergesFor(shuffled, held)).toEqual(mergesFor(sheets, held))
    },
  )

  /** Takes over what nobody disputes. */
  function settle(assessment: ReturnType<typeof anAssessment>, sheets: readonly RequestedSheet[]) {
    const merges = mergesOf(QUESTIONS, assessment.answers, assessment.inquiries, voicesOf(gatherings, sheets))
    const taken = merges
      .filter(({ kind }) => kind !== 'settled')
      .flatMap((merge) => {
        const said = undisputed(merge)
        return said ? [take(merge, said, lineOf)] : []
      })
    return edit(assessment, { kind: 'takeOver', taken })
  }

  test.prop([sheetsArbitrary, heldArbitrary])('二度取り込んでも、変わらない', (sheets, held) => {
    const once = settle(anAssessment({ answers: held }), sheets)
    expect(settle(once, sheets)).toEqual(once)
  })

  test.prop([sheetsArbitrary, fc.nat({ max: 9 }), heldArbitrary])(
    '分けて取り込んでも、食い違いのない設問の答えは同じ',
    (all, cut, held) => {
      const first = all.slice(0, cut)
      const start = anAssessment({ answers: held })
      const atOnce = settle(start, all)
      const inTwo = settle(settle(start, first), all)
      for (const merge of mergesFor(all, held).filter(({ kind }) => kind === 'agreed' || kind === 'noted')) {
        const [one, other] = [atOnce.answers[merge.question], inTwo.answers[merge.question]]
        expect(one && saidOf(one)).toEqual(other && saidOf(other))
      }
    },
  )

  test.prop([sheetsArbitrary, heldArbitrary])('だれも言っていない答えには、ならない', (sheets, held) => {
    const after = settle(anAssessment({ answers: held }), sheets)
    for (const [question, answer] of Object.entries(after.answers)) {
      const said = [held[question], ...sheets.map(({ answers }) => answers[question])].flatMap((each) =>
        each ? [saidOf(each)] : [],
      )
      expect(said).toContainEqual(saidOf(answer))
    }
  })
})

describe('voicesOf', () => {
  it('依頼のない回答票と、ワークショップの回答票は数えない', () => {
    const workshop = aGathering()
    const sheet = aSheet(workshop.request, { answers: { q: level(1) } })
    expect(voicesOf([workshop], [sheet]).size).toBe(0)
    expect(voicesOf([], [sheet]).size).toBe(0)
  })

  it('部署と、閉じた依頼への回答かどうかが分かる', () => {
    const [open, closed] = gatherings.map(({ request }, index) =>
      aSheet(request, { respondent: `${String(index)}11111111111`, answers: { q: level(index === 0 ? 1 : 2) } }),
    )
    if (!open || !closed) throw new Error('no sheet')
    expect(voicesOf(gatherings, [closed, open]).get('q')).toMatchObject([
      { department: '人事課', isClosed: false },
      { department: '情報課', isClosed: true },
    ])
  })
})
