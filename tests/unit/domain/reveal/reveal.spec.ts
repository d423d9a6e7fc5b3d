import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { parseGathering, withAgreed } from '@/domain/gathering'
import { grantMinute, moveTimer, secondsLeft, toggleTimer, UNSTARTED_TIMER } from '@/domain/reveal/agendaTimer'
import { answerOfAgreed } from '@/domain/reveal/agreed'
import { groupView } from '@/domain/reveal/groupView'
import { questionAt, revealOrder, startReveal, withShown } from '@/domain/reveal/reveal'
import { aGathering } from '../../../support/gatheringBuilder'
import { aSheet, bank } from '../../../support/requestBuilders'

const gathering = aGathering()
const started = startReveal('2026-11-28')

describe('Reveal', () => {
  it('始めたときは、何も見せていない', () => {
    expect(started).toEqual({ closedOn: '2026-11-28', order: 'discuss', at: null, shown: [] })
  })

  it('見せて、隠せる。二度見せても一つである', () => {
    const shown = withShown(withShown(started, 'a', true), 'a', true)
    expect(shown.shown).toEqual(['a'])
    expect(withShown(shown, 'a', false).shown).toEqual([])
  })

  it('順は、話し合う順と設問集の順がある', () => {
    const sheets = ['1', '2', '3'].map((digit) => aSheet(gathering.request, { respondent: digit.repeat(12) }))
    const view = groupView(bank, gathering, sheets)
    if (!view) throw new Error('Nothing may be shown')
    expect(revealOrder(started, view)).toBe(view.discuss)
    expect(revealOrder({ ...started, order: 'bank' }, view)).toEqual([...view.questions.keys()])
  })

  it('聞いていない設問のアドレスは、前にいた設問か、最初の設問になる', () => {
    expect(questionAt(['a', 'b'], 'b', null)).toBe('b')
    expect(questionAt(['a', 'b'], 'x', 'b')).toBe('b')
    expect(questionAt(['a', 'b'], undefined, null)).toBe('a')
    expect(questionAt([])).toBe('')
  })

  it('記録に残り、正しくないものは断る', () => {
    const kept = { ...gathering, reveal: withShown(started, 'a', true), timer: UNSTARTED_TIMER }
    expect(parseGathering(kept, builtInBanks)).toEqual({ ok: true, value: kept })
    expect(parseGathering({ ...kept, reveal: { ...started, closedOn: '' } }, builtInBanks).ok).toBe(false)
    expect(parseGathering({ ...kept, timer: { ...UNSTARTED_TIMER, since: 'x' } }, builtInBanks).ok).toBe(false)
    const { reveal, timer, ...before } = kept
    expect(parseGathering(before, builtInBanks)).toMatchObject({ ok: true, value: { reveal: null, timer: null } })
  })
})

describe('withAgreed', () => {
  it('記録し、変え、取り消せる', () => {
    const [id = ''] = bank.questions.filter(({ quick }) => quick).map((question) => question.id)
    const agreed = withAgreed(gathering, id, { answer: 2, reason: '' })
    expect(agreed.agreed).toEqual({ [id]: { answer: 2, reason: '' } })
    const changed = withAgreed(agreed, id, { answer: 'unknown', reason: '調べる' })
    expect(changed.agreed).toEqual({ [id]: { answer: 'unknown', reason: '調べる' } })
    expect(withAgreed(changed, id, null).agreed).toEqual({})
  })
})

describe('answerOfAgreed', () => {
  it('理由は、メモか、該当しない理由になる', () => {
    expect(answerOfAgreed({ answer: 3, reason: '窓口は別' })).toEqual({ kind: 'level', level: 3, note: '窓口は別' })
    expect(answerOfAgreed({ answer: 'unknown', reason: ' ' })).toEqual({ kind: 'unknown' })
    expect(answerOfAgreed({ answer: 'na', reason: '窓口がない' })).toEqual({
      kind: 'notApplicable',
      reason: '窓口がない',
    })
  })
})

const moment = (seconds: number) => new Date(Date.UTC(2026, 10, 28) + seconds * 1_000).toISOString()

describe('AgendaTimer', () => {
  it('始めるまで減らず、過ぎた分は引かれ、止めている間は減らない', () => {
    expect(secondsLeft(UNSTARTED_TIMER, 2, moment(500))).toBe(120)
    const running = toggleTimer(UNSTARTED_TIMER, moment(0))
    expect(secondsLeft(running, 2, moment(20))).toBe(100)
    const paused = toggleTimer(running, moment(20))
    expect(secondsLeft(paused, 2, moment(500))).toBe(100)
    expect(secondsLeft(toggleTimer(paused, moment(500)), 2, moment(510))).toBe(90)
  })

  it('過ぎれば、過ぎた秒を負の数で言う', () => {
    expect(secondsLeft(toggleTimer(UNSTARTED_TIMER, moment(0)), 1, moment(75))).toBe(-15)
  })

  it('一分足せる', () => {
    expect(secondsLeft(grantMinute(UNSTARTED_TIMER), 1, moment(0))).toBe(120)
  })

  it('次の項目は初めから数え、動いていれば動き続ける', () => {
    const running = grantMinute(toggleTimer(UNSTARTED_TIMER, moment(0)))
    const next = moveTimer(running, 1, moment(90))
    expect(next).toEqual({ item: 1, extraMinutes: 0, spentSeconds: 0, since: moment(90) })
    expect(moveTimer(toggleTimer(running, moment(90)), 1, moment(95)).since).toBeNull()
  })

  it('時計が戻されても、残りは増えない', () => {
    expect(secondsLeft(toggleTimer(UNSTARTED_TIMER, moment(100)), 1, moment(0))).toBe(60)
  })

  test.prop([fc.array(fc.nat({ max: 300 }), { maxLength: 8 })])('止めて動かしても、動いた秒だけが引かれる', (steps) => {
    let now = 0
    let spent = 0
    let timer = UNSTARTED_TIMER
    for (const [index, step] of steps.entries()) {
      timer = toggleTimer(timer, moment(now))
      now += step
      if (index % 2 === 0) spent += step
    }
    expect(secondsLeft(timer, 60, moment(now))).toBe(3_600 - spent)
  })
})
