import type { Given } from '../../../lib/carry/protocol'

/** Nobody means to import more; whoever drops a whole disk should not wait for it to be listed. */
const MOST_LISTED = 10_000

/** Files that were chosen: in a folder, by their path within it. */
export function chosenFiles(files: Iterable<File>): Given[] {
  return Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, content: file }))
}

/**
 * Everything that was dropped: files, and what is in folders, however deep. Must be called while the event is being
 * handled: the browser takes the list away after that.
 */
export function droppedFiles(dropped: DataTransfer): Promise<Given[]> {
  const entries = Array.from(dropped.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
  const known = entries.filter((entry) => entry !== null)
  return known.length > 0 ? listed(known) : Promise.resolve(chosenFiles(dropped.files))
}

async function listed(entries: readonly FileSystemEntry[]): Promise<Given[]> {
  const found: Given[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && found.length < MOST_LISTED; entry = waiting.shift()) {
    if (isFolder(entry)) waiting.push(...(await childrenOf(entry)))
    else if (isFile(entry)) found.push({ name: entry.fullPath.replace(/^\//, ''), content: await contentOf(entry) })
  }
  return found
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // A browser gives a hundred at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children.sort((a, b) => (a.name < b.name ? -1 : 1))
    children.push(...some)
  }
}

/** Null where the file cannot be opened any more: it is reported, and the others are read. */
function contentOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)))
}
