import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packPictures } from '@/exchange/pictureArchive'

const picture = (title: string, extension: string, text = extension) => ({
  title,
  extension,
  content: new Blob([text]),
})

describe('packPictures', () => {
  it('図ごとに番号をつけ、Windowsで使えない字を除いた名前で、一つにまとめる', async () => {
    const bytes = await packPictures([
      picture('広さ×長さ', 'png'),
      picture('広さ×長さ', 'svg'),
      picture('柱: 4/4', 'svg', '<svg/>'),
    ])
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toEqual(['01_広さ×長さ.png', '01_広さ×長さ.svg', '02_柱_ 4_4.svg'])
    expect(strFromU8(files['02_柱_ 4_4.svg'] ?? new Uint8Array())).toBe('<svg/>')
  })

  it('図がなければ、空のファイルになる', async () => {
    expect(unzipSync(await packPictures([]))).toEqual({})
  })
})
