import { expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { QUESTION_COUNT } from '@/content/bank/questionCount'

it('ホームで言う設問の数は、標準版の設問の数である', () => {
  expect(QUESTION_COUNT).toBe(builtInBank.forms.standard.questions.length)
})
