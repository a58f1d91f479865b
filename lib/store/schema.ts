import type { Transaction } from 'dexie'

/** One step of the schema's history. Written once, never changed: readers' databases stand at every one of them. */
export interface SchemaVersion {
  number: number
  /** Dexie's notation: primary key first, then indexes; `*` is an index over each element of an array. */
  stores: Record<string, string | null>
  upgrade?: (transaction: Transaction) => Promise<void>
}

/**
 * Append only. A change of the schema is a new entry here, an example database of the version before it in
 * `tests/fixtures/store`, and nothing else.
 */
export const versions: readonly SchemaVersion[] = [
  {
    number: 1,
    stores: {
      researchers: 'id, *identityKeys, nameKey',
      papers: 'id, arxivId, doi, titleKey, *formerKeys',
      // What papers are found by, in short: see paperKeys.
      keyHashes: '++id',
      // Which papers a researcher's profile lists, in its order.
      links: '[researcher+position], paper',
      overrides: 'id, row',
      // What the reader has seen on listings.
      seen: 'paper, lastAt',
      // Score packs: what is known of each, and their parts as bytes.
      packs: 'id',
      shards: '[pack+name]',
      // Snapshots: what is known of each, and their bytes apart, so that a list of them costs nothing.
      backups: 'id, at',
      backupData: 'id',
      // The journal: each change, and what the records it touched were before.
      changes: 'id, at',
      images: '[change+part]',
      settings: 'key',
      settingsHistory: '++id, at',
      readings: 'site',
      meta: 'key',
    },
  },
  {
    number: 2,
    stores: {
      // Triage: what the reader saw on each listing and when, what came up of saved researchers, the reader's own rules.
      visits: 'listing',
      inbox: 'paper, at',
      rules: 'id',
      // Sources: answers with their lifetimes, what still has to be asked, what was spent, longer work that can resume.
      // The reader's own keys stand apart: whoever copies tables leaves this one out.
      sources: 'id',
      sourceKeys: 'source',
      sourceAnswers: '[source+question+key], staleAt',
      sourceRequests: '++id, &[source+question+key], [source+sent+rank], *jobs',
      sourceUsage: '[source+period]',
      jobs: 'id',
    },
  },
]
