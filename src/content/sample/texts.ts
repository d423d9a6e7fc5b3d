import type { ContentLocale } from '../locale'

/** What the person of the sample organization typed, in one language. */
export interface SampleTexts {
  readonly name: string
  readonly department: string
  readonly staffIncludes: string
  readonly answeredBy: string
  /** Why a question does not apply, by question id. */
  readonly reasons: Readonly<Record<string, string>>
  /** By question id. */
  readonly notes: Readonly<Record<string, string>>
}

export const SAMPLE_TEXTS: Readonly<Record<ContentLocale, SampleTexts>> = {
  ja: {
    name: 'ひろなが市（架空の見本）',
    department: '総務部',
    staffIncludes: '総務課・人事課・契約課・総合窓口課の常勤職員と会計年度任用職員（休職中の人を除く）',
    answeredBy: '人事課 主査',
    reasons: { 'information.field': '総務部には、現場や訪問先で記録を取る仕事がない' },
    notes: {
      'information.approval': '文書管理システムの集計では9割を超えている',
      'communication.phone': '総合窓口課の直通電話は転送できない',
      'seating.belongings': '課によって違う。まだ数えていない',
      'cloud.isolated': '画面転送の可否を情報政策課に照会中',
      'education.onboarding': '各課に任せており、人事課ではつかめていない',
      'rules.frequency': '要綱で週2日まで',
      'management.usage': '勤怠システムから、年度末に集計',
      'safeguards.overtime': '要綱に「原則として禁止」とあるだけ',
      'safeguards.workplace': '始めるときに点検表を配ったか、前任者に確認中',
    },
  },
  en: {
    name: 'Hironaga City (made-up sample)',
    department: 'General Affairs Department',
    staffIncludes:
      'Permanent and fixed-term staff of the general affairs, personnel, contracts and citizen counter sections, without those on leave',
    answeredBy: 'Personnel section, senior clerk',
    reasons: { 'information.field': 'Nobody in the department takes records in the field or on visits' },
    notes: {
      'information.approval': 'Over nine tenths, by the count of the records system',
      'communication.phone': 'The direct line of the citizen counter cannot be forwarded',
      'seating.belongings': 'Differs by section; not counted yet',
      'cloud.isolated': 'The IT policy section has been asked whether screen transfer is possible',
      'education.onboarding': 'Left to each section; the personnel section has no overview',
      'rules.frequency': 'Up to two days a week by the guidelines',
      'management.usage': 'Counted from the attendance system at the end of the fiscal year',
      'safeguards.overtime': 'The guidelines only say "prohibited in principle"',
      'safeguards.workplace': 'Asking the predecessor whether a checklist was handed out at the start',
    },
  },
}
