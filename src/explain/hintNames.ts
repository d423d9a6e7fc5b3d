/** The hints, by the pages they stand on; under these names it is kept which ones were closed. */
export type HintName = 'organization' | 'practice' | 'questions' | 'work' | 'result' | 'simulate' | 'plan'
