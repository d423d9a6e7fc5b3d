import { describe, expect, it } from 'vitest'
import { builtInBank, builtInBanks, inEasyWords, loadBankWording, loadEasyWording, loadReadings } from '@/content/bank'
import { withReadings } from '@/domain/furigana'
import { interfaceLines } from '../../support/writtenTexts'

/** The words around a question. */
const AROUND = ['choice.na', 'choice.rule', 'last_time.level', 'place.in_section', 'reason.example']

const KANJI = /[\u3400-\u9fff々]/u

interface Asked {
  readonly title: string
  readonly text: string
  readonly why: string
  readonly levels: readonly string[]
  readonly naExample?: string | undefined
}
const textsOf = ({ title, text, why, levels, naExample = '' }: Asked) => [title, text, why, ...levels, naExample]

/** Everything that stands with readings: each version's questions, the easy ones, and the words around them. */
async function askedTexts(): Promise<readonly string[]> {
  const wordings = await Promise.all(builtInBanks.map(({ version }) => loadBankWording('ja', version)))
  const lines = interfaceLines('ja')
  return [
    ...wordings.flatMap(({ questions }) => Object.values(questions).flatMap(textsOf)),
    ...Object.values(await loadEasyWording()).flatMap(textsOf),
    ...wordings.flatMap(({ sections }) => Object.values(sections).map(({ title }) => title)),
    ...AROUND.map((key) => lines.get(`answer.${key}`) ?? ''),
  ]
}

describe('loadReadings', () => {
  it('どの設問のどの文でも、すべての漢字に読みがあり、読みを取ると元の文に戻る', async () => {
    const readings = await loadReadings()
    for (const text of await askedTexts()) {
      const parts = withReadings(text, readings)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(
        parts.filter((part) => part.reading === undefined && KANJI.test(part.text)),
        text,
      ).toEqual([])
    }
  })

  it('読みはひらがなだけで、読みのない所に漢字はない', async () => {
    for (const [word, parts] of await loadReadings()) {
      const read = parts.filter(({ reading }) => reading !== undefined)
      expect(read.length, word).toBeGreaterThan(0)
      expect(
        read.filter(({ text, reading = '' }) => !KANJI.test(text) || !/^[ぁ-ゖー]+$/u.test(reading)),
        word,
      ).toEqual([])
      expect(
        parts.filter(({ text, reading }) => reading === undefined && KANJI.test(text)),
        word,
      ).toEqual([])
    }
  })

  it('どの語も、どこかの文で使われている', async () => {
    const all = (await askedTexts()).join('\n')
    const unused = [...(await loadReadings()).keys()].filter((word) => !all.includes(word))
    expect(unused).toEqual([])
  })

  it.each([
    ['テレワーク中の始業', 'テレワークちゅうのしぎょう'],
    ['その場で電子入力する', 'そのばででんしにゅうりょくする'],
    ['2日前から6日前までに', 'ふつかまえからむいかまえまでに'],
    ['全部署が年1回以上試し', 'ぜんぶしょがねん1かいいじょうためし'],
    ['部署外から探せない', 'ぶしょがいからさがせない'],
    ['職場の外から出られますか', 'しょくばのそとからでられますか'],
    ['管理職の数の上限', 'かんりしょくのかずのじょうげん'],
    ['空席を数え、空いた席', 'くうせきをかぞえ、あいたせき'],
    ['画面転送などで行う', 'がめんてんそうなどでおこなう'],
    ['職場に行きます', 'しょくばにいきます'],
    ['一人あたり週に何日まで', 'ひとりあたりしゅうになんにちまで'],
    ['ネット上の職場、机の上も', 'ネットじょうのしょくば、つくえのうえも'],
  ])('「%s」を「%s」と読む', async (text, spoken) => {
    const parts = withReadings(text, await loadReadings())
    expect(parts.map((part) => part.reading ?? part.text).join('')).toBe(spoken)
  })
})

describe('loadEasyWording', () => {
  const KATAKANA_WORDS = [
    ...['テレワーク', 'データ', 'パソコン', 'ノートパソコン', 'デスクトップ', 'メール', 'チャット', 'インターネット'],
    ...['メモリー', 'フォルダー', 'システム', 'コンピューター', 'ケーブル', 'タイムカード', 'パート', 'セキュリティ'],
  ]

  it('簡易版のすべての設問にだけあり、同じ順で、該当しない例も同じ設問にある', async () => {
    const easy = await loadEasyWording()
    const quick = builtInBank.forms.quick.questions
    expect(Object.keys(easy)).toEqual(quick.map(({ id }) => id))
    expect(Object.keys(easy).filter((id) => easy[id]?.naExample)).toEqual(
      quick.filter(({ allowNa }) => allowNa).map(({ id }) => id),
    )
  })

  it('同じ数の水準が同じ順にあり、境になる数字も同じである', async () => {
    const { questions } = await loadBankWording('ja')
    for (const [id, { levels }] of Object.entries(await loadEasyWording())) {
      expect(levels, id).toHaveLength(5)
      const figures = (text: string) =>
        text
          .replace(/（10のうち\d）/gu, '')
          .replace('1年に', '年')
          .match(/\d+割?/gu)
          ?.sort() ?? []
      const usual = questions[id]?.levels ?? []
      expect(
        levels.map((level) => figures(level).filter((figure) => figure !== '1' || /か所|年|つの数/u.test(level))),
        id,
      ).toEqual(usual.map(figures))
    }
  })

  it('文は短く、です・ますで終わり、「れる・られる」の受け身も二重の打ち消しもない', async () => {
    for (const [id, question] of Object.entries(await loadEasyWording())) {
      const whole = [question.text, question.why, ...question.levels]
      for (const text of whole) expect(text, id).toMatch(/(?:です|ます|ません|ました|か)。$/u)
      const sentences = [...whole, question.title, question.naExample ?? ''].flatMap((text) => text.split('。'))
      for (const sentence of sentences) {
        expect(sentence.replace(/（[^）]*）/gu, '').length, sentence).toBeLessThanOrEqual(42)
        expect(sentence, id).not.toMatch(
          /[わかさたなまらばが]れ(?:る|て|ま|た)|られ|なければなら|ないわけ|なくはな|しか/u,
        )
      }
    }
  })

  it('かたかなの言葉は、決めたものだけを使う', async () => {
    const all = Object.values(await loadEasyWording())
      .flatMap((question) => textsOf(question))
      .join('\n')
    const words = new Set(all.match(/[ァ-ヴー]{2,}/gu))
    expect([...words].filter((word) => !KATAKANA_WORDS.includes(word))).toEqual([])
  })
})

describe('inEasyWords', () => {
  it('やさしい文のある設問だけを置き換え、行動と、ほかの設問はそのまま残す', async () => {
    const usual = await loadBankWording('ja')
    const easy = await loadEasyWording()
    const { sections, questions } = inEasyWords(usual, easy)
    expect(sections).toBe(usual.sections)
    expect(Object.keys(questions)).toEqual(Object.keys(usual.questions))
    expect(questions['information.storage']).toEqual({
      ...easy['information.storage'],
      action: usual.questions['information.storage']?.action,
    })
    expect(questions['information.search']).toEqual(usual.questions['information.search'])
  })
})
