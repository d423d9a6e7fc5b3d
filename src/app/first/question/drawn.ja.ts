import type { QuestionPicture } from './picture'

/** In Japanese; the build puts it here (`.config/vite/questionPicture.ts`). Elsewhere there is none. */
export const DRAWN: QuestionPicture | null = null
