import { pace } from './pace'
import { Unreadable } from './problem'
import { beginsAsScores } from './scoreStream'
import { isZip, unzip } from './zip'

const HEAD = 1 << 16

/**
 * The score table that was given: the file itself, or the one file of a zip archive.
 * @returns undefined for an archive that holds anything else, or cannot be read: what it is then is for others to say
 */
export async function onlyTableIn(given: Blob): Promise<Blob | undefined> {
  if (!isZip(new Uint8Array(await given.slice(0, 4).arrayBuffer()))) return given
  try {
    const { files, skipped } = await unzip(
      new Uint8Array(await given.arrayBuffer()),
      pace(undefined, () => {}),
    )
    const [only] = files
    const isTable = only && files.length === 1 && skipped.length === 0 && beginsAsScores(only.bytes.subarray(0, HEAD))
    return isTable ? new Blob([only.bytes as Uint8Array<ArrayBuffer>]) : undefined
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return undefined
  }
}
