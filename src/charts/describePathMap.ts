import type { BodyMark, BodyMarkKind, OwnKind, OwnMark, PathMap } from '@/domain/pathMap'
import { SCOPES } from '@/domain/practice'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { Terms } from '@/i18n/terms'
import type { ChartTable } from './chartTable'

/** The name of a stop across. */
const scopeAt = (place: number, terms: Terms): string => terms.scope[SCOPES[place] ?? 'none']

/** Names of what the path map shows; bodies and dates are worded by the caller. */
export interface PathMapNames {
  readonly body: (id: string) => string
  readonly date: (asOf: string) => string
}

/** What a mark of a reference body is, in a word, and whether it is only planned. */
export function bodyMarkText({ kind, status }: BodyMark, t: Translate): string {
  const names: Record<BodyMarkKind, string> = {
    cap: t('charts.path.cap'),
    use: t('charts.path.use'),
    minimum: t('charts.path.minimum'),
  }
  return status === 'planned' ? t('charts.path.planned', { what: names[kind] }) : names[kind]
}

/** What an own mark is, in a word. */
export function ownMarkName(kind: OwnKind, t: Translate): string {
  const names: Record<OwnKind, string> = {
    readiness: t('charts.path.own_readiness'),
    rule: t('charts.path.own_rule'),
    use: t('charts.path.own_use'),
  }
  return names[kind]
}

/** Days a week in words, or that there is no limit. */
function daysText(days: number, isUnlimited: boolean, t: Translate, format: Format): string {
  return isUnlimited ? t('charts.path.no_limit') : t('charts.path.days', { days: format.number(days, 2) }, days)
}

/** Days of a body's mark in words: one figure, from … to, or no limit. */
export function markDaysText({ y, yTo, isUnlimited }: BodyMark, t: Translate, format: Format): string {
  return yTo === null
    ? daysText(y, isUnlimited, t, format)
    : t('charts.path.days_range', { from: format.number(y, 2), to: format.number(yTo, 2) })
}

/** Where an own mark stands across. Readiness at the lowest stop is still to come; “nobody” would be said of the people. */
export function ownScopeText(mark: OwnMark, t: Translate, terms: Terms): string {
  return mark.kind === 'readiness' && mark.x === 0 ? t('charts.path.wider_to_come') : scopeAt(mark.x, terms)
}

/** Readiness has the name of its stop, unless it is still to come; what is used has days, even when they fill the week. */
export function ownDaysText(mark: OwnMark, t: Translate, format: Format, terms: Terms): string {
  if (mark.kind === 'readiness') return mark.longer === 0 ? t('charts.path.longer_to_come') : terms.longer[mark.longer]
  return daysText(mark.days, mark.kind === 'rule' && mark.isUnlimited, t, format)
}

/** The reading of the path map in one sentence: where one's own three marks stand, and which cannot be placed. */
export function summarizePathMap({ own, missing, marks }: PathMap, t: Translate, format: Format, terms: Terms): string {
  // No organization of one's own: the picture is about the bodies alone.
  if (own.length + missing.length === 0) {
    return t('charts.path.summary_bodies', { bodies: new Set(marks.map(({ body }) => body)).size, count: marks.length })
  }
  const placed = own.map((mark) =>
    t('charts.path.stands', {
      name: ownMarkName(mark.kind, t),
      wider: ownScopeText(mark, t, terms),
      days: ownDaysText(mark, t, format, terms),
    }),
  )
  const left = missing.map((kind) => ownMarkName(kind, t))
  if (placed.length === 0) return t('charts.path.summary_none')
  return left.length === 0
    ? t('charts.path.summary', { marks: format.list(placed) })
    : t('charts.path.summary_missing', { marks: format.list(placed), missing: format.list(left) })
}

/** The marks of the path map, a row for each: one's own first, then the bodies' in the order of their numbers. */
export function tabulatePathMap(
  { own, road, marks }: PathMap,
  t: Translate,
  format: Format,
  terms: Terms,
  names: PathMapNames,
): ChartTable {
  const share = (ratio: number | null) => (ratio === null ? t('charts.map.no_value') : format.percent(ratio))
  return {
    columns: [
      t('charts.path.who'),
      t('charts.path.what'),
      t('charts.path.when'),
      t('charts.path.scope'),
      t('charts.map.days_a_week'),
      t('charts.map.ratio'),
    ],
    rows: [
      ...own.map((mark) => [
        t('charts.path.self'),
        ownMarkName(mark.kind, t),
        t('charts.map.no_value'),
        ownScopeText(mark, t, terms),
        ownDaysText(mark, t, format, terms),
        share(mark.kind === 'use' ? mark.ratio : null),
      ]),
      ...road.map(({ stage, longer, x }) => [
        t('charts.path.self'),
        t('charts.path.road_stop', { stage: terms.stage[stage] }),
        t('charts.map.no_value'),
        scopeAt(x, terms),
        terms.longer[longer],
        t('charts.map.no_value'),
      ]),
      ...marks.map((mark) => [
        names.body(mark.body),
        bodyMarkText(mark, t),
        names.date(mark.asOf),
        terms.scope[mark.scope],
        markDaysText(mark, t, format),
        share(mark.ratio),
      ]),
    ],
  }
}
