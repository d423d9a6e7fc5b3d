/** Endings of files that may hold assessments. */
const ENDINGS = /\.(?:json|txt|age)$/iu

/** The files of a folder that may hold assessments; what a system or another program left there is passed over. */
export function assessmentFilesIn<T extends { readonly name: string }>(files: readonly T[]): T[] {
  return files.filter(({ name }) => ENDINGS.test(name) && !name.startsWith('.'))
}
