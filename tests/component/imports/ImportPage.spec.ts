import { fireEvent, getByRole, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import type { OwnBody } from '@/domain/ownBody'
import { failure } from '@/domain/result'
import { startReveal } from '@/domain/reveal/reveal'
import { encryptText } from '@/exchange/encryption'
import { writeLibrary } from '@/exchange/libraryFile'
import { writeLinkCode } from '@/exchange/link/assessmentLink'
import ImportPage from '@/features/imports/ImportPage.vue'
import { DEFAULT_SETTINGS, type Settings } from '@/persistence/settingsRepository'
import type { FurtherPorts } from '@/stores/ports'
import { useImportsStore } from '@/stores/imports'
import { useLibraryStore } from '@/stores/library'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useGatheringsStore } from '@/stores/gatherings'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { aGathering } from '../../support/gatheringBuilder'
import { anOwnBody } from '../../support/ownBodies'
import { aSheet, aWorkshop } from '../../support/requestBuilders'
import { memoryAdapter } from '../../support/memoryAdapter'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { someFile } from '../../support/someFile'
import { standInForBrowser } from '../../support/standIns'
import { testPorts } from '../../support/testPorts'
import { eventually } from '../../support/waiting'

let mounted: MountedPage | undefined
const savedAt = '2026-11-25T00:30:00.000Z'

function named(name: string, changes: Partial<Assessment> = {}): Assessment {
  return aRealAssessment({ id: name, organization: { ...BLANK_ORGANIZATION, name }, ...changes })
}

function libraryText(
  assessments: readonly Assessment[],
  settings: Settings | null = null,
  references: readonly OwnBody[] = [],
): string {
  const records = assessments.map((assessment) => ({ assessment, revision: 1, savedAt }))
  return writeLibrary({ records, settings, references }, savedAt)
}

async function mountImport(
  kept: readonly Assessment[] = [],
  locale: 'ja' | 'en' = 'ja',
  snapshots?: Partial<FurtherPorts['snapshots']>,
) {
  const ring = { ...testPorts(memoryAdapter()).ports.snapshots, ...snapshots }
  mounted = await mountPage(ImportPage, { locale, ports: { snapshots: ring } })
  const { element, pinia, router, downloads } = mounted
  const library = useLibraryStore(pinia)
  for (const assessment of kept) library.put(assessment)
  const imports = useImportsStore(pinia)
  const open = async (...contents: (string | Uint8Array)[]) => {
    await imports.read(contents.map((content, index) => someFile(content, `${String(index + 1)}.json`)))
    await flushPromises()
  }
  const press = async (name: string | RegExp) => {
    fireEvent.click(getByRole(element, 'button', { name }))
    await flushPromises()
  }
  const entry = (name: string) => {
    const box = getByRole<HTMLInputElement>(element, 'checkbox', { name })
    const row = box.closest('li')
    if (!row) throw new Error(name)
    return { box, row, text: row.textContent }
  }
  const [bodies, gatherings] = [useOwnBodiesStore(pinia), useGatheringsStore(pinia)]
  const marks = useFileMarksStore(pinia)
  return { element, router, library, bodies, gatherings, imports, marks, open, press, entry, downloads }
}

describe('ImportPage', () => {
  beforeEach(standInForBrowser)
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.unstubAllGlobals()
  })

  describe('読み込む前の状態を控えておけないとき', () => {
    it('控えておけないブラウザーでは、先にそう言い、いまあるものをすぐファイルに保存でき、押せば読み込む', async () => {
      const { element, open, press, library, downloads } = await mountImport([named('あおば市')], 'ja', {
        look: () => Promise.resolve(failure('missing')),
        add: () => Promise.resolve(false),
      })
      await open(libraryText([named('みどり町')]))
      expect(document.activeElement?.textContent).toContain('読み込む前の状態を、控えておけません')
      await press('いまある1件をファイルに保存する')
      expect(downloads[0]?.text).toContain('あおば市')
      expect(element.textContent).toContain('ファイルを、ブラウザーのダウンロードに渡しました（診断1件）。')
      expect(library.records.size).toBe(1)
      await press('読み込む')
      expect(library.records.size).toBe(2)
    })

    it('控える空きがないと押してから分かれば、止まって言い、もう一度押せば読み込む', async () => {
      const { element, open, press, library } = await mountImport([named('Aoba')], 'en', {
        add: () => Promise.resolve(false),
      })
      await open(libraryText([named('Midori')]))
      expect(element.textContent).not.toContain('The state before cannot be kept')
      await press('Open')
      expect(element.textContent).toContain('The state before cannot be kept')
      expect(library.records.size).toBe(1)
      await press('Open')
      expect(library.records.size).toBe(2)
    })

    it('いまある診断がなければ、失うものもないので、何も言わない', async () => {
      const { element, open, press, library } = await mountImport([], 'ja', {
        look: () => Promise.resolve(failure('missing')),
      })
      await open(libraryText([named('みどり町')]))
      expect(element.textContent).not.toContain('控えておけません')
      await press('読み込む')
      expect(library.records.size).toBe(1)
    })
  })

  describe('リンクが届いたとき', () => {
    const codeOf = (assessment: Assessment, at = savedAt) =>
      writeLinkCode({ assessment, revision: 3, savedAt: at }) ?? expect.fail()
    const midori = named('みどり町', { answers: answersAt(2) })

    async function openLink(page: Awaited<ReturnType<typeof mountImport>>, text: string) {
      await page.imports.readLink(text)
      await flushPromises()
    }

    it('点数の幅まで見せ、読み込むまで何も変えず、読み込めば結果に進む。ファイルにあるとは言わない', async () => {
      const page = await mountImport()
      await openLink(page, `https://example.jp/#/import?a=${codeOf(midori)}`)
      expect(getByRole(page.element, 'heading', { level: 1 }).textContent).toBe('リンクの診断を読み込む')
      expect(page.entry('みどり町').text).toContain('このブラウザーにない診断です。')
      expect(page.entry('みどり町').text).toMatch(/診断の日 2026年11月24日・保存 .+67\/67問.*広さ 50点（50〜50）/su)
      expect(page.library.records.size).toBe(0)
      await page.press('読み込む')
      expect(page.library.records.get('みどり町')?.assessment).toEqual(midori)
      expect(page.router.currentRoute.value).toMatchObject({ name: 'result', params: { id: 'みどり町' } })
      expect(page.marks.marks.size).toBe(0)
    })

    it('同じ診断があれば、違いと、どちらが後に保存されたかを言い、別の診断としても加えられる', async () => {
      const page = await mountImport([named('みどり町', { answers: answersAt(1) })])
      await openLink(page, codeOf(midori, '2020-01-01T00:00:00.000Z'))
      expect(page.entry('みどり町').text).toContain('保存したのは、このブラウザーのもののほうが後です。')
      await openLink(page, codeOf(midori, '2030-01-01T00:00:00.000Z'))
      expect(page.entry('みどり町').text).toContain('保存したのは、読み込むもののほうが後です。')
      await page.press('読み込む')
      expect([...page.library.records.values()].map(({ assessment }) => assessment.organization.name)).toEqual([
        'みどり町',
        'みどり町（リンクから）',
      ])
    })

    it('同じ内容なら、そう言い、いまある診断の結果へ行ける。やめれば何も変わらない', async () => {
      const page = await mountImport([midori])
      await openLink(page, codeOf(midori))
      expect(page.entry('みどり町').text).toContain('このブラウザーの診断と同じ内容です。')
      expect(getByRole(page.element, 'link', { name: 'このブラウザーの診断の結果を見る' })).toBeTruthy()
      await page.press('やめる')
      expect(page.library.records.size).toBe(1)
    })

    it('切れたリンクは、何文字のうち何文字かを言い、届いた文を貼り付ければ読める', async () => {
      const page = await mountImport([], 'en')
      await openLink(page, codeOf(midori).slice(0, 100))
      expect(page.element.textContent).toContain('The link could not be opened')
      expect(page.element.textContent).toMatch(/cut off \(100 of \d+ characters came\)/u)
      expect(page.library.records.size).toBe(0)
      const field = getByRole(page.element, 'textbox', { name: 'Link, code or the message with it' })
      const mail = `Dear all,\n> ${codeOf(midori).replace(/.{70}/gu, '$&\n> ')}\nBest regards`
      fireEvent.input(field, { target: { value: mail } })
      await page.press('See what is in it')
      expect(getByRole(page.element, 'heading', { level: 1 }).textContent).toBe('Open the assessment of a link')
      await page.press('Open')
      expect(page.library.records.size).toBe(1)
    })

    it.each([
      ['', '診断のリンクもコードも見つかりません'],
      ['h2.4.AAAA.0000000', '新しい版の診断で作られたリンクです'],
      ['h1.4.AAAA.0000000', 'リンクの文字が、届くまでの間に変わっているか'],
    ])('読めない「%s」は、わけと、どうするかを言う', async (text, reason) => {
      const page = await mountImport([midori])
      await openLink(page, text)
      expect(page.element.textContent).toContain('リンクを読み込めませんでした')
      expect(page.element.textContent).toContain(reason)
      expect(page.element.textContent).toContain('いまある診断は変わっていません。')
    })
  })

  it('ファイルがなければ、選ぶボタンだけがある', async () => {
    const { element } = await mountImport()
    expect(getByRole(element, 'heading', { level: 1 }).textContent).toBe('ファイルやリンクから読み込む')
    expect(getByRole(element, 'button', { name: 'ファイルを選ぶ' })).toBeTruthy()
  })

  it('一つの診断なら、読み込むとその診断に進む', async () => {
    const { element, press, open, library, router } = await mountImport()
    await open(libraryText([named('あおば市', { answers: answersAt(2) })]))
    expect(getByRole(element, 'heading', { name: 'この診断を読み込みますか？' })).toBeTruthy()
    await press('読み込む')
    expect([...library.records.keys()]).toEqual(['あおば市'])
    expect(router.currentRoute.value).toMatchObject({ name: 'assessment', params: { id: 'あおば市' } })
  })

  it('いくつもの診断を、選んだものだけ読み込み、ホームに戻る', async () => {
    const { element, press, open, library, router, entry } = await mountImport([named('かえで県')])
    await open(libraryText([named('あおば市'), named('かえで県'), named('さくら町')]))
    expect(getByRole(element, 'heading', { name: '3件の診断のうち、どれを読み込みますか？' })).toBeTruthy()
    expect(entry('あおば市').box.checked).toBe(true)
    expect(entry('かえで県').box.checked).toBe(false)
    expect(entry('かえで県').text).toContain('このブラウザーの診断と同じ内容です。')
    await press('2件を読み込む')
    expect(library.records.size).toBe(3)
    expect(router.currentRoute.value).toMatchObject({ name: 'home', query: { imported: '2' } })
  })

  it('すべて外すと、選ぶように言い、何も変えない', async () => {
    const { element, press, open, library } = await mountImport()
    await open(libraryText([named('あおば市'), named('さくら町')]))
    await press('すべて外す')
    await press('読み込む')
    expect(getByRole(element, 'alert').textContent).toContain('一つ以上選んでください。')
    expect(document.activeElement).toBe(getByRole(element, 'alert'))
    expect(library.records.size).toBe(0)
    await press('すべて選ぶ')
    expect(getByRole(element, 'button', { name: '2件を読み込む' })).toBeTruthy()
  })

  it('どちらも変わっていれば、そうと言い、加えるか置き換えるかを選べる', async () => {
    const { press, open, library, entry } = await mountImport([named('あおば市', { answers: answersAt(1) })])
    await open(libraryText([named('あおば市', { answers: answersAt(3), client: '顧客' })]))
    expect(entry('あおば市').text).toContain('どちらも変わっているかもしれません。違い：回答67件、そのほか1件')
    const group = within(entry('あおば市').row).getByRole('group', { name: '「あおば市」の読み込み方' })
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: '別の診断として加える' }).checked).toBe(true)
    fireEvent.click(within(group).getByRole('radio', { name: 'いまある診断と置き換える' }))
    await press('読み込む')
    expect([...library.records.values()].map(({ assessment }) => assessment.client)).toEqual(['顧客'])
  })

  it('加えたものは、ファイルから来たと分かる名前になる', async () => {
    const { press, open, library } = await mountImport([named('あおば市', { answers: answersAt(1) })])
    await open(libraryText([named('あおば市', { answers: answersAt(3) })]))
    await press('読み込む')
    expect([...library.records.values()].map(({ assessment }) => assessment.organization.name)).toEqual([
      'あおば市',
      'あおば市（ファイルから）',
    ])
  })

  it('自分で追加した事例だけの控えも、新しいもの・違うもの・同じものを数えて見せ、選んだものを読み込む', async () => {
    const { element, press, open, bodies, router, entry } = await mountImport()
    bodies.putAll([anOwnBody(), anOwnBody({ id: 'own-2', name: '同じ市' })])
    await open(
      libraryText([], null, [
        anOwnBody({ name: '直した市' }),
        anOwnBody({ id: 'own-2', name: '同じ市' }),
        anOwnBody({ id: 'own-3', name: '新しい市' }),
      ]),
    )
    expect(getByRole(element, 'heading', { name: '次のものを読み込みますか？' })).toBeTruthy()
    expect(element.textContent).toContain('ここにないもの1件、内容が違うもの1件、同じもの1件')
    expect([entry('新しい市').box.checked, entry('直した市').box.checked]).toEqual([true, false])
    expect(entry('直した市').text).toContain('選ぶと、ファイルの内容に置き換わります。')
    fireEvent.click(entry('直した市').box)
    await flushPromises()
    await press('2件を読み込む')
    expect(bodies.bodies.map(({ name }) => name).sort()).toEqual(['同じ市', '新しい市', '直した市'].sort())
    expect(router.currentRoute.value).toMatchObject({ name: 'home', query: { imported: '0', cases: '2' } })
  })

  it('「みんなで答える」の依頼は、加わるものが分かり、加えられないものはわけを言う', async () => {
    const { element, press, open, gatherings, router, entry } = await mountImport()
    const [fresh, known, shown] = ['111111111', '222222222', '333333333'].map((id) =>
      aGathering({ request: aWorkshop({ id, title: `話し合い ${id.charAt(0)}` }) }),
    )
    if (!fresh || !known || !shown) expect.fail()
    const sheetOf = ({ request }: typeof fresh, number: string) =>
      aSheet(request, { respondent: `00000000000${number}` })
    gatherings.put(known, [sheetOf(known, '1')])
    gatherings.put({ ...shown, reveal: startReveal('2026-11-24') }, [sheetOf(shown, '1')])
    const rooms = [
      { gathering: fresh, sheets: [sheetOf(fresh, '1'), sheetOf(fresh, '2')] },
      { gathering: known, sheets: [sheetOf(known, '2')] },
      { gathering: shown, sheets: [] },
      { gathering: shown, sheets: [sheetOf(shown, '2')] },
    ]
    await open(writeLibrary({ records: [], settings: null, rooms: rooms.slice(0, 3) }, savedAt))
    expect([entry('話し合い 1').text, entry('話し合い 2').text]).toMatchObject([
      expect.stringContaining('このブラウザーにない依頼です（回答2人分、合意0問）。'),
      expect.stringContaining('食い違うものは、このブラウザーのものを残します。'),
    ])
    expect(element.textContent).toContain('話し合い 3このブラウザーの依頼に、加えるものはありません。')
    await open(writeLibrary({ records: [], settings: null, rooms: [...rooms.slice(0, 2), ...rooms.slice(3)] }, savedAt))
    expect(element.textContent).toContain('話し合い 3結果を映しはじめたあとで')
    fireEvent.click(entry('話し合い 2').box)
    await flushPromises()
    fireEvent.click(entry('話し合い 2').box)
    await flushPromises()
    await press('2件を読み込む')
    expect(rooms.map(({ gathering }) => gatherings.sheetsOf(gathering.request.id).length)).toEqual([2, 2, 1, 1])
    expect(router.currentRoute.value).toMatchObject({ name: 'home', query: { imported: '0', rooms: '2' } })
  })

  it('読めない依頼は、何番目の依頼かを言う', async () => {
    const { element, open } = await mountImport()
    const room = { gathering: aGathering({ smallestGroup: 0 }), sheets: [] }
    await open(writeLibrary({ records: [], settings: null, rooms: [room] }, savedAt))
    expect(element.textContent).toContain('「1.json」の1番目の依頼（みんなで答える）を読み込めませんでした')
  })

  it('読めない事例は、何番目の事例かを言う（英語）', async () => {
    const { element, open } = await mountImport([], 'en')
    await open(libraryText([named('Aoba')], null, [anOwnBody({ name: '' })]))
    expect(element.textContent).toContain('Reference case number 1 in “1.json” could not be opened')
  })

  it('読めないファイルは、わけと、変わっていないことと、次にすることを言う', async () => {
    const { element, open } = await mountImport()
    await open('{"app":"hironaga","app":"x"}')
    const region = getByRole(element, 'region', { name: '読み込めなかったもの' })
    expect(within(region).getByRole('heading').textContent).toBe('「1.json」を読み込めませんでした')
    expect(region.textContent).toContain('項目「file.app」が二度書かれていて')
    expect(region.textContent).toContain('いまある診断は変わっていません。')
    expect(getByRole(element, 'button', { name: '別のファイルを選ぶ' })).toBeTruthy()
  })

  it.each([
    ['', 'ファイルの中身がありません'],
    ['{', '途中で切れているか、壊れています'],
    ['['.repeat(40), '入れ子が深すぎます'],
    ['{"__proto__":1}', 'この診断のファイルにはない名前です'],
    [String.raw`{"a":"\ud83d"}`, '壊れた文字があります'],
    ['{"app":"x"}', 'この診断から書き出したファイルではありません'],
    ['{"app":"hironaga","format":999}', '新しい版の診断'],
    ['{"app":"hironaga","format":1}', '値が正しくありません'],
    [libraryText([named('x', { bank: { id: 'others', version: '1' } })]), '別の設問集（others）'],
    [Uint8Array.from([0xff, 0x00, 0x81]), '文字のファイルではないか'],
  ])('%j には「%s」と言う', async (content, message) => {
    const { element, open } = await mountImport()
    await open(content)
    expect(element.textContent).toContain(message)
  })

  it('読めない診断が一つあっても、ほかは読み込める', async () => {
    const { element, open, press, library } = await mountImport()
    const text = libraryText([named('あおば市'), named('さくら町', { bank: { id: 'others', version: '1' } })])
    await open(text)
    expect(element.textContent).toContain('「1.json」の2番目の診断を読み込めませんでした')
    await press('読み込む')
    expect([...library.records.keys()]).toEqual(['あおば市'])
  })

  it('名前に仕掛けがあっても、ただの文字として示す', async () => {
    const { element, open, entry } = await mountImport()
    const name = '<img src=x onerror=alert(1)>\u202Efdp.市'
    await open(libraryText([named('x', { organization: { ...BLANK_ORGANIZATION, name } })]))
    expect(entry('<img src=x onerror=alert(1)>fdp.市').box).toBeTruthy()
    expect(element.querySelector('img')).toBeNull()
  })

  it('設定は、選べば読み込み、言葉もすぐに変わる', async () => {
    const { element, open, press } = await mountImport([named('x')])
    await open(libraryText([named('あおば市')], { ...DEFAULT_SETTINGS, locale: 'en' }))
    const box = getByRole<HTMLInputElement>(element, 'checkbox', { name: /設定/u })
    expect(box.checked).toBe(false)
    fireEvent.click(box)
    await press('読み込む')
    // The language comes as a chunk of its own, and machines that run tests are busy.
    await eventually(() => expect(document.documentElement.lang).toBe('en'))
  })

  it('暗号にしたファイルは、パスワードを尋ね、違えばそうと言い、合えば見比べる', async () => {
    const { element, open, library } = await mountImport()
    const locked = await encryptText(libraryText([named('あおば市')]), 'correct horse', 2)
    await open(locked)
    const enter = (passphrase: string) => {
      const field = within(element).getByLabelText('このファイルのパスワード')
      fireEvent.input(field, { target: { value: passphrase } })
      fireEvent.submit(field)
    }
    enter('wrong horse')
    await eventually(() =>
      expect(element.textContent).toContain('パスワードが違うか、ファイルの初めのほうが壊れています。'),
    )
    expect(element.textContent).toContain('いまある診断は変わっていません。')
    enter('correct horse')
    await eventually(() => expect(getByRole(element, 'checkbox', { name: 'あおば市' })).toBeTruthy())
    expect(library.records.size).toBe(0)
  })

  it('やめれば、何も変えずにホームに戻る', async () => {
    const { open, press, library, router } = await mountImport()
    await open(libraryText([named('あおば市')]))
    await press('やめる')
    expect(library.records.size).toBe(0)
    expect(router.currentRoute.value.name).toBe('home')
  })

  it('英語でも読み込める', async () => {
    const { element, open, press, library } = await mountImport([], 'en')
    await open(libraryText([named('Aoba'), named('Kaede', { client: 'Client' })]))
    expect(getByRole(element, 'heading', { name: 'Which of these 2 assessments do you want to open?' })).toBeTruthy()
    await press('Open 2')
    expect(library.records.size).toBe(2)
  })
})
