import type { Page } from '@playwright/test'

/** What the journal holds under a key, as text: it is on the disk, where the browser’s other storage comes seconds later. */
export async function spareText(page: Page, key: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('hironaga')
        opening.onerror = () => {
          reject(new Error('The database does not open'))
        }
        opening.onsuccess = () => {
          const reading = opening.result.transaction('journal').objectStore('journal').get(wanted)
          reading.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result ?? '').replaceAll('\\"', '"'))
          }
        }
      }),
    key,
  )
}
