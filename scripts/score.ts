// `npm run -s score -- FILE…`: scores each file and prints one line of JSON a file, in order (docs/scoring.md §9).
import { readFileSync } from 'node:fs'
import { builtInBank, builtInBankOf, builtInBanks } from '@/content/bank'
import { failure, type Result } from '@/domain/result'
import { scoreText } from '@/exchange/scoreCommand'

const BAD_INPUT = 2
const BUILT_IN = { current: builtInBank, released: builtInBanks, prepared: builtInBankOf }

function scoreFile(path: string): Result<string, string> {
  try {
    return scoreText(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''), BUILT_IN)
  } catch (error) {
    return failure(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error('Give at least one FILE: npm run -s score -- FILE…')
  process.exitCode = BAD_INPUT
}
for (const path of paths) {
  const scored = scoreFile(path)
  if (scored.ok) {
    console.log(scored.value)
    continue
  }
  // One line whatever a file's name or keys hold.
  console.error(`${path}: ${scored.error}`.replace(/\s+/gu, ' '))
  if (paths.length > 1) console.log('null')
  process.exitCode = BAD_INPUT
}
