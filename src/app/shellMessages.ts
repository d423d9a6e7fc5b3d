import type { Namespace } from '@/i18n'

/** The texts of the frame, which are there before any page. */
export const SHELL_MESSAGES = ['app', 'common'] as const satisfies readonly Namespace[]
