import { findByRole, fireEvent, getByRole, getByText, within } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import { builtInBank } from '@/content/bank'
import { mixFromPreset } from '@/content/work/mixes'
import type { Answers, Level } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION, type OrganizationKind } from '@/domain/organization'
import type { WorkMix } from '@/domain/work'
import WorkPage from '@/features/work/WorkPage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { type MountedPage, mountPage } from '../../support/mountPage'
import { standInForBrowser } from '../../support/standIns'

export interface Given {
  readonly work?: WorkMix | null
  readonly answers?: Answers
  readonly kind?: OrganizationKind
  readonly locale?: 'ja' | 'en'
  readonly query?: string
}

export function preset(id: string): WorkMix {
  const mix = mixFromPreset(id)
  if (!mix) throw new Error(id)
  return mix
}

function assessmentOf({ work = null, answers = {}, kind = 'municipality' }: Given): Assessment {
  const { id, version } = builtInBank.bank
  const blank = newAssessment({ id: 'a1', bank: { id, version }, createdOn: '2026-11-24' })
  return { ...blank, organization: { ...BLANK_ORGANIZATION, kind }, work, answers }
}

export const allAt = (level: Level): Answers =>
  Object.fromEntries(builtInBank.bank.questions.map(({ id }) => [id, { kind: 'level', level }]))

let mounted: MountedPage | undefined

/** After each test. */
export function unmountWork(): void {
  mounted?.wrapper.unmount()
  mounted = undefined
  vi.unstubAllGlobals()
}

/** Opens what can be changed of one kind of work, for queries inside. */
export function openEdit(element: HTMLElement, kind: string) {
  const details = getByText(element, '名前・前提・順番を直す', {
    selector: `summary[aria-label="${kind}の名前・前提・順番を直す"]`,
  }).closest('details')
  if (!details) throw new Error(kind)
  details.open = true
  return within(details)
}

/** Opens the work page, with what a person does there by role and label. */
export async function mountWork(given: Given = {}) {
  standInForBrowser()
  mounted = await mountPage(WorkPage, {
    assessment: assessmentOf(given),
    locale: given.locale ?? 'ja',
    at: `/a/a1/work${given.query ?? ''}`,
  })
  const { element, pinia } = mounted
  await findByRole(element, 'heading', { level: 1 })
  const click = async (role: string, name: string | RegExp) => {
    fireEvent.click(getByRole(element, role, { name }))
    await flushPromises()
  }
  const slider = (name: RegExp) => getByRole<HTMLInputElement>(element, 'slider', { name })
  const slide = async (name: RegExp, value: string) => {
    fireEvent.input(slider(name), { target: { value } })
    await flushPromises()
  }
  const box = (title: string) => getByRole<HTMLInputElement>(element, 'textbox', { name: `${title}の割合（%）` })
  const type = async (title: string, value: string) => {
    fireEvent.change(box(title), { target: { value } })
    await flushPromises()
  }
  const fill = async (field: HTMLElement, value: string) => {
    fireEvent.input(field, { target: { value } })
    fireEvent.change(field, { target: { value } })
    await flushPromises()
  }
  const pick = async (select: HTMLElement, option: string) => {
    const { value } = getByRole<HTMLOptionElement>(select, 'option', { name: option })
    await fill(select, value)
  }
  const mix = () => useAssessmentStore(pinia).assessment.work
  const shares = () => mix()?.items.map(({ share }) => share) ?? []
  const share = (id: string) => mix()?.items.find((item) => item.id === id)?.share
  return { element, click, slider, slide, box, type, fill, pick, mix, shares, share }
}
