import type { Organization } from '@/domain/organization'
import type { Translate } from '@/i18n'

/** Whom the answers speak for, in words: the organization, or one of its departments by name if it has one. */
export function subjectOf({ name, unit, department }: Organization, nameless: string, t: Translate): string {
  const whole = name || nameless
  if (unit === 'whole') return whole
  return department
    ? t('report.subject.department', { name: whole, department })
    : t('report.subject.some', { name: whole })
}
