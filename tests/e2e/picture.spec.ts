import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { AssessmentApp } from './pages/assessmentApp'
import { expect, test } from './support/test'

const file = new URL('../../dist-single/hironaga.html', import.meta.url)
/** What every PNG file begins with. */
const PNG_MARK = '89504e470d0a1a0a'

async function save(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Whether anything but the ground is painted, so that an empty canvas does not pass for a chart. */
function countColours(page: Page, picture: Buffer, type = 'image/png'): Promise<number> {
  return page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const paint = canvas.getContext('2d')
      paint?.drawImage(image, 0, 0)
      const data = paint?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
      return new Set(new Uint32Array(data.buffer)).size
    },
    `data:${type};base64,${picture.toString('base64')}`,
  )
}

for (const [where, address] of [
  ['サーバーから', undefined],
  ['一つのHTMLファイルから', file.href],
] as const) {
  test(`${where}開いた結果の図を、PNGとSVGで保存できる`, async ({ page }) => {
    const app = new AssessmentApp(page)
    await app.open(address)
    await app.openSample()
    const buttons = page.getByRole('button', { name: /^図をPNGで保存する：/u })
    await expect(buttons.first()).toBeVisible()
    for (const button of await buttons.all()) {
      const title = (await button.getAttribute('aria-label'))?.replace('図をPNGで保存する：', '') ?? ''
      const png = await save(page, `図をPNGで保存する：${title}`)
      expect(png.name).toMatch(/_\d{4}-\d\d-\d\d\.png$/u)
      expect(png.bytes.subarray(0, 8).toString('hex')).toBe(PNG_MARK)
      expect(await countColours(page, png.bytes), title).toBeGreaterThan(20)
      const svg = await save(page, `SVGで保存する：${title}`)
      expect(svg.name).toBe(png.name.replace('.png', '.svg'))
      const text = svg.bytes.toString('utf8')
      expect(text).toContain(title)
      // Broken XML is no picture.
      expect(await countColours(page, svg.bytes, 'image/svg+xml'), title).toBeGreaterThan(20)
    }
  })
}
