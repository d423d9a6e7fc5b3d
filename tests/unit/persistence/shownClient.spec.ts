import { describe, expect, it } from 'vitest'
import { shownClient } from '@/persistence/shownClient'
import { aFakeStorage } from '../../support/fakeStorage'

describe('shownClient', () => {
  it('選んだ依頼元を覚え、やめれば何も残さない', () => {
    const storage = aFakeStorage()
    const choice = shownClient(() => storage)
    expect(choice.read()).toBeNull()
    choice.write('あおば市')
    expect(shownClient(() => storage).read()).toBe('あおば市')
    choice.write(null)
    expect(choice.read()).toBeNull()
    expect(storage.length).toBe(0)
  })

  it('ブラウザーが許さなければ、覚えないだけで、何も投げない', () => {
    const choice = shownClient(() => {
      throw new DOMException('no', 'SecurityError')
    })
    choice.write('あおば市')
    expect(choice.read()).toBeNull()
  })
})
