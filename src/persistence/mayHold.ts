import { DATABASE_NAME } from './databaseName'
import { KEY_PREFIX } from './recordStorage'

/** Where a browser may hold something of this app. */
export interface HoldingPlaces {
  /** Access to its storage; throws where it is forbidden. */
  readonly access: () => Storage
  /** Its databases; throws or fails where it does not tell. */
  readonly databases: () => Promise<readonly { readonly name?: string | undefined }[]>
}

/** Whether a storage holds records of this app. */
export function hasOwnKeys(storage: Storage): boolean {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).some((key) =>
    key?.startsWith(KEY_PREFIX),
  )
}

/**
 * Whether this browser may hold something of this app: false only where both places were seen to be empty. After a crash
 * the database may know what the storage does not.
 */
export async function mayHold({ access, databases }: HoldingPlaces): Promise<boolean> {
  try {
    if (hasOwnKeys(access())) return true
    return (await databases()).some(({ name }) => name === DATABASE_NAME)
  } catch {
    return true
  }
}
