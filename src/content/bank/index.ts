export { bankLog, builtInBank, builtInBankOf, builtInBanks, preparedBanks } from './banks'
export {
  type BankSources,
  type BankWording,
  type ChangeReasons,
  type Grounding,
  loadBankSources,
  loadBankWording,
  loadChangeReasons,
  type QuestionWording,
  type SectionWording,
} from './wording'
