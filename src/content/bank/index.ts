export { bankLog, builtInBank, builtInBankOf, builtInBanks } from './banks'
export {
  type BankSources,
  type BankWording,
  type ChangeReasons,
  loadBankSources,
  loadBankWording,
  loadBankWordings,
  loadChangeReasons,
} from './wording'
