import type { App } from 'vue'
import { t } from '@/i18n'

/**
 * Catches what should never happen: the kept data stays untouched, the person is told, and the error goes to the console.
 * The message is put outside the app's own tree, which may be what broke.
 */
export function installErrorHandling(app: App): void {
  app.config.errorHandler = (error) => {
    console.error(error)
    showFailure()
  }
  window.addEventListener('unhandledrejection', showFailure)
}

function showFailure(): void {
  const id = 'unexpected-failure'
  if (document.getElementById(id)) return
  const message = document.createElement('p')
  message.id = id
  message.setAttribute('role', 'alert')
  message.className = 'failure-message'
  message.textContent = t('app.failure.unexpected')
  document.body.prepend(message)
}
