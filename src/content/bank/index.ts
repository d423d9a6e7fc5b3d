export { bankLog, builtInBank, builtInBankOf, builtInBanks } from './banks'
export {
  type BankSources,
  type AskedQuestion,
  type AskedWording,
  type BankWording,
  type ChangeReasons,
  type EasyWording,
  inEasyWords,
  loadBankSources,
  loadAskedWording,
  loadBankWording,
  loadBankWordings,
  loadChangeReasons,
  loadEasyWording,
  loadReadings,
} from './wording'
