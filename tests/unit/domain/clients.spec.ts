import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { clientOf, clientsOf } from '@/domain/clients'

const some = (...names: string[]) => names.map((client) => ({ client }))

describe('clientsOf', () => {
  it('依頼元ごとに数え、名前の順に並べ、依頼元のない診断は数えない', () => {
    expect(clientsOf(some('みどり県', '', 'あおば市', ' みどり県　', '  '))).toEqual([
      { name: 'あおば市', count: 1 },
      { name: 'みどり県', count: 2 },
    ])
  })

  it('依頼元が一つもなければ、何もない', () => {
    expect(clientsOf(some('', ' '))).toEqual([])
  })

  test.prop([fc.array(fc.constantFrom('', ' ', 'a', 'a ', 'b', 'あ'))])(
    'どの診断も、ちょうど一つの依頼元に数えられるか、どこにも数えられない',
    (names) => {
      const assessments = some(...names)
      for (const { name, count } of clientsOf(assessments)) {
        expect(assessments.filter((each) => clientOf(each) === name)).toHaveLength(count)
      }
      const counted = clientsOf(assessments).reduce((sum, { count }) => sum + count, 0)
      expect(counted).toBe(assessments.filter((each) => clientOf(each) !== '').length)
    },
  )
})
