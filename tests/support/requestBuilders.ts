import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBank } from '@/domain/bank'
import { type Request, rolesOf } from '@/domain/request'
import type { RequestedSheet } from '@/domain/sheet'

// From the root of the repository, where every runner starts: in jsdom a module has no address on the disk.
const structure = join(process.cwd(), 'src/content/bank/structure.json')
const parsed = parseBank(JSON.parse(readFileSync(structure, 'utf8')))
if (!parsed.ok) throw new Error(parsed.error.field)

/** The current bank, read without the product's way of loading it, which needs a bundler. */
export const bank = parsed.value

/** A workshop's request over the quick form; what the test is about is set. */
export function aWorkshop(changes: Partial<Extract<Request, { kind: 'workshop' }>> = {}): Request {
  return {
    kind: 'workshop',
    id: '483201957',
    bank: { id: bank.id, version: bank.version },
    scope: { kind: 'form', form: 'quick' },
    title: 'ひろなが市 働き方の話し合い',
    notesAllowed: false,
    roles: ['人事', '情報', '管理職', '担当'],
    ...changes,
  }
}

/** A 庁内照会 of one department over two sections; what the test is about is set. */
export function anInquiry(changes: Partial<Extract<Request, { kind: 'inquiry' }>> = {}): Request {
  return {
    kind: 'inquiry',
    id: '200000001',
    bank: { id: bank.id, version: bank.version },
    scope: { kind: 'sections', form: 'standard', sections: ['cloud', 'safeguards'] },
    title: '総務部人事課',
    notesAllowed: true,
    department: '情報政策課',
    dueOn: '2026-12-11',
    ...changes,
  }
}

export function aSheet(request: Request, changes: Partial<RequestedSheet> = {}): RequestedSheet {
  const [role = ''] = rolesOf(request)
  return { request: request.id, respondent: '004217903358', bank: request.bank, role, answers: {}, ...changes }
}
