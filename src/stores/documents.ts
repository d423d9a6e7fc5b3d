import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DocumentKind } from '@/domain/exportChoices'
import type { DocumentContent } from '@/domain/report/content'
import { fileNameFrom } from '@/exchange/fileName'
import { useAssessmentStore } from './assessment'
import type { FileOutcome } from './files'
import { useFurtherPorts } from './ports'
import { useSettingsStore } from './settings'

const PRESENTATION = ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'] as const
const FILES = {
  word: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  slides: PRESENTATION,
  summary: PRESENTATION,
} as const

/** The writers are large and fetched when first asked for. */
const WRITERS: Readonly<Record<DocumentKind, () => Promise<(content: DocumentContent) => Promise<Uint8Array>>>> = {
  word: async () => (await import('@/exchange/documents/word/writeWordReport')).writeWordReport,
  slides: async () => (await import('@/exchange/documents/slides/writeSlides')).writeSlides,
  summary: async () => (await import('@/exchange/documents/slides/writeSummarySlide')).writeSummarySlide,
}

/** What a file of a report is called: its title, and that it is without whose it is. */
export interface DocumentName {
  readonly title: string
  readonly isAnonymous: boolean
}

/** Reports of the open assessment going out as files of office programs. */
export const useDocumentsStore = defineStore('documents', () => {
  const ports = useFurtherPorts()
  const store = useAssessmentStore()
  const settings = useSettingsStore()
  /** The file that is being written; null while none is. */
  const working = shallowRef<DocumentKind | null>(null)

  function nameOf(kind: DocumentKind, { title, isAnonymous }: DocumentName): string {
    const { organization, createdOn } = store.assessment
    const { name, unit, department } = organization
    const whose = isAnonymous ? [] : [name, unit === 'department' ? department : '']
    return fileNameFrom([title, ...whose, createdOn], FILES[kind][0])
  }

  /** Writes a report to a file. One at a time: asked for another, it is `cancelled`. */
  async function write(
    kind: DocumentKind,
    content: Omit<DocumentContent, 'logo'>,
    named: DocumentName,
  ): Promise<FileOutcome> {
    if (working.value) return 'cancelled'
    working.value = kind
    try {
      const address = named.isAnonymous ? null : settings.settings.report.logo
      const logo = address === null ? null : await ports.paintLogo(address)
      const writer = await WRITERS[kind]()
      const bytes = await writer({ ...content, logo })
      ports.downloadBytes({ name: nameOf(kind, named), type: FILES[kind][1], bytes })
      return 'handed'
    } catch {
      return 'failed'
    } finally {
      working.value = null
    }
  }

  return { working, write }
})
