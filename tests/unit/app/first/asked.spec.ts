import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { askedAt } from '@/app/first/question/asked'
import type { QuestionPicture } from '@/app/first/question/picture'
import { builtInBank } from '@/content/bank'
import type { Answer } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { FORMS } from '@/domain/bank'
import { positionOf, questionAt } from '@/domain/questionOrder'
import { LATEST_FORMAT } from '@/persistence/formats'
import { writeRecord } from '@/persistence/readRecord'
import { aFakeStorage } from '../../../support/fakeStorage'

const { bank, forms } = builtInBank
const PICTURE: QuestionPicture = { format: LATEST_FORMAT, version: bank.version, questions: bank.questions, pieces: [] }
const [FIRST] = bank.questions

function asked(address: string, changes: Partial<Assessment> = {}, settings = '{}') {
  const assessment = { ...newAssessment({ id: 'a 1', bank, createdOn: '2026-11-24' }), ...changes }
  const storage = aFakeStorage({
    'hironaga/assessment/a 1': writeRecord({ assessment, revision: 1, savedAt: '2026-11-24T00:00:00.000Z' }),
    'hironaga/settings': settings,
  })
  return askedAt(`#/a/a%201/questions${address}`, () => storage, PICTURE)
}

const answered = (answer: Answer) => asked('', { answers: { [FIRST?.id ?? '']: answer } })

describe('アプリが届く前に分かる設問', () => {
  test.prop([
    fc.constantFrom(...FORMS),
    fc.constantFrom(...bank.sections.map(({ id }) => id), 'nowhere'),
    fc.integer({ min: 0, max: 12 }),
    fc.option(fc.constantFrom(...bank.questions.map(({ id }) => id)), { nil: null }),
  ])('は、アプリが出す設問と同じで、前後の設問も同じ', (form, section, number, placed) => {
    const now = asked(`/${section}/${String(number)}`, { form, place: { step: 'questions', question: placed } })
    const { [form]: questions } = forms
    const wanted = questionAt(questions, section, number) ?? placed ?? ''
    const position = positionOf(questions, wanted) ?? positionOf(questions, questions.questions[0]?.id ?? '')
    expect(now).toMatchObject({
      question: { id: position?.question },
      number: position?.number,
      sectionTotal: position?.sectionTotal,
    })
    const wayTo = (id: string) => {
      const target = positionOf(questions, id)
      return `#/a/a%201/questions/${target?.section ?? ''}/${String(target?.number)}`
    }
    const { previous, next } = position ?? {}
    expect(now?.ways).toEqual(previous && next ? { previous: wayTo(previous), next: wayTo(next) } : null)
  })

  it('は、住所に設問がなければ、前にいた設問', () => {
    const [, second] = bank.questions
    expect(asked('', { place: { step: 'work', question: second?.id ?? '' } })?.question).toBe(second)
    expect(asked('/')).toBeNull()
    expect(asked(`/${FIRST?.section ?? ''}`)?.question).toBe(FIRST)
  })

  it.each<[Answer, number]>([
    [{ kind: 'level', level: 0 }, 0],
    [{ kind: 'level', level: 4 }, 4],
    [{ kind: 'unknown' }, 5],
    [{ kind: 'notApplicable', reason: '' }, 6],
  ])('には、%o の回答が、選択肢の %i 番目として付く', (answer, chosen) => {
    expect(answered(answer)?.chosen).toBe(chosen)
  })

  it('に回答がなければ、どれも選ばない', () => {
    expect(asked('')?.chosen).toBe(-1)
  })
})

describe('前後の設問への道は、分からないときは出さない', () => {
  it.each<[string, () => ReturnType<typeof asked>]>([
    ['最初の設問', () => asked('/information/1')],
    ['最後の設問', () => asked('/safeguards/8')],
    ['ほかの画面から来たとき', () => asked('/information/2?from=review')],
  ])('%s', (_name, open) => {
    expect(open()).not.toBeNull()
    expect(open()?.ways).toBeNull()
  })

  it('メモや理由が上にあるとき', () => {
    const second = bank.questions[1]?.id ?? ''
    const open = (answer: Answer) => asked('/information/2', { answers: { [second]: answer } })?.ways
    expect(open({ kind: 'level', level: 1 })).not.toBeNull()
    expect(open({ kind: 'level', level: 1, note: '一部' })).toBeNull()
    expect(open({ kind: 'notApplicable', reason: '窓口がない' })).toBeNull()
  })
})

describe('絵と違って見える画面では、何も言わない', () => {
  const first = FIRST?.id ?? ''
  it.each<[string, Partial<Assessment>, string]>([
    ['設問集が前の版', { bank: { id: bank.id, version: '1.0.0' } }, '{}'],
    [
      '前回の回答がある',
      { lastTime: { createdOn: '2025-11-24', answers: { [first]: { kind: 'unknown' } }, actions: [] } },
      '{}',
    ],
    [
      '話し合いの回答がある',
      { origin: { title: '会', on: '2026-11-24', sheets: 3, gathering: '', sources: { [first]: 'agreed' } } },
      '{}',
    ],
    ['ふりがな', {}, '{"data":{"furigana":true}}'],
    ['やさしい日本語', {}, '{"data":{"easyWords":true}}'],
    ['数字キーを切った', {}, '{"data":{"numberKeys":false}}'],
  ])('%s', (_name, changes, settings) => {
    expect(asked('', changes, settings)).toBeNull()
    // Its neighbour has nothing of it, unless all of the page looks otherwise.
    if (settings === '{}' && !changes.bank) expect(asked('/information/2', changes)).not.toBeNull()
  })

  it.each(['#/a/none/questions', '#/a/none/work', '#/'])('ここにない診断や、ほかの画面 %s', (hash) => {
    expect(askedAt(hash, aFakeStorage, PICTURE)).toBeNull()
  })
})
