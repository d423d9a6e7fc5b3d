import { getByRole, getByText, queryByRole, queryByText, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { bankLog, builtInBank, builtInBankOf } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { scoringInputOf } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import BankNotice from '@/features/bank/BankNotice.vue'
import BankPage from '@/features/bank/BankPage.vue'
import BankChangeCard from '@/features/result/BankChangeCard.vue'
import type { Locale } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { mountPage } from '../../support/mountPage'
import { eventually } from '../../support/waiting'

const OLD = { id: builtInBank.bank.id, version: '1.0.0' }
const older = (changes: Partial<Assessment> = {}) => aRealAssessment({ bank: OLD, answers: answersAt(3), ...changes })

let unmount = () => {}

async function mountBank(assessment: Assessment, locale: Locale = 'ja', page: object = BankPage) {
  const mounted = await mountPage(page, { assessment, locale })
  unmount = () => {
    mounted.wrapper.unmount()
  }
  // The texts of all versions come in chunks of their own.
  await eventually(() => {
    expect(queryByRole(mounted.element, 'region') ?? page === BankPage).not.toBe(true)
  })
  return { ...mounted, store: useAssessmentStore(mounted.pinia) }
}

function itemOf(element: HTMLElement, title: string) {
  const item = getByText(element, title).closest('li')
  if (!item) throw new Error(`${title} is in no list`)
  return within(item)
}

async function move(element: HTMLElement) {
  getByRole(element, 'button', { name: '新しい設問集に移す' }).click()
  await flushPromises()
}

describe('BankPage', () => {
  afterEach(() => {
    unmount()
  })

  it('移す前に、どの設問がどうなるかを、わけと前の回答を添えて示す', async () => {
    const { element } = await mountBank(older())
    expect(getByRole(element, 'heading', { level: 1 }).textContent).toContain('新しい設問集に移す')
    getByRole(element, 'heading', { name: '答え直す設問（2問）' })
    const capacity = itemOf(element, '一斉接続の余裕')
    capacity.getByText(/何に対する割合かを書いていませんでした/u)
    capacity.getByText('前の回答：水準3「6割以上9割未満」')
    expect(getByText(element, 'そのまま数える回答（65問）').tagName).toBe('SUMMARY')
    itemOf(element, '外線電話の応対').getByText('言葉だけを分かりやすくしました。回答の意味は変わりません。')
  })

  it('見るだけでは、何も変わらない', async () => {
    const assessment = older()
    const { store } = await mountBank(assessment)
    expect(store.assessment).toEqual(assessment)
    expect(useScoresStore().result).toEqual(score(builtInBankOf(OLD), scoringInputOf(assessment)))
  })

  it('移した直後の段階を、先に言う', async () => {
    const { element } = await mountBank(older())
    const before = useScoresStore().result.stage
    getByText(element, /^移した直後の段階は、「展開」から「部分導入」に変わります。/u)
    await move(element)
    expect([before, useScoresStore().result.stage]).toEqual([3, 2])
  })

  it('段階が変わらないときは、変わらないと言う', async () => {
    const { element } = await mountBank(older({ answers: answersAt(0) }))
    expect(queryByText(element, /^移した直後も、段階は「.+」のままです。$/u)).not.toBeNull()
  })

  it('移すと、したことを知らせ、答え直す設問へ案内し、前の回答を読めるようにする', async () => {
    const noted = { 'cloud.capacity': { kind: 'level', level: 3, note: '回線の担当に確認' } } as const
    const { element, store } = await mountBank(older({ answers: { ...answersAt(3), ...noted } }))
    await move(element)
    expect(store.assessment.bank.version).toBe(builtInBank.bank.version)
    expect(getByRole(element, 'status').textContent).toBe('新しい設問集に移しました。')
    expect(document.activeElement).toBe(getByRole(element, 'heading', { level: 1 }))
    expect(queryByRole(element, 'button')).toBeNull()
    const link = getByRole(element, 'link', { name: '「一斉接続の余裕」に答える' })
    expect(link.getAttribute('href')).toContain('/questions/cloud/')
    const archived = within(getByRole(element, 'region', { name: '取り置いた回答' }))
    archived.getByText('設問集1.0.0での回答：水準3「6割以上9割未満」')
    archived.getByText('メモ：回線の担当に確認')
    expect(archived.getAllByRole('listitem')).toHaveLength(2)
  })

  it('答え直した設問は、案内しない', async () => {
    const { element, store } = await mountBank(older())
    await move(element)
    store.edit({ kind: 'answer', question: 'cloud.capacity', answer: { kind: 'level', level: 2 } })
    await flushPromises()
    expect(queryByRole(element, 'link', { name: '「一斉接続の余裕」に答える' })).toBeNull()
    getByText(element, '答え直しました。')
  })

  it('簡易版では、聞かない設問へは案内しない', async () => {
    const { element, store } = await mountBank(older({ form: 'quick' }))
    await move(element)
    expect(store.form.questions.some(({ id }) => id === 'cloud.capacity')).toBe(false)
    getByRole(element, 'heading', { name: '答え直す設問（2問）' })
    expect(within(element).queryAllByRole('link', { name: /に答える$/u })).toEqual([])
  })

  it('わからない・該当しない・知らない版の回答も、そのまま読める', async () => {
    const archived = [
      { question: 'rules.frequency', under: '1.0.0', answer: { kind: 'unknown' } },
      { question: 'gone.one', under: '0.1.0', answer: { kind: 'level', level: 2 } },
      { question: 'gone.two', under: '0.1.0', answer: { kind: 'notApplicable', reason: '出張がない' } },
      { question: 'gone.three', under: '0.1.0', answer: { kind: 'notApplicable', reason: '' } },
    ] as const
    const { element } = await mountBank(aRealAssessment({ answers: answersAt(3), archived }))
    const texts = within(element)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(texts[0]).toContain('設問集1.0.0での回答：わからない')
    expect(texts[1]).toContain('設問集0.1.0での回答：水準2')
    expect(texts[2]).toContain('設問集0.1.0での回答：該当しない（出張がない）')
    expect(texts[3]).toMatch(/該当しない$/u)
  })

  it('英語では、英語の設問とわけを示す', async () => {
    const { element } = await mountBank(older(), 'en')
    getByRole(element, 'heading', { name: 'Questions to answer again: 2' })
    itemOf(element, 'Everyone at once').getByText('Answer so far: Level 3: 60% to under 90%')
    expect(element.textContent).not.toMatch(/[ぁ-ん]/u)
  })
})

describe('BankNotice', () => {
  afterEach(() => {
    unmount()
  })

  it('前の設問集の診断では、そのことと、変わることへの道を示す', async () => {
    const { element } = await mountBank(older(), 'ja', BankNotice)
    getByText(element, /前の設問集（1\.0\.0）で答えたもの/u)
    expect(getByRole(element, 'link').getAttribute('href')).toMatch(/\/bank$/u)
  })

  it('いまの設問集の診断には、何も出さない', async () => {
    const { element } = await mountBank(aRealAssessment(), 'ja', BankNotice)
    expect(queryByRole(element, 'complementary')).toBeNull()
  })
})

describe('BankChangeCard', () => {
  afterEach(() => {
    unmount()
  })

  it('移していなければ、何も出さない', async () => {
    const { element } = await mountBank(older(), 'ja', BankChangeCard)
    expect(queryByRole(element, 'region')).toBeNull()
  })

  it('移すと、前の設問集での結果と、いまの結果が並ぶ', async () => {
    const { element, store } = await mountBank(older(), 'ja', BankChangeCard)
    store.edit({ kind: 'bank', route: bankLog, on: '2026-12-01' })
    await flushPromises()
    const rows = within(element).getAllByRole('row').slice(1)
    expect(rows.map((row) => (/^[\d.]+\D+/u.exec(row.textContent) ?? [])[0])).toEqual(['1.0.0展開', '1.1.0部分導入'])
    getByText(element, /令和8年12月1日に新しい設問集に移しました。/u)
    getByText(element, /未回答の2問を0とみなすため/u)
  })
})
