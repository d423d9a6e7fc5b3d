import { afterEach, describe, expect, it } from 'vitest'
import PathLadder from '@/features/result/PathLadder.vue'
import type { Locale } from '@/i18n'
import { answersAt, aRealAssessment } from '../../support/builtIn'
import { mountCard } from './mountCard'

type StageNumber = 0 | 1 | 2 | 3 | 4

let unmount = () => {}

/** The ladder of an organization that is ready so far on both axes. */
async function mountLadder({ wider, longer }: Record<'wider' | 'longer', StageNumber>, locale: Locale = 'ja') {
  const { wrapper, text } = await mountCard(
    PathLadder,
    aRealAssessment({ answers: answersAt(2) }),
    ({ result }) => {
      const { axes } = result
      return {
        path: {
          ...result,
          axes: { wider: { ...axes.wider, stage: wider }, longer: { ...axes.longer, stage: longer } },
        },
      }
    },
    locale,
  )
  unmount = () => {
    wrapper.unmount()
  }
  return text()
}

describe('PathLadder', () => {
  afterEach(() => {
    unmount()
  })

  it.each([
    [2, 2, '広さは「職種限定」、長さは「週1回」まで整っています。'],
    [2, 0, '広さは「職種限定」まで整っていますが、長さはまだこれからです。'],
    [0, 2, '長さは「週1回」まで整っていますが、広さはまだこれからです。'],
    [0, 0, '広さも長さも、まだこれからです。'],
  ] as const)('広さ%i、長さ%iなら「%s」と言い、「なし」まで整っているとは言わない', async (wider, longer, words) => {
    const text = await mountLadder({ wider, longer })
    expect(text).toContain(words)
    expect(text).not.toMatch(/「(?:対象者)?なし」/u)
  })

  it.each([
    [2, 0, 'Width is ready up to “Certain jobs only”, but length is still to come.'],
    [0, 0, 'Neither width nor length is ready yet.'],
  ] as const)('英語でも、広さ%i、長さ%iなら「%s」と言う', async (wider, longer, words) => {
    expect(await mountLadder({ wider, longer }, 'en')).toContain(words)
  })
})
