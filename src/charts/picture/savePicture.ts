import type { InjectionKey } from 'vue'

/** A picture handed to the person. */
export interface PictureFile {
  /** What the file is about; the receiver makes a safe name of it. */
  readonly title: string
  readonly extension: 'png' | 'svg'
  readonly content: Blob
}

/** Where saved pictures go: chosen in `app/`. Without it charts offer no pictures. */
export const SAVE_PICTURE: InjectionKey<(file: PictureFile) => void> = Symbol('save picture')
