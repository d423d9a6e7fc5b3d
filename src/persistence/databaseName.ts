/** Name of the app's database in IndexedDB. */
export const DATABASE_NAME = 'hironaga'
