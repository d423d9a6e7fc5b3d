import { describe, expect, it } from 'vitest'
import { CRITERIA } from '@/content/accessibility'

const ofVersion = (version: string) => CRITERIA.filter(({ since }) => since === version)

describe('達成基準チェックリスト', () => {
  it('JIS X 8341-3:2016 のレベルAの25項目とAAの13項目が、番号の順にそろう', () => {
    const jis = ofVersion('2.0')
    expect(jis.filter(({ level }) => level === 'A')).toHaveLength(25)
    expect(jis.filter(({ level }) => level === 'AA')).toHaveLength(13)
    const ids = jis.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })))
  })

  it('WCAG 2.1 で加わった12項目と、2.2 で加わった6項目もある', () => {
    expect(ofVersion('2.1')).toHaveLength(12)
    expect(ofVersion('2.2')).toHaveLength(6)
    expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length)
  })

  it('適合と判断した項目には試験の方法があり、対象のない項目にはない', () => {
    for (const { id, result, isChecked, isReviewed } of CRITERIA) {
      if (result === 'met') expect(isChecked || isReviewed, id).toBe(true)
      if (result === 'notApplicable') expect(isChecked || isReviewed, id).toBe(false)
    }
  })

  it('どの項目にも、両方の言語の名前と注記がある', () => {
    for (const { id, name, note } of CRITERIA) {
      for (const text of [name.ja, name.en, note.ja, note.en]) expect(text, id).not.toBe('')
    }
  })
})
