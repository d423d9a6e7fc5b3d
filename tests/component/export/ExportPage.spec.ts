import { configure, fireEvent, getByLabelText, getByRole, queryByRole, waitFor, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { BLANK_PLAN, newAction } from '@/domain/plan'
import ExportPage from '@/features/export/ExportPage.vue'
import type { Locale } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import type { OutgoingBytes, FurtherPorts } from '@/stores/ports'
import { useReferencesStore } from '@/stores/references'
import { useSettingsStore } from '@/stores/settings'
import { useShownBodiesStore } from '@/stores/shownBodies'
import { useScoresStore } from '@/stores/scores'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { putCells, refillWorkbook } from '../../support/refillWorkbook'
import { someFile } from '../../support/someFile'
import { standInForBrowser } from '../../support/standIns'

let mounted: MountedPage | undefined
/** What writes files and links is fetched first; a slow machine makes a test longer, never red. */
configure({ asyncUtilTimeout: 10_000 })

const assessment = () => {
  const [question = ''] = Object.keys(answersAt(2))
  const answers = answersAt(2, { [question]: { kind: 'level', level: 2, note: '規程を確認' } })
  const plan = { ...BLANK_PLAN, actions: [{ ...newAction({ question, from: 2, to: 3 }), owner: '情報課' }] }
  const base = aRealAssessment()
  return aRealAssessment({ organization: { ...base.organization, name: 'ひろなが市' }, answers, plan })
}

async function mountExport(
  changes: Partial<Assessment> = {},
  ports: Partial<FurtherPorts> = {},
  locale: Locale = 'ja',
) {
  standInForBrowser()
  const made: OutgoingBytes[] = []
  mounted = await mountPage(ExportPage, {
    assessment: { ...assessment(), ...changes },
    locale,
    ports: { downloadBytes: (file) => made.push(file), ...ports },
  })
  const { element, pinia, downloads } = mounted
  await waitFor(() => {
    expect(getByRole(element, 'button', { name: /^(?:ファイルに書き出す|Save the file)$/u })).toHaveProperty(
      'disabled',
      false,
    )
  })
  const store = useAssessmentStore(pinia)
  const status = (name: string) => within(getByRole(element, 'region', { name })).getByRole('status')
  async function choose(role: 'radio' | 'checkbox' | 'button', name: RegExp | string) {
    fireEvent.click(getByRole(element, role, { name }))
    await flushPromises()
  }
  async function save(text = /ダウンロードに渡しました/u) {
    await choose('button', /^(?:ファイルに書き出す|Save the file)$/u)
    await waitFor(() => {
      expect(status(locale === 'ja' ? '書き出す' : 'Save a file').textContent).toMatch(text)
    })
  }
  async function giveBack(bytes: Uint8Array, text: RegExp | string) {
    const input = getByLabelText<HTMLInputElement>(element, 'Excelの表を選ぶ', { selector: 'input' })
    Object.defineProperty(input, 'files', { value: [someFile(bytes, '戻り.xlsx')], configurable: true })
    // Browsers take only "" here; the page empties it so that the same file can be chosen again.
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
    fireEvent.change(input)
    await waitFor(() => {
      expect(status('直したExcelの表を戻す').textContent).toMatch(text)
    })
  }
  const question = Object.keys(store.assessment.answers)[0] ?? ''
  return { element, pinia, store, made, downloads, choose, save, giveBack, status, question }
}

const bytesIn = (made: readonly OutgoingBytes[]) => made.at(-1)?.bytes ?? new Uint8Array()

describe('ExportPage', () => {
  afterEach(() => {
    mounted?.wrapper.unmount()
    mounted = undefined
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  it('はじめはExcelの表で、選んだものは次のときのために残る', async () => {
    const { element, choose, pinia } = await mountExport()
    expect(getByRole<HTMLInputElement>(element, 'radio', { name: /^Excelの表/u }).checked).toBe(true)
    await choose('radio', /^回答の表/u)
    await choose('checkbox', '名前・メモ・担当を抜く')
    expect(useSettingsStore(pinia).settings.export).toEqual({ file: 'answers', isAnonymous: true, link: 'whole' })
  })

  it('Excelの表には、診断、回答、点数、次の一手、計画が、画面の言葉で入る', async () => {
    const { save, made, store } = await mountExport()
    await save()
    const { sheets } = await readXlsx(bytesIn(made))
    expect(made[0]?.name).toBe('ひろなが診断_ひろなが市_2026-11-24.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['はじめに', '回答', '点数と幅', '次の一手', '計画', 'hironaga'])
    const [about, answers, scores, steps, plan] = sheets
    expect(about?.rows.flat().join('\n')).toContain('組織：ひろなが市')
    expect(answers?.rows).toHaveLength(store.form.questions.length + 2)
    expect(scores?.rows[2]?.slice(0, 1)).toEqual(['軸'])
    expect(scores?.rows[2]?.[3]).toBe(useScoresStore().result.axes.wider.score)
    expect(steps?.rows.length).toBeGreaterThan(10)
    expect(plan?.rows[2]?.[4]).toBe('情報課')
    expect(JSON.stringify(sheets)).not.toMatch(/NaN|undefined|\[object/u)
  })

  it('道の図で選んだ団体があれば、その事例も、出典と一緒に入る', async () => {
    const { save, made, pinia } = await mountExport()
    await waitFor(() => {
      expect(useReferencesStore(pinia).library).not.toBeNull()
    })
    useShownBodiesStore(pinia).choose(['saga_pref'])
    await waitFor(async () => {
      await save()
      const { sheets } = await readXlsx(bytesIn(made))
      expect(sheets[5]?.name).toBe('参考事例')
    })
    const { sheets } = await readXlsx(bytesIn(made))
    expect(sheets[5]?.rows.length).toBeGreaterThan(4)
    for (const row of sheets[5]?.rows.slice(2) ?? []) expect([row[0], row[3]]).toEqual(['佐賀県', expect.any(String)])
  })

  it('抜くものを先に見せ、抜いたファイルのどれにも、名前もメモも担当も入らない', async () => {
    const { element, choose, save, made, downloads } = await mountExport()
    await choose('checkbox', '名前・メモ・担当を抜く')
    const preview = getByRole(element, 'region', { name: '抜くもの' })
    for (const text of ['ひろなが市', '規程を確認', '情報課']) expect(preview.textContent).toContain(text)
    await save()
    const workbook = JSON.stringify((await readXlsx(bytesIn(made))).sheets)
    for (const kind of [/^点数の表/u, /^回答の表/u, /^NDJSON/u, /^診断のファイル（JSON/u, /^診断のファイル（\.txt/u]) {
      await choose('radio', kind)
      await save()
    }
    expect(downloads).toHaveLength(5)
    expect(made[0]?.name).toBe('ひろなが診断_匿名_2026-11-24.xlsx')
    for (const { name, text } of downloads) {
      expect(name + text).not.toMatch(/ひろなが市|規程を確認|情報課|"a1"|\ba1,/u)
      expect(name).toContain('匿名')
    }
    expect(workbook).not.toMatch(/ひろなが市|規程を確認|情報課/u)
  })

  it('CSVはExcelが見分ける印で始まり、メモも入る。JSONは診断のすべて', async () => {
    const { choose, save, downloads } = await mountExport()
    await choose('radio', /^回答の表/u)
    await save()
    await choose('radio', /^診断のファイル（JSON/u)
    await save()
    await choose('radio', /^診断のファイル（\.txt/u)
    await save()
    const [csv, json, plain] = downloads
    expect(csv?.name).toBe('ひろなが回答_ひろなが市_2026-11-24.csv')
    expect(csv?.text.startsWith('\uFEFFassessment,question')).toBe(true)
    expect(csv?.text).toContain('規程を確認')
    expect(JSON.parse(json?.text ?? '')).toMatchObject({ app: 'hironaga' })
    expect(plain).toMatchObject({ name: json?.name.replace('.json', '.txt'), text: json?.text })
    expect(plain?.type).toMatch(/^text\/plain/u)
  })

  it('作れなければ、診断はそのままで、どうするかを言う', async () => {
    const { choose, save } = await mountExport({}, { runHeavy: () => Promise.reject(new Error('memory')) })
    await choose('radio', /^NDJSON/u)
    await save(/書き出せませんでした/u)
  })

  it('戻した表の違いを、選ぶまで何も変えずに見せ、選んだものだけを、まとめて戻せるように取り入れる', async () => {
    const { element, save, made, store, choose, giveBack, question, status } = await mountExport()
    await save()
    const before = store.assessment
    const bytes = await refillWorkbook(bytesIn(made), {
      回答: putCells(question, 'answers', { answer: 4, note: '整えた' }),
      計画: putCells(question, 'plan', { owner: '人事課', due: '2027-03-31', status: '進行中' }),
    })
    await giveBack(bytes, /「戻り.xlsx」を読みました/u)
    expect(store.assessment).toBe(before)
    const texts = getByRole(element, 'region', { name: '直したExcelの表を戻す' }).textContent
    for (const text of ['規程を確認 → 整えた', '情報課 → 人事課', 'なし → 令和9年3月31日', 'これから → 進行中']) {
      expect(texts).toContain(text)
    }
    await choose('checkbox', /^計画：/u)
    await choose('checkbox', /^計画：/u)
    await choose('checkbox', /^回答：/u)
    await choose('button', '選んだ1か所を取り入れる')
    expect(status('直したExcelの表を戻す').textContent).toContain('1か所を取り入れました')
    expect(store.assessment.answers).toEqual(before.answers)
    expect(store.assessment.plan.actions[0]).toMatchObject({ owner: '人事課', status: 'doing', to: 3 })
    store.undo()
    expect(store.assessment.plan).toEqual(before.plan)
  })

  it('書き出したあとに診断が変わっていれば、そう言い、何も選んでおかない', async () => {
    const { element, save, made, store, giveBack, question, choose } = await mountExport()
    await save()
    store.edit({ kind: 'clearAnswer', question })
    await giveBack(bytesIn(made), /読みました/u)
    expect(element.textContent).toContain('表のほうが古いかもしれない')
    expect(getByRole(element, 'button', { name: '選んだ0か所を取り入れる' })).toHaveProperty('disabled', true)
    await choose('button', '取り入れずに閉じる')
    expect(queryByRole(element, 'button', { name: /取り入れる$/u })).toBeNull()
    expect(store.assessment.answers[question]).toBeUndefined()
  })

  it('違いのない表と、行の減った表は、そう言う', async () => {
    const { element, save, made, giveBack } = await mountExport()
    await save()
    await giveBack(bytesIn(made), /読みました/u)
    expect(element.textContent).toContain('違うところはありません')
    const short = await refillWorkbook(bytesIn(made), {
      回答: (rows) => rows.filter((_, index) => index !== 2),
      計画: (rows) => rows.slice(0, 2),
    })
    await giveBack(short, /読みました/u)
    await waitFor(() => {
      expect(element.textContent).toContain('行のない設問：')
    })
    expect(element.textContent).toContain('行のない計画：')
  })

  it('読めない欄は名前を挙げ、多ければ残りの数を言い、診断は変えない', async () => {
    const { save, made, store, giveBack } = await mountExport()
    await save()
    const before = store.assessment
    const ids = Object.keys(before.answers).slice(0, 10)
    const bytes = await refillWorkbook(bytesIn(made), {
      回答: (rows) => ids.reduce((all, id) => putCells(id, 'answers', { answer: 'たぶん' })(all), rows),
    })
    await giveBack(bytes, /「回答」のG3「たぶん」：選べる値ではありません。.*ほかに2か所あります。/u)
    expect(store.assessment).toBe(before)
    await giveBack(new Uint8Array([1, 2]), /この画面で書き出したExcelの表ではありません|壊れているか/u)
  })

  it('英語でも、同じことができる', async () => {
    const { save, made, element } = await mountExport({}, {}, 'en')
    await save(/downloads/u)
    const { sheets } = await readXlsx(bytesIn(made))
    expect(sheets.map(({ name }) => name).slice(0, 5)).toEqual([
      'Read first',
      'Answers',
      'Scores',
      'Next steps',
      'Plan',
    ])
    expect(element.textContent).not.toMatch(/[぀-ヿ一-鿿]/u)
  })
})
