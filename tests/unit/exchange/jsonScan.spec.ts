import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson } from '@/exchange/jsonScan'

describe('scanJson', () => {
  test.prop([fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2)])(
    'まともなJSONには、何も言わない',
    (value, indent) => {
      const isSound = (text: string) =>
        !/\\ud[89a-f]/u.test(text) && !/"(?:__proto__|constructor|prototype)":/u.test(text)
      const text = JSON.stringify(value, null, indent)
      fc.pre(isSound(text))
      expect(scanJson(text)).toBeUndefined()
    },
  )

  test.prop([fc.string({ unit: 'binary', maxLength: 500 })])('何を渡されても投げない', (text) => {
    expect(() => scanJson(text)).not.toThrow()
  })

  it.each([
    ['{"a":1,"a":2}', 'file.a'],
    ['{"a":1,"\\u0061":2}', 'file.a'],
    ['{"x":[0,{"b":{},"c":[],"b":null}]}', 'file.x.1.b'],
    ['{"x":{"a":{"a":1}},"x":0}', 'file.x'],
  ])('%s の同じ名前を、場所とともに見つける', (text, field) => {
    expect(scanJson(text)).toEqual({ kind: 'duplicateName', field })
  })

  it('別々の物にある同じ名前や、名前と同じ値は、同じ名前ではない', () => {
    expect(scanJson('[{"a":"a","b":"a"},{"a":["a","a"]}]')).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'prototype'])('%s という名前を、場所とともに見つける', (name) => {
    expect(scanJson(`{"a":[{"${name}":1}]}`)).toEqual({ kind: 'forbiddenName', field: `file.a.0.${name}` })
    expect(scanJson(`{"a":"${name}"}`)).toBeUndefined()
  })

  it('書き換えた __proto__ も見つける', () => {
    expect(scanJson(String.raw`{"\u005f_proto__":1}`)).toMatchObject({ kind: 'forbiddenName' })
  })

  it.each([
    String.raw`{"a":"\ud83d"}`,
    String.raw`{"a":"x\udc00y"}`,
    '{"a":"\ud83d"}',
    String.raw`{"a":"\ude00\ud83d"}`,
  ])('%j の半分の文字を見つける', (text) => {
    expect(scanJson(text)).toEqual({ kind: 'brokenLetter', field: 'file.a' })
  })

  it('半分の文字は、名前の中でも、物の外でも見つける', () => {
    expect(scanJson(String.raw`{"\ud83d":1}`)).toMatchObject({ kind: 'brokenLetter' })
    expect(scanJson(String.raw`"\ud83d"`)).toEqual({ kind: 'brokenLetter', field: 'file' })
  })

  it('対になった絵文字と、逆斜線のあとの u は、半分の文字ではない', () => {
    expect(scanJson(String.raw`{"a":"\ud83d\ude00","b":"\\ud83d","c":"\"\\"}`)).toBeUndefined()
  })

  it('深さは32まで。百万の入れ子も、すぐに断る', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(scanJson(nest(32))).toBeUndefined()
    expect(scanJson(nest(33))).toEqual({ kind: 'tooDeep' })
    expect(scanJson(nest(1_000_000))).toEqual({ kind: 'tooDeep' })
    expect(scanJson('{"a":'.repeat(1_000_000))).toEqual({ kind: 'tooDeep' })
    expect(scanJson(`[${'[],'.repeat(100)}[]]`)).toBeUndefined()
  })

  it('長い名前の場所は、終わりだけを言う', () => {
    const name = 'x'.repeat(5_000)
    expect(scanJson(`{"${name}":{"b":1,"b":1}}`)).toEqual({ kind: 'duplicateName', field: `${'x'.repeat(198)}.b` })
  })

  it('閉じない文字列や、余分な記号でも、最後まで見る', () => {
    expect(scanJson('{"a":"\\')).toBeUndefined()
    expect(scanJson(']},{"a":1')).toBeUndefined()
    expect(scanJson(String.raw`{"\x":1}`)).toBeUndefined()
  })
})
