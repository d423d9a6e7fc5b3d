import type { QuestionPicture } from './picture'

/** In English; the build puts it here (`.config/vite/questionPicture.ts`). Elsewhere there is none. */
export const DRAWN: QuestionPicture | null = null
