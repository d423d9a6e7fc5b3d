import { defineStore } from 'pinia'
import { fileNameFrom } from '@/exchange/fileName'
import { type PackedPicture, packPictures } from '@/exchange/pictureArchive'
import { useAssessmentStore } from './assessment'
import type { FileOutcome } from './files'
import { usePorts } from './ports'

/** Charts of the open assessment going out as pictures. */
export const usePictureFilesStore = defineStore('pictureFiles', () => {
  const ports = usePorts()
  const store = useAssessmentStore()

  /** Hands pictures to the person in one file; `prefix` begins its name in the reader's language. */
  async function save(
    pictures: readonly PackedPicture[],
    { prefix, isAnonymous }: { readonly prefix: string; readonly isAnonymous: boolean },
  ): Promise<FileOutcome> {
    const { organization, createdOn } = store.assessment
    const name = fileNameFrom([prefix, isAnonymous ? '' : organization.name, createdOn], 'zip')
    ports.downloadBytes({ name, type: 'application/zip', bytes: await packPictures(pictures) })
    return 'handed'
  }

  return { save }
})
