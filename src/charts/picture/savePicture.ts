import type { InjectionKey } from 'vue'

/** A picture handed to the person. */
export interface PictureFile {
  /** What the file is about; the receiver makes a safe name of it. */
  readonly title: string
  readonly extension: 'png' | 'svg'
  readonly content: Blob
}

/** Where saved pictures go: chosen in `app/`. Without it, or where it is null, charts offer no pictures. */
export const SAVE_PICTURE: InjectionKey<((file: PictureFile) => void) | null> = Symbol('save picture')
