import type { App } from 'vue'
import { t } from '@/i18n'
import { showFailure } from './first/showFailure'

/**
 * Catches what should never happen: the kept data stays untouched, the person is told, and the error goes to the console.
 * The message is put outside the app's own tree, which may be what broke.
 */
export function installErrorHandling(app: App): void {
  const tell = () => {
    showFailure(t('app.failure.unexpected'))
  }
  app.config.errorHandler = (error) => {
    console.error(error)
    tell()
  }
  window.addEventListener('unhandledrejection', tell)
}
