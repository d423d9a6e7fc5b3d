import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Gathering } from '@/domain/gathering'
import type { Department } from '@/domain/inquiry/inquiries'
import {
  type Asking,
  gatheringsOf,
  gatheringsToKeep,
  inquiryOf,
  scopeOfQuestions,
  type SettingOut,
  standingsOf,
} from '@/domain/inquiry/settingOut'
import { parseRequest, questionsOfScope } from '@/domain/request'
import { aGathering } from '../../../support/gatheringBuilder'
import { anAsked } from '../../../support/inquiryBuilders'
import { anInquiry, bank } from '../../../support/requestBuilders'

const ofSection = (section: string) => bank.questions.filter((each) => each.section === section).map(({ id }) => id)
const cloud = ofSection('cloud')
const rules = ofSection('rules')

function facts(): SettingOut {
  let made = 0
  return {
    assessment: 'a-1',
    client: 'A社',
    bank,
    title: 'ひろなが市',
    today: '2026-11-28',
    newId: () => String((made += 1)).padStart(9, '0'),
  }
}

const asking = (departments: readonly Department[], dueOn: string | null = null): Asking => ({
  bank,
  form: 'standard',
  inquiries: { departments, dueOn },
})

/** What is kept after setting out: new ones, and closed ones in the place of the open ones. */
function setOut(asked: Asking, kept: readonly Gathering[]): readonly Gathering[] {
  const all = gatheringsToKeep(asked, standingsOf(asked, kept), {
    ...facts(),
    newId: () => `9${String(kept.length).padStart(8, '0')}`,
  })
  return [...new Map([...kept, ...all].map((each) => [each.request.id, each])).values()]
}

describe('standingsOf', () => {
  it('依頼していない部署、聞くことのない部署を見分ける', () => {
    const { departments, dropped } = standingsOf(
      asking([
        { name: '情報課', questions: [...cloud].reverse() },
        { name: '総務課', questions: ['もうない設問'] },
      ]),
      [],
    )
    expect(departments.map(({ kind }) => kind)).toEqual(['toSend', 'nothing'])
    expect(departments[0]?.questions).toEqual(cloud)
    expect(dropped).toEqual([])
  })

  it.each([
    ['設問', asking([{ name: '情報課', questions: cloud.slice(1) }], '2026-12-11')],
    ['期限', asking([{ name: '情報課', questions: cloud }])],
    [
      '設問集の版',
      { ...asking([{ name: '情報課', questions: cloud }], '2026-12-11'), bank: { ...bank, version: '9.0.0' } },
    ],
    ['設問集', { ...asking([{ name: '情報課', questions: cloud }], '2026-12-11'), bank: { ...bank, id: 'other' } }],
  ])('%sが変われば、出ている依頼とは違う', (_what, changed) => {
    const first = asking([{ name: '情報課', questions: cloud }], '2026-12-11')
    const kept = gatheringsToKeep(first, standingsOf(first, []), facts())
    expect(standingsOf(first, kept).departments[0]?.kind).toBe('sent')
    expect(standingsOf(changed, kept).departments[0]).toMatchObject({ kind: 'changed', gathering: kept[0] })
  })

  it('一覧から消えた部署、聞くことのなくなった部署の依頼は、余っている', () => {
    const kept = [anAsked('1', '人事課'), anAsked('2', '情報課'), anAsked('3', '総務課', { closedOn: '2026-11-20' })]
    expect(standingsOf(asking([{ name: '情報課', questions: [] }]), kept).dropped).toEqual(kept.slice(0, 2))
  })

  it('同じ部署に二つ出ていれば、いまの内容と同じほうを使う', () => {
    const asked = asking([{ name: '情報課', questions: cloud }])
    const [right] = gatheringsToKeep(asked, standingsOf(asked, []), facts())
    const wrong = anAsked('0', '情報課')
    if (!right) throw new Error('no gathering')
    const { departments, dropped } = standingsOf(asked, [wrong, right])
    expect(departments[0]).toMatchObject({ kind: 'sent', gathering: right })
    expect(dropped).toEqual([wrong])
  })
})

describe('gatheringsToKeep', () => {
  it('部署ごとに一つの依頼になる', () => {
    const asked = asking([{ name: '情報課', questions: cloud }], '2026-12-11')
    expect(gatheringsToKeep(asked, standingsOf(asked, []), facts())).toEqual([
      {
        request: {
          kind: 'inquiry',
          id: '000000001',
          bank: { id: bank.id, version: bank.version },
          scope: { kind: 'sections', form: 'standard', sections: ['cloud'] },
          title: 'ひろなが市',
          notesAllowed: true,
          department: '情報課',
          dueOn: '2026-12-11',
        },
        client: 'A社',
        createdOn: '2026-11-28',
        smallestGroup: 3,
        agenda: [],
        agreed: {},
        reveal: null,
        timer: null,
        assessment: 'a-1',
        closedOn: null,
      },
    ])
  })

  it('担当を変えると、新しい依頼になり、前の依頼は閉じる', () => {
    const first = setOut(asking([{ name: '情報課', questions: cloud }]), [])
    const second = setOut(asking([{ name: '情報課', questions: [...cloud, ...rules] }]), first)
    expect(second.map(({ closedOn }) => closedOn)).toEqual(['2026-11-28', null])
    expect(inquiryOf(second[1] ?? aGathering())?.scope).toMatchObject({ sections: ['cloud', 'rules'] })
  })

  const departmentsArbitrary = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('人事課', '情報課', '総務課'),
      questions: fc.subarray(bank.questions.map(({ id }) => id)),
    }),
    { selector: ({ name }) => name },
  )

  test.prop([departmentsArbitrary, departmentsArbitrary, fc.constantFrom('quick' as const, 'standard' as const)])(
    '出したあとに出すものはなく、依頼はどれも正しい',
    (before, after, form) => {
      const now = { ...asking(after), form }
      let count = 0
      const newId = () => String((count += 1)).padStart(9, '0')
      const keep = (asked: Asking, kept: readonly Gathering[]) => {
        const changed = gatheringsToKeep(asked, standingsOf(asked, kept), { ...facts(), newId })
        return [...new Map([...kept, ...changed].map((each) => [each.request.id, each])).values()]
      }
      const kept = keep(now, keep(asking(before), []))
      const { departments, dropped } = standingsOf(now, kept)
      expect(gatheringsToKeep(now, { departments, dropped }, facts())).toEqual([])
      expect(departments.every(({ kind }) => kind === 'sent' || kind === 'nothing')).toBe(true)
      for (const { request } of kept) expect(parseRequest(request, [bank]).ok).toBe(true)
    },
  )
})

describe('scopeOfQuestions', () => {
  test.prop([
    fc.subarray(
      bank.questions.map(({ id }) => id),
      { minLength: 1 },
    ),
  ])('同じ設問を言い表す', (questions) => {
    const scope = scopeOfQuestions(bank, 'standard', questions)
    expect(questionsOfScope(bank, scope).map(({ id }) => id)).toEqual(questions)
  })

  it('分野の一部なら、設問を並べる', () => {
    expect(scopeOfQuestions(bank, 'standard', cloud.slice(1))).toEqual({ kind: 'questions', questions: cloud.slice(1) })
  })

  it('何もなければ、何も聞かない', () => {
    expect(scopeOfQuestions(bank, 'standard', [])).toEqual({ kind: 'questions', questions: [] })
  })
})

describe('gatheringsOf', () => {
  it('その診断の照会だけを、番号の順に返す', () => {
    const own = [anAsked('2', '人事課'), anAsked('1', '情報課', { closedOn: '2026-11-20' }), anAsked('4', '総務課')]
    const others = [anAsked('3', '総務課', { assessment: 'b' }), aGathering({ assessment: 'a-1' })]
    expect(gatheringsOf([...own, ...others], 'a-1').map(({ request }) => request.id)).toEqual(['1', '2', '4'])
    expect(anInquiry().kind).toBe('inquiry')
  })
})
