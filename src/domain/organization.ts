export const ORGANIZATION_KINDS = ['municipality', 'prefecture', 'company', 'other'] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

export const UNITS = ['whole', 'department'] as const
/** What the answers speak for: the whole organization or one department. */
export type Unit = (typeof UNITS)[number]

/** Characters that the name of an organization or of a department may have. */
export const LONGEST_NAME = 100

/** The organization that is assessed. Texts are empty and numbers null until they are given. */
export interface Organization {
  readonly name: string
  readonly kind: OrganizationKind
  /** 団体コード of a municipality or prefecture: six digits, the last one its check digit. Null until it is given. */
  readonly localCode: string | null
  readonly unit: Unit
  /** Name of the department when `unit` is department. */
  readonly department: string
  /** People counted; more than 0. */
  readonly staff: number | null
  /** Local date of the count, YYYY-MM-DD. */
  readonly staffAsOf: string | null
  /** Whom the count includes, in the person's own words. */
  readonly staffIncludes: string
  /** Role of the person who answers. */
  readonly answeredBy: string
}

export const BLANK_ORGANIZATION: Organization = {
  name: '',
  kind: 'municipality',
  localCode: null,
  unit: 'whole',
  department: '',
  staff: null,
  staffAsOf: null,
  staffIncludes: '',
  answeredBy: '',
}
