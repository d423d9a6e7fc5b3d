import { readFileSync } from 'node:fs'

const read = (name) => JSON.parse(readFileSync(new URL(`../../src/content/bank/${name}.json`, import.meta.url), 'utf8'))

/** The questions of the standard form as `virtual:questions`, with only the texts that a page shows. */
export function questions() {
  return {
    name: 'questions',
    resolveId: (id) => (id === 'virtual:questions' ? `\0${id}` : undefined),
    load(id) {
      if (id !== '\0virtual:questions') return undefined
      const wording = read('wording.ja')
      const list = read('structure').questions.map((question) => {
        const { text, why, levels } = wording.questions[question.id]
        const section = wording.sections[question.section].title
        return { id: question.id, section, text, why, levels, allowNa: question.allowNa ?? false }
      })
      return `export default ${JSON.stringify(list)}`
    },
  }
}
