import type { Plugin } from 'vite'
import { describe, expect, it } from 'vitest'
import type { Piece, QuestionPicture } from '@/app/first/question/picture'
import { builtInBank, loadAskedWording } from '@/content/bank'
import { LATEST_FORMAT } from '@/persistence/formats'
import { questionPicture } from '../../../.config/vite/questionPicture'

/** What the build puts into the file of a language; null into any other file. */
async function drawnIn(file: string): Promise<QuestionPicture | null> {
  const { load } = questionPicture() as Plugin & { load: (id: string) => Promise<{ readonly code: string } | null> }
  const loaded = await load(`/src/app/first/question/${file}`)
  const json = loaded && /^export const DRAWN = JSON\.parse\((.*)\)$/u.exec(loaded.code)?.[1]
  return json ? (JSON.parse(JSON.parse(json) as string) as QuestionPicture) : null
}

const leaves = (piece: Piece): readonly (string | number)[] =>
  typeof piece === 'object' ? piece[2].flatMap(leaves) : [piece]

function elements(piece: Piece): readonly Exclude<Piece, string | number>[] {
  return typeof piece === 'object' ? [piece, ...piece[2].flatMap(elements)] : []
}

describe.each(['ja', 'en'] as const)('設問の絵（%s）', (language) => {
  it('には、設問ごとに違う言葉の場所が一つずつあり、描いた設問の言葉は残らない', async () => {
    const drawn = (await drawnIn(`drawn.${language}.ts`))?.pieces.flatMap(leaves) ?? []
    const slots = drawn.filter((leaf) => typeof leaf === 'number')
    expect([...slots].sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    const { questions } = await loadAskedWording(language)
    const texts = Object.values(questions).flatMap(({ text, why, levels }) => [text, why, ...levels])
    expect(drawn.filter((leaf) => texts.includes(String(leaf)))).toEqual([])
  })

  it('では、記録しだいの部分は場所だけを取り、開く部分の中身とその場の注意は描かない', async () => {
    const drawn = (await drawnIn(`drawn.${language}.ts`))?.pieces.flatMap(elements) ?? []
    const later = drawn.filter(([, attributes]) => 'data-later' in attributes)
    expect(later.map(([tag, attributes]) => `${tag}.${attributes['class'] ?? ''}`)).toEqual([
      'nav.steps no-print',
      'div.bar no-print',
      'aside.side',
      'details.jump',
      'details.',
      'details.note',
      'details.',
    ])
    expect(drawn.filter(([tag]) => ['textarea', 'progress'].includes(tag)).map(([tag]) => tag)).toEqual(['progress'])
    expect(drawn.filter(([, attributes]) => 'style' in attributes || 'hidden' in attributes)).toEqual([])
  })

  it('は、いまの設問集と保存の形式のためのもの', async () => {
    const { bank } = builtInBank
    expect(await drawnIn(`drawn.${language}.ts`)).toMatchObject({
      format: LATEST_FORMAT,
      version: bank.version,
      questions: bank.questions.map(({ id, section, quick, allowNa }) => ({ id, section, quick, allowNa })),
    })
  })
})

it('ほかのファイルには、手を触れない', async () => {
  expect(await drawnIn('showQuestion.ts')).toBeNull()
})

it('描けない言語のファイルがあれば、ビルドは止まる', async () => {
  await expect(drawnIn('drawn.fr.ts')).rejects.toThrow('There is no picture in fr.')
})
