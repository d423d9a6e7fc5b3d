import { answer } from './answer'
import { compareMany } from './compareMany'
import { load } from './load'
import type { Measurement } from './measurement'
import { memory } from './memory'
import { planSearch } from './planSearch'
import { resultPage } from './resultPage'
import { scoreMany } from './scoreMany'
import { sliderToPaint } from './sliderToPaint'

/** Everything that `npm run bench` measures, in the order of docs/performance.md. */
export const MEASUREMENTS: readonly Measurement[] = [
  load,
  answer,
  resultPage,
  sliderToPaint,
  scoreMany,
  memory,
  planSearch,
  compareMany,
]
