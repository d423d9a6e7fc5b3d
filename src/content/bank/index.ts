export { bankLog, builtInBank, builtInBankOf, builtInBanks } from './banks'
export {
  type BankSources,
  type BankWording,
  type ChangeReasons,
  type EasyWording,
  inEasyWords,
  loadBankSources,
  loadBankWording,
  loadBankWordings,
  loadChangeReasons,
  loadEasyWording,
  loadReadings,
} from './wording'
