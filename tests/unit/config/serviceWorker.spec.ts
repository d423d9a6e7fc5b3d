import { describe, expect, it } from 'vitest'
import { writeServiceWorker } from '../../../.config/vite/serviceWorker'

const files = [
  { name: 'index.html', content: '<!doctype html>' },
  { name: 'assets/a.js', content: 'a' },
]

describe('writeServiceWorker', () => {
  it('すべてのファイルを挙げ、ページは短い名で挙げる', () => {
    expect(writeServiceWorker(files)).toContain('const FILES = ["./assets/a.js","./"]')
  })

  it('並びが違うだけなら同じもので、中身が変われば新しい版になる', () => {
    const [page, script] = files
    expect(writeServiceWorker([script, page].flatMap((file) => file ?? []))).toBe(writeServiceWorker(files))
    const changed = files.map((file) => ({ ...file, content: `${file.content} ` }))
    expect(writeServiceWorker(changed)).not.toBe(writeServiceWorker(files))
  })
})
