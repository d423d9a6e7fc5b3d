import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bankLog, builtInBank, builtInBankOf, builtInBanks, loadBankWording, loadChangeReasons } from '@/content/bank'
import { routeBetween } from '@/domain/bankChange'

const locales = ['ja', 'en'] as const
const versions = new URL('../../../src/content/bank/versions/', import.meta.url)
const older = builtInBanks.slice(0, -1).map(({ version }) => version)

/** SHA-256 of what released versions asked: answers of that time are scored with it for ever. */
const FROZEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.0.0': {
    'structure.json': '6c3ec6f2bf42d07c491690f7552db3e8c7390decee9a7f122730b385e1e7dd05',
    'wording.en.json': '0c1bf2e510c7c051bbbee8ce9d00cbd894736bc065291ad488f2da6ed6aaeb7a',
    'wording.ja.json': '696b3ea141cb2b158492c170202d57ada7622a95ce490b7905fe93d991871f75',
  },
}

describe('設問集の版', () => {
  it('出した版は、どれも残っていて、最後がいまの版である', () => {
    expect(readdirSync(versions)).toEqual(older)
    expect(builtInBanks.at(-1)).toBe(builtInBank.bank)
    expect(new Set(builtInBanks.map(({ id }) => id)).size).toBe(1)
    expect(Object.keys(FROZEN)).toEqual(older)
  })

  it.each(
    older.flatMap((version) => Object.entries(FROZEN[version] ?? {}).map(([file, hash]) => [version, file, hash])),
  )('%s の %s は、出したときのまま変わらない', (version, file, hash) => {
    const text = readFileSync(new URL(`${version}/${file}`, versions), 'utf8').replaceAll('\r\n', '\n')
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  })

  it.each(older)('%s から、いまの版へ移す道がある', (version) => {
    const route = routeBetween(bankLog, version, builtInBank.bank.version)
    expect(route.length).toBeGreaterThan(0)
    expect(builtInBankOf({ id: builtInBank.bank.id, version }).bank.version).toBe(version)
  })

  it('出していない版はない', () => {
    expect(() => builtInBankOf({ id: builtInBank.bank.id, version: '9.9.9' })).toThrow('9.9.9')
    expect(() => builtInBankOf({ id: 'other', version: builtInBank.bank.version })).toThrow('other')
  })

  describe.each(bankLog)('$from から $to へ', ({ from, to, questions }) => {
    it('答え直す設問と、増えた設問・なくなった設問に、わけがどの言葉でも書いてある', async () => {
      const explained = Object.keys(questions).filter((id) => questions[id] !== 'kept')
      for (const locale of locales) {
        const reasons = (await loadChangeReasons(locale))[to] ?? {}
        expect(Object.keys(reasons).sort(), locale).toEqual(explained.sort())
        expect(Object.values(reasons).filter((reason) => reason.trim() === '')).toEqual([])
      }
    })

    it('文の変わった設問は、どれも記録にあり、記録にある設問は、どれかの言葉で文か構造が変わっている', async () => {
      const differs = new Set<string>()
      for (const locale of locales) {
        const before = (await loadBankWording(locale, from)).questions
        const after = (await loadBankWording(locale, to)).questions
        for (const id of Object.keys({ ...before, ...after })) {
          if (JSON.stringify(before[id]) !== JSON.stringify(after[id])) differs.add(id)
        }
      }
      const [old, next] = [from, to].map(
        (version) => builtInBanks.find((bank) => bank.version === version)?.questions ?? [],
      )
      for (const question of old ?? []) {
        const other = next?.find(({ id }) => id === question.id)
        if (JSON.stringify(question) !== JSON.stringify(other)) differs.add(question.id)
      }
      expect([...differs].sort()).toEqual(Object.keys(questions).sort())
    })
  })

  it('1.1.0 は文だけを直し、重みも軸も手間も印も 1.0.0 のままである', () => {
    const [first, second] = builtInBanks
    expect(second).toEqual({ ...first, version: '1.1.0' })
  })

  describe.each(older)('%s の文', (version) => {
    it.each(locales)('%s で、その版の設問がすべてそろう', async (locale) => {
      const { bank } = builtInBankOf({ id: builtInBank.bank.id, version })
      const { questions } = await loadBankWording(locale, version)
      expect(Object.keys(questions)).toEqual(bank.questions.map(({ id }) => id))
      for (const { levels, action } of Object.values(questions)) expect([levels.length, action.length]).toEqual([5, 4])
    })
  })

  it('古い版の文は、そのときの文である', async () => {
    const [old, current] = [await loadBankWording('ja', '1.0.0'), await loadBankWording('ja')]
    expect(old.questions['rules.frequency']?.levels[1]).toBe('試行の期間だけ、または週1日未満')
    expect(current.questions['rules.frequency']?.levels[1]).toBe('試行中（日数を問わず）、または週1日未満')
    expect(old.questions['rules.frequency']?.text).toBe(current.questions['rules.frequency']?.text)
    expect(old.questions['information.storage']).toEqual(current.questions['information.storage'])
  })
})
