/** Says above the page, which may be what broke, that something went wrong; once, however often it does. */
export function showFailure(text: string): void {
  const id = 'unexpected-failure'
  if (document.getElementById(id)) return
  const message = document.createElement('p')
  message.id = id
  message.setAttribute('role', 'alert')
  message.className = 'failure-message'
  message.textContent = text
  document.body.prepend(message)
}
