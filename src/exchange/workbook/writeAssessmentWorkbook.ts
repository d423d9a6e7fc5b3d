import { stateOf } from '@/domain/returned/returned'
import { fileNameFrom } from '../fileName'
import { type BinaryFile, packWorkbook, WORKBOOK_TYPE, type WorkbookSheetPart } from '../sheets/workbook/packWorkbook'
import { FACTS_NAME, factsXml, linesXml } from '../sheets/workbook/plainSheets'
import { answerColumns, numbered } from './answerColumns'
import { ASSESSMENT_APP, ASSESSMENT_FORMAT, wordFacts } from './assessmentFacts'
import type { AssessmentWorkbookContent, AssessmentWorkbookTexts } from './content'
import { planColumns } from './planColumns'
import { referenceColumns, scoreColumns, stepColumns } from './readOnlyColumns'
import { TABLE_STYLES_XML } from './tableStyles'
import { tableSheetXml } from './tableSheet'

/** Rows of the plan that are left for what is added by hand. */
const SPARE_ROWS = 20

/** What it takes to read the workbook again; an anonymous one does not say of which assessment it is. */
function factsOf({ assessment, isAnonymous }: AssessmentWorkbookContent, { words }: AssessmentWorkbookTexts) {
  const { id, bank } = assessment
  const facts: [string, string][] = [
    ['app', ASSESSMENT_APP],
    ['format', String(ASSESSMENT_FORMAT)],
    ['assessment', isAnonymous ? '' : id],
    ['state', stateOf(assessment)],
    ['bank', bank.id],
    ['version', bank.version],
    ...wordFacts(words),
  ]
  return facts
}

/**
 * Writes one assessment as a workbook: what it is, answers, scores with their bounds, next steps, plan, references
 * where there are any, and on a hidden sheet what it takes to read answers and plan again. It holds no formula and no
 * macro, and nothing of `content` that is not in its sheets.
 */
export function writeAssessmentWorkbook(
  content: AssessmentWorkbookContent,
  texts: AssessmentWorkbookTexts,
): BinaryFile {
  const { assessment, about, answers, scores, steps, plan, references } = content
  const { sheets: names, errorTitle, errorText } = texts
  const options = { spareRows: 0, errorTitle, errorText }
  const sheets: readonly WorkbookSheetPart[] = [
    { name: names.about, xml: linesXml(about) },
    { name: names.answers, xml: tableSheetXml(answerColumns(texts), numbered(answers), options) },
    { name: names.scores, xml: tableSheetXml(scoreColumns(texts), scores, options) },
    { name: names.steps, xml: tableSheetXml(stepColumns(texts), steps, options) },
    { name: names.plan, xml: tableSheetXml(planColumns(texts), plan, { ...options, spareRows: SPARE_ROWS }) },
    ...(references.length > 0
      ? [{ name: names.references, xml: tableSheetXml(referenceColumns(texts), references, options) }]
      : []),
    { name: FACTS_NAME, xml: factsXml(factsOf(content, texts)), isHidden: true },
  ]
  return {
    name: fileNameFrom([texts.prefix, assessment.organization.name, assessment.createdOn], 'xlsx'),
    type: WORKBOOK_TYPE,
    bytes: packWorkbook(sheets, TABLE_STYLES_XML),
  }
}
