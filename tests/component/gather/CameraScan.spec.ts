import { fireEvent, getAllByRole, getByLabelText, getByRole, getByText, queryByRole } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CameraScan from '@/features/gather/CameraScan.vue'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined

/** A browser with these cameras; notes what was asked for and which streams were let go. */
function standInForCameras(labels: readonly string[], refusal?: DOMException) {
  const asked: MediaTrackConstraints[] = []
  const stopped: string[] = []
  const kept = labels.map((label, index) => ({ kind: 'videoinput', deviceId: `camera-${String(index)}`, label }))
  const getUserMedia = ({ video }: { video: MediaTrackConstraints }) => {
    asked.push(video)
    if (refusal) return Promise.reject(refusal)
    const wanted = (video.deviceId as { exact: string } | undefined)?.exact ?? 'camera-0'
    const track = Object.assign(new EventTarget(), {
      stop: () => stopped.push(wanted),
      getSettings: () => ({ deviceId: wanted }),
    })
    return Promise.resolve({ getTracks: () => [track], getVideoTracks: () => [track] })
  }
  const microphone = { kind: 'audioinput', deviceId: 'microphone', label: 'Mic' }
  const mediaDevices = { getUserMedia, enumerateDevices: () => Promise.resolve([microphone, ...kept]) }
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices })
  return { asked, stopped }
}

async function mountScan(locale: 'ja' | 'en' = 'ja') {
  mounted = await mountPage(CameraScan, { props: { message: '', look: null }, locale })
  const { element } = mounted
  const click = async (name: string) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  return { element, click }
}

describe('CameraScan', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    Reflect.deleteProperty(navigator, 'mediaDevices')
    vi.unstubAllGlobals()
  })

  it('カメラが一つなら選ばせず、止めると映像を手放す', async () => {
    const { stopped } = standInForCameras(['内蔵'])
    const { element, click } = await mountScan()
    await click('カメラで読み取りを始める')
    getByLabelText(element, 'カメラの映像')
    getByText(element, /枠に入れてください/u)
    expect(queryByRole(element, 'combobox')).toBeNull()
    await click('カメラを止める')
    expect(stopped).toEqual(['camera-0'])
    getByRole(element, 'button', { name: 'カメラで読み取りを始める' })
  })

  it('カメラがいくつかあれば、名前で選べ、名前のないものには番号が付き、前の映像は手放す', async () => {
    const { asked, stopped } = standInForCameras(['内蔵', ''])
    const { element, click } = await mountScan()
    await click('カメラで読み取りを始める')
    expect(asked[0]).toMatchObject({ facingMode: 'environment' })
    const choice = getByRole<HTMLSelectElement>(element, 'combobox', { name: '使うカメラ' })
    expect(getAllByRole(choice, 'option').map(({ textContent }) => textContent.trim())).toEqual(['内蔵', 'カメラ2'])
    expect(choice.value).toBe('camera-0')
    fireEvent.change(choice, { target: { value: 'camera-1' } })
    await flushPromises()
    expect(asked[1]).toMatchObject({ deviceId: { exact: 'camera-1' } })
    expect(stopped).toEqual(['camera-0'])
    expect(getByRole<HTMLSelectElement>(element, 'combobox', { name: '使うカメラ' }).value).toBe('camera-1')
  })

  it.each([
    ['NotAllowedError', /カメラを使う許可がありません/u],
    ['NotFoundError', /カメラが見つかりません/u],
    ['NotReadableError', /ほかのプログラムが使っていないか/u],
  ])('%s のときは、わけと、ほかの受け取り方と、無事なものを言う', async (name, reason) => {
    standInForCameras(['内蔵'], new DOMException('', name))
    const { element, click } = await mountScan()
    await click('カメラで読み取りを始める')
    const alert = getByRole(element, 'alert')
    getByText(alert, reason)
    getByText(alert, /数字のコードを打ち込むか.*集めた回答はそのままです/u)
  })

  it('http:// で開いたときは、https:// なら使えると言う', async () => {
    const { element, click } = await mountScan()
    await click('カメラで読み取りを始める')
    getByText(getByRole(element, 'alert'), /https:\/\/ のアドレスで開くと使えます/u)
  })

  it('names the cameras in English too', async () => {
    standInForCameras(['', ''])
    const { element, click } = await mountScan('en')
    await click('Start reading with the camera')
    expect(getAllByRole(element, 'option').map(({ textContent }) => textContent.trim())).toEqual([
      'Camera 1',
      'Camera 2',
    ])
  })
})
