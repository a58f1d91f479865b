/** Dexie stores its version times ten. */
export const IDB_VERSION_FACTOR = 10

/** The version on disk; 0 when there is none. Looks without opening: opening would create. */
export async function storedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases()
  return (databases.find((database) => database.name === name)?.version ?? 0) / IDB_VERSION_FACTOR
}
