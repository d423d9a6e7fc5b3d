/** How many questions the standard form of the built-in bank has, for pages that do not need the bank itself. */
export const QUESTION_COUNT = 67
