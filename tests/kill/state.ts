import type { Page } from 'puppeteer-core'

/** All that a library amounts to, in short; two libraries of one digest are the same. */
export interface State {
  digest: string
  /** For people to read. */
  counts: Record<string, number>
  /** As it lies on disk. */
  version: number
  /** What must never be, whatever happened. */
  faults: string[]
}

/** Reads the database as it lies there, past all code of Gloss, in a page of the extension. */
export function readState(page: Page): Promise<State> {
  return page.evaluate(look)
}

/** Runs in the page. */
async function look(): Promise<State> {
  const ask = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  type Row = Record<string, unknown>
  const db = await ask(indexedDB.open('gloss'))
  const transaction = db.transaction([...db.objectStoreNames], 'readonly')
  const all = async (name: string) =>
    // Not every version has every store.
    db.objectStoreNames.contains(name) ? ask<Row[]>(transaction.objectStore(name).getAll()) : []
  const researchers = await all('researchers')
  const papers = await all('papers')
  const links = await all('links')
  const overrides = await all('overrides')
  const hashes = await all('keyHashes')
  const changes = await all('changes')
  const images = await all('images')
  const backups = await all('backups')
  const backupData = await all('backupData')
  const packs = await all('packs')
  const shards = await all('shards')
  const version = db.version / 10
  db.close()

  // What differs between two runs of one thing: moments, revisions, keys made by chance.
  const timeless = (rows: Row[]) => rows.map(({ rev: _rev, edited: _edited, updatedAt: _at, ...row }) => sorted(row))
  const keys = new Set(hashes.flatMap((part) => Array.from(part['hashes'] as Uint32Array)))
  const journal = changes.map(({ kind, label, added, updated, removed }) => ({
    kind,
    label: String(label).split(' of ')[0],
    added,
    updated,
    removed,
  }))
  const parts = {
    researchers: timeless(researchers),
    papers: timeless(papers),
    links,
    overrides: timeless(overrides),
    keys: [...keys].sort((a, b) => a - b),
    journal,
    undone: changes.filter(({ undoneBy }) => undoneBy !== undefined).length,
    images: images.length,
    // One that is set aside is gone for the reader; when its shards go is left open.
    packs: packs
      .filter(({ aside }) => !aside)
      .map(({ manifest, enabled }) => [(manifest as Row)['name'], (manifest as Row)['papers'], enabled]),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

  const ids = (rows: Row[], key = 'id') => new Set(rows.map((row) => row[key]))
  const paperIds = ids(papers)
  const people = ids(researchers)
  const changeIds = ids(changes)
  const packIds = ids(packs)
  const shardsOf = (id: unknown) => shards.filter(({ pack }) => pack === id)
  const data = new Map(backupData.map((row) => [row['id'], row['bytes'] as Uint8Array]))
  const faults = [
    ...links.filter(({ paper }) => !paperIds.has(paper)).map(({ paper }) => `a link to ${paper}, which is not there`),
    ...links
      .filter(({ researcher }) => !people.has(researcher))
      .map(({ researcher }) => `a link of ${researcher}, who is not there`),
    ...images
      .filter(({ change }) => !changeIds.has(change))
      .map(({ change }) => `images of ${change}, which is not in the journal`),
    ...backups
      .filter(({ id, size }) => data.get(id)?.length !== size)
      .map(({ id }) => `snapshot ${id} without its bytes`),
    ...packs
      .filter(({ id, manifest }) => (manifest as { shards: [] }).shards.length !== shardsOf(id).length)
      .map(({ id }) => `pack ${id} without some of its shards`),
    ...shards.filter(({ pack }) => !packIds.has(pack)).map(({ pack }) => `a shard of ${pack}, which is not there`),
    ...(backups.length === backupData.length ? [] : ['bytes of a snapshot that is not listed']),
  ]
  return {
    digest: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    counts: {
      researchers: people.size,
      papers: paperIds.size,
      links: links.length,
      changes: changes.length,
      packs: parts.packs.length,
    },
    version,
    faults,
  }

  function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    const row = value as Row
    return Object.fromEntries(
      Object.keys(row)
        .sort()
        .map((key) => [key, sorted(row[key])]),
    )
  }
}
