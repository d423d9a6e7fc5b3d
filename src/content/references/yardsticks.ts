import type { Confidence, ReferenceSource } from '@/domain/reference'
import type { Yardstick } from '@/domain/referenceRatios'

interface YardstickSource {
  readonly source: ReferenceSource
  readonly confidence: Confidence
}

const DECK: YardstickSource = {
  source: {
    title: '第20回テレワーク・ミニセミナー資料',
    url: null,
    year: 2012,
    slide: 11,
    linkable: true,
    origin: 'deck',
  },
  confidence: 'high',
}

/** Where the yardsticks come from: what they ask for, and what became of them. */
export const YARDSTICK_SOURCES: Readonly<Record<Yardstick, readonly YardstickSource[]>> = {
  deckOne: [DECK],
  deckAll: [DECK],
  pioneers: [
    {
      source: {
        title: '経営面でも成果--地方の中小企業でも活用できるテレワークの実際（ZDNet Japan）',
        url: 'https://japan.zdnet.com/article/35153262/',
        year: 2020,
        linkable: true,
        origin: 'public',
      },
      // The press relays the conditions of the ministry.
      confidence: 'medium',
    },
    {
      source: {
        title: 'テレワークトップランナー2025を募集しています!（内閣府男女共同参画局「共同参画」）',
        url: 'https://www.gender.go.jp/public/kyodosankaku/2025/202507/202507_05.html',
        year: 2025,
        linkable: true,
        origin: 'public',
      },
      confidence: 'high',
    },
  ],
}
