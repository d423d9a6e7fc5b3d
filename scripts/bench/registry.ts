import { compareMany } from './compareMany'
import type { Measurement } from './measurement'
import { planSearch } from './planSearch'
import { sliderToPaint } from './sliderToPaint'

/** Everything that `npm run bench` measures, in the order of docs/performance.md. */
export const MEASUREMENTS: readonly Measurement[] = [sliderToPaint, planSearch, compareMany]
