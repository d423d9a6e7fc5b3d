import { fc, test } from '@fast-check/vitest'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { dueDate, newAction, type PlannedAction } from '@/domain/plan'
import { writePlanCalendar } from '@/exchange/planCalendar'
import { actionsArbitrary } from '../../support/builders'

const options = {
  id: 'a1',
  revision: 7,
  now: new Date('2026-11-24T23:30:05Z'),
  title: '計画_ひろなが市',
  textsOf: ({ question, note }: PlannedAction) => ({ summary: `期限：${question}`, description: note }),
}

/** The file as an independent reader understands it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, summary, description, startDate, endDate } = new ICAL.Event(component)
    const [start, end] = [startDate.toString(), endDate.toString()]
    return { uid, sequence, summary, description, start, end, status: component.getFirstPropertyValue('status') }
  })
}

const due = { kind: 'quarter', fiscalYear: 2026, quarter: 4 } as const
const action: PlannedAction = { ...newAction({ question: 'cloud.a', from: 1, to: 2 }), due, note: '総務課；確認' }

describe('writePlanCalendar', () => {
  it('期限の最後の日が、終日の予定になる', () => {
    expect(read(writePlanCalendar([action], options).text)).toEqual([
      {
        uid: 'a1.cloud.a@hironaga',
        sequence: 7,
        summary: '期限：cloud.a',
        description: '総務課；確認',
        start: '2027-03-31',
        end: '2027-04-01',
        status: null,
      },
    ])
  })

  it('ファイルの名前は日本語で、種類は iCalendar になる', () => {
    const { name, type, text } = writePlanCalendar([action], options)
    expect(name).toBe('計画_ひろなが市.ics')
    expect(type).toBe('text/calendar;charset=utf-8')
    expect(text).toContain('DTSTAMP:20261124T233005Z')
  })

  it('取りやめた行動は、取り消しの予定になる', () => {
    expect(read(writePlanCalendar([{ ...action, status: 'dropped' }], options).text)[0]?.status).toBe('CANCELLED')
  })

  it('期限のない行動は入らず、一つもなくても正しいファイルになる', () => {
    expect(read(writePlanCalendar([{ ...action, due: null }], options).text)).toEqual([])
  })

  it('区切りの記号も改行も、そのまま読める', () => {
    const note = '一つ目; 二つ目, 三つ目\\四つ目\n五つ目: "六つ目"'
    expect(read(writePlanCalendar([{ ...action, note }], options).text)[0]?.description).toBe(note)
  })

  test.prop([actionsArbitrary, fc.string({ unit: 'grapheme', maxLength: 200 })])(
    '別の読み手が同じ予定を読み、どの行も75オクテットを超えない',
    (actions, title) => {
      const { text } = writePlanCalendar(actions, { ...options, title })
      expect(read(text).map(({ uid, start }) => [uid, start])).toEqual(
        actions.flatMap(({ question, due: last }) => (last ? [[`a1.${question}@hironaga`, dueDate(last)]] : [])),
      )
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(line).toBe(line.replace(/[\0-\x08\x0B-\x1F\x7F]/gu, ''))
      }
    },
  )
})
