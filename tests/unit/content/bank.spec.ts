import { describe, expect, it } from 'vitest'
import { builtInBank, loadBankSources, loadBankWording } from '@/content/bank'
import structure from '@/content/bank/structure.json'
import { parseBank } from '@/domain/bank'

const { bank, forms } = builtInBank
const questionIds = bank.questions.map(({ id }) => id)
const sectionIds = bank.sections.map(({ id }) => id)
const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u
const locales = ['ja', 'en'] as const

describe('builtInBank', () => {
  it('設問集として正しく読める', () => {
    expect(parseBank(structure)).toEqual({ ok: true, value: bank })
  })

  it('標準版は67問、簡易版は20問ある', () => {
    expect([forms.standard.questions.length, forms.quick.questions.length]).toEqual([67, 20])
  })

  it('設問と区分の id に重なりがなく、設問の id は区分の id で始まる', () => {
    expect(new Set(questionIds).size).toBe(questionIds.length)
    expect(new Set(sectionIds).size).toBe(sectionIds.length)
    expect(bank.questions.filter(({ id, section }) => !id.startsWith(`${section}.`))).toEqual([])
  })

  it('区分は柱が4、支えが5、守るべきことが1ある', () => {
    expect(bank.sections.map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('pillar'),
      ...Array<string>(5).fill('enabler'),
      'safeguard',
    ])
  })

  it.each(bank.sections.filter(({ kind }) => kind !== 'safeguard'))(
    '$id（$kind）の重みの合計がそろっている',
    (section) => {
      const weights = (forms.standard.bySection.get(section.id) ?? []).map(({ weight }) => weight)
      expect(weights.reduce((a, b) => a + b, 0)).toBe(section.kind === 'pillar' ? 120 : 60)
    },
  )

  it('守るべきことの設問は、どちらの軸にも数えない', () => {
    const onAxis = forms.standard.safeguardQuestions.filter(({ axes }) => axes.wider + axes.longer > 0)
    expect(onAxis).toEqual([])
  })

  it('守るべきこと以外の設問は、少なくとも一方の軸に数える', () => {
    const offAxis = bank.questions.filter(
      ({ axes, section }) => section !== 'safeguards' && axes.wider + axes.longer === 0,
    )
    expect(offAxis).toEqual([])
  })

  it('簡易版でも、どの区分にも設問がある', () => {
    expect(sectionIds.filter((id) => (forms.quick.bySection.get(id) ?? []).length === 0)).toEqual([])
  })
})

describe('loadBankWording', () => {
  describe.each(locales)('%s のとき', (locale) => {
    it('すべての区分に、題と導入の文がある', async () => {
      const { sections } = await loadBankWording(locale)
      expect(Object.keys(sections)).toEqual(sectionIds)
      for (const [id, { title, lead }] of Object.entries(sections)) {
        expect(
          [title, lead].filter((text) => text.trim() === ''),
          id,
        ).toEqual([])
      }
    })

    it('すべての設問に、題・問い・理由・五つの水準・四つの行動がある', async () => {
      const { questions } = await loadBankWording(locale)
      expect(Object.keys(questions)).toEqual(questionIds)
      for (const [id, { title, text, why, levels, action }] of Object.entries(questions)) {
        expect([levels.length, action.length], id).toEqual([5, 4])
        expect(
          [title, text, why, ...levels, ...action].filter((each) => each.trim() === ''),
          id,
        ).toEqual([])
      }
    })

    it('一つの設問の五つの水準は、互いに違う文である', async () => {
      const { questions } = await loadBankWording(locale)
      for (const [id, { levels }] of Object.entries(questions)) expect(new Set(levels).size, id).toBe(5)
    })

    it('該当しない場合の例が、「該当しない」を選べる設問だけにある', async () => {
      const { questions } = await loadBankWording(locale)
      const withExample = Object.entries(questions).filter(([, { naExample = '' }]) => naExample.trim() !== '')
      const allowed = bank.questions.filter(({ allowNa }) => allowNa)
      expect(withExample.map(([id]) => id)).toEqual(allowed.map(({ id }) => id))
    })
  })

  it('英語の文に日本語の文字が残っていない', async () => {
    expect(JSON.stringify(await loadBankWording('en'))).not.toMatch(JAPANESE)
  })
})

describe('loadBankSources', () => {
  it('すべての設問に、内容と出典がある', async () => {
    const sources = await loadBankSources()
    expect(Object.keys(sources)).toEqual(questionIds)
    for (const [id, grounds] of Object.entries(sources)) {
      expect(grounds.length, id).toBeGreaterThan(0)
      expect(
        grounds.filter(({ what, source }) => what.trim() === '' || source.trim() === ''),
        id,
      ).toEqual([])
    }
  })

  it('出典の住所は http か https で、住所がないのはセミナー資料だけである', async () => {
    const grounds = Object.values(await loadBankSources()).flat()
    const isDeck = (source: string) => source.startsWith('第20回テレワーク・ミニセミナー資料（2012年）')
    const wrong = grounds.filter(({ source, url }) => (url === null ? !isDeck(source) : !/^https?:\/\/\S+$/u.test(url)))
    expect(wrong).toEqual([])
  })
})
