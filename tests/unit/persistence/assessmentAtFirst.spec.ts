import { describe, expect, it } from 'vitest'
import { assessmentAtFirst } from '@/persistence/assessmentAtFirst'
import { LATEST_FORMAT } from '@/persistence/formats'
import { writeRecord } from '@/persistence/readRecord'
import { anAssessment, SMALL_BANK } from '../../support/builders'
import { aFakeStorage } from '../../support/fakeStorage'

const keptAs = (text: string) => () => aFakeStorage({ 'hironaga/assessment/1': text })

describe('assessmentAtFirst', () => {
  it('控えにある回答、前回の回答、回答のもと、置いた場所を言う', () => {
    const assessment = anAssessment({
      id: '1',
      form: 'quick',
      answers: { 'cloud.a': { kind: 'level', level: 3, note: '一部' }, 'cloud.b': { kind: 'unknown' } },
      place: { step: 'questions', question: 'cloud.a' },
      lastTime: { createdOn: '2025-11-24', answers: { 'cloud.b': { kind: 'notApplicable', reason: '' } }, actions: [] },
      origin: { title: '会', on: '2026-11-24', sheets: 3, gathering: '', sources: { 'cloud.a': 'agreed' } },
    })
    const text = writeRecord({ assessment, revision: 1, savedAt: '2026-11-24T00:00:00.000Z' })
    expect(assessmentAtFirst(keptAs(text), '1', LATEST_FORMAT)).toMatchObject({
      bank: { version: SMALL_BANK.bank.version },
      form: 'quick',
      answers: { 'cloud.a': { value: 3, note: '一部' }, 'cloud.b': { value: 'unknown' } },
      place: { question: 'cloud.a' },
      lastTime: { answers: { 'cloud.b': { value: 'na' } } },
      origin: { sources: { 'cloud.a': 'agreed' } },
    })
  })

  it.each(['{"format":2,"data":{}}', '{"data":{}}', '{}', 'null', '3', '{"format":3,"da', ''])(
    '読めない %s からは、何も言わない',
    (text) => {
      expect(assessmentAtFirst(keptAs(text), '1', 3)).toBeNull()
    },
  )

  it('控えがなくても、保存領域が使えなくても、何も言わない', () => {
    expect(assessmentAtFirst(aFakeStorage, '1', 3)).toBeNull()
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    expect(assessmentAtFirst(denied, '1', 3)).toBeNull()
  })
})
