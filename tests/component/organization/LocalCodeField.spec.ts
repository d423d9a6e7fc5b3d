import { fireEvent, getByLabelText, getByRole, getByText, queryByLabelText } from '@testing-library/dom'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Organization } from '@/domain/organization'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import OrganizationPage from '@/features/organization/OrganizationPage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { aRealAssessment } from '../../support/builtIn'
import { type MountedPage, mountPage } from '../../support/mountPage'

let mounted: MountedPage | undefined

async function mountOrganization(organization: Partial<Organization> = {}, locale: 'ja' | 'en' = 'ja') {
  const assessment = aRealAssessment({ organization: { ...BLANK_ORGANIZATION, ...organization } })
  mounted = await mountPage(OrganizationPage, { assessment, locale, at: '/a/a1/organization' })
  const { element, pinia } = mounted
  const label = locale === 'ja' ? /^団体コード/u : /^Local government code/u
  const box = () => getByLabelText<HTMLInputElement>(element, label)
  const type = async (value: string) => {
    fireEvent.input(box(), { target: { value } })
    await flushPromises()
  }
  const leave = async () => {
    fireEvent.change(box())
    await flushPromises()
  }
  const kept = () => useAssessmentStore(pinia).assessment.organization.localCode
  return { element, box, type, leave, kept, label }
}

afterEach(() => {
  mounted?.wrapper.unmount()
  mounted = undefined
})

describe('団体コード', () => {
  it('全角の5桁でも、検査数字を足して、どこのコードかを言う', async () => {
    const { element, box, type, leave, kept } = await mountOrganization()
    await type('１３１０１')
    await leave()
    expect(kept()).toBe('131016')
    expect(box().value).toBe('131016')
    getByText(element, '東京都の市区町村の団体コードです。')
  })

  it('打っている途中では責めず、離れたときに、わけと、いまの値を言う', async () => {
    const { element, box, type, leave, kept } = await mountOrganization({ localCode: '011002' })
    await type('1310')
    expect(box().getAttribute('aria-invalid')).toBeNull()
    await leave()
    expect(box().getAttribute('aria-invalid')).toBe('true')
    getByText(element, '5桁または6桁の数字で入れてください。いまは「011002」のままです。')
    await type('131017')
    await leave()
    getByText(element, /先頭の5桁が正しければ 131016 です。いまは「011002」のままです。/u)
    await type('991016')
    await leave()
    getByText(element, /先頭の2桁は都道府県の番号/u)
    expect(kept()).toBe('011002')
    await type('')
    expect(kept()).toBeNull()
  })

  it('都道府県に市区町村のコードが入っていたら、確かめてもらう', async () => {
    const { element } = await mountOrganization({ kind: 'prefecture', localCode: '131016' }, 'en')
    getByText(element, 'The code of a municipality in Tokyo. Please check whether it is that of the prefecture.')
  })

  it('市区町村に都道府県のコードが入っていたら、確かめてもらう', async () => {
    const { element } = await mountOrganization({ kind: 'municipality', localCode: '130001' })
    getByText(element, /^東京都そのものの団体コードです。/u)
  })

  it('企業では尋ねない', async () => {
    const { element, label } = await mountOrganization({ kind: 'company' })
    expect(queryByLabelText(element, label)).toBeNull()
    fireEvent.click(getByRole(element, 'radio', { name: '都道府県' }))
    await flushPromises()
    getByLabelText(element, label)
  })
})
