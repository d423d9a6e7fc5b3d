import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  approversFrom,
  AUDIENCES,
  LONGEST_TITLE,
  MOST_APPROVERS,
  REPORT_PARTS,
  USUAL_CHOICES,
  withPart,
} from '@/domain/report/choices'

describe('withPart', () => {
  test.prop([fc.constantFrom(...AUDIENCES), fc.constantFrom(...REPORT_PARTS), fc.boolean()])(
    '一つを入れても外しても、ほかの内容と順番と、ほかの人向けの内容は変わらない',
    (audience, part, isIn) => {
      const changed = withPart(USUAL_CHOICES, audience, part, isIn)
      expect(changed.parts[audience].includes(part)).toBe(isIn)
      const others = (parts: readonly string[]) => parts.filter((each) => each !== part)
      expect(others(changed.parts[audience])).toEqual(others(USUAL_CHOICES.parts[audience]))
      expect(changed.parts[audience]).toEqual(REPORT_PARTS.filter((each) => changed.parts[audience].includes(each)))
      expect({ ...changed, parts: { ...changed.parts, [audience]: [] } }).toEqual({
        ...USUAL_CHOICES,
        parts: { ...USUAL_CHOICES.parts, [audience]: [] },
      })
    },
  )
})

describe('approversFrom', () => {
  it('読点、コンマ、空白のどれで区切っても、同じ役職になる', () => {
    for (const text of ['部長、課長、係長', '部長,課長，係長', ' 部長 課長\u3000係長 ', '部長、、課長, 係長、']) {
      expect(approversFrom(text)).toEqual(['部長', '課長', '係長'])
    }
    expect(approversFrom(' 、 ')).toEqual([])
    expect(approversFrom('Deputy Mayor, General Manager')).toEqual(['Deputy Mayor', 'General Manager'])
  })

  test.prop([fc.string({ maxLength: 300 })])('一行に入る数と長さを超えない', (text) => {
    const titles = approversFrom(text)
    expect(titles.length).toBeLessThanOrEqual(MOST_APPROVERS)
    for (const title of titles) {
      expect(title.length).toBeGreaterThan(0)
      expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE)
    }
  })
})
