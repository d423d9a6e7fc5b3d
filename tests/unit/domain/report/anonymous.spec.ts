import { describe, expect, it } from 'vitest'
import { anonymousChoices, takenFromChoices } from '@/domain/report/anonymous'
import { USUAL_CHOICES } from '@/domain/report/choices'

const named = {
  ...USUAL_CHOICES,
  author: '株式会社ABC',
  approvers: ['市長', '課長'],
  hasCirculation: true,
  logo: 'data:image/png;base64,AA==',
}

describe('anonymousChoices', () => {
  it('作成者、ロゴ、決裁欄を抜き、ほかは望まれたまま残す', () => {
    expect(anonymousChoices(named)).toEqual({ ...USUAL_CHOICES, hasCirculation: true })
  })
})

describe('takenFromChoices', () => {
  it('抜くものを、書かれたとおりに並べる', () => {
    expect(takenFromChoices(named, 'ロゴ')).toEqual(['株式会社ABC', '市長', '課長', 'ロゴ'])
  })

  it('抜くものがなければ、何もない', () => {
    expect(takenFromChoices(USUAL_CHOICES, 'ロゴ')).toEqual([])
  })
})
