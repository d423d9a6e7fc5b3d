import { setTimeout as wait } from 'node:timers/promises'

/**
 * A browser with one page. `ask` evaluates an expression in the page and gives what JSON can carry.
 * @typedef {{
 *   open: (url: string) => Promise<unknown>,
 *   ask: (expression: string) => Promise<any>,
 *   problems: () => Promise<readonly string[]>,
 *   close: () => Promise<void>,
 * }} Browser
 */

/** Milliseconds that a page may take until it shows what is waited for. */
const PATIENCE = 30_000

/**
 * @param {Browser} browser
 * @param {string} what For the message of a failure.
 * @param {string} expression
 */
async function until(browser, what, expression) {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await wait(100)) {
    // Between two pages there may be nothing to ask.
    const value = await browser.ask(expression).catch(() => null)
    if (value) return value
  }
  throw new Error(
    `Not seen: ${what}. The page says: ${String(await browser.ask('document.body.innerText')).slice(0, 400)}`,
  )
}

/** @param {string} words */
const button = (words) =>
  `[...document.querySelectorAll('button, a')].find((each) => each.textContent.trim() === ${JSON.stringify(words)})`

/**
 * @param {Browser} browser
 * @param {string} words
 */
async function press(browser, words) {
  await until(browser, `「${words}」`, `Boolean(${button(words)})`)
  await browser.ask(`(${button(words)}.click(), true)`)
}

/** The first choice of a question: the page before has choices too, but none that says that it is not known. */
const CHOICE =
  "[...document.querySelectorAll('main fieldset')].find((each) => each.textContent.includes('わからない'))?.querySelector('input[type=radio]')"

/**
 * The sample with its charts, then a question answered that is still answered after a reload, and the result of it.
 * @param {Browser} browser
 * @param {string} address
 */
export async function journey(browser, address) {
  await browser.open(address)
  await until(browser, 'the page', "document.querySelector('h1')")
  // A system in English opens in English.
  if ((await browser.ask('document.documentElement.lang')) === 'en') await press(browser, '日本語')
  await press(browser, '見本の市役所で結果を見る')
  await until(
    browser,
    'the result of the sample',
    "location.hash.endsWith('/result') && document.querySelectorAll('main svg').length > 2",
  )
  await browser.ask("(location.hash = '#/', true)")
  await press(browser, '診断をはじめる')
  const id = await until(browser, 'a new assessment', '/#\\/a\\/([^/]+)\\/organization/.exec(location.hash)?.[1]')
  await browser.ask(`(location.hash = '#/a/${id}/questions', true)`)
  await until(browser, 'a question', `Boolean(${CHOICE})`)
  await browser.ask(`(${CHOICE}.click(), true)`)
  await until(browser, 'the answer', "document.querySelector('main').textContent.includes('1問に回答')")
  const shown = await browser.problems()
  await browser.open('about:blank')
  await browser.open(`${address}#/a/${id}/questions`)
  await until(browser, 'the answer after a reload', `${CHOICE}?.checked`)
  await browser.ask(`(location.hash = '#/a/${id}/result', true)`)
  await until(
    browser,
    'the result',
    "location.hash.endsWith('/result') && document.querySelector('main section.readiness h1')",
  )
  return [...new Set([...shown, ...(await browser.problems())])]
}
