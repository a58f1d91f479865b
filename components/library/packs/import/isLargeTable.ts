/** Five thousand rows of an id and a score are about as long. */
const SMALLEST = 100_000
const HEAD = 1 << 16

/**
 * Whether a file may be a score table of more rows than records should be made of: `packed`, where only unpacking it
 * will tell. Its name is never asked.
 */
export async function isLargeTable(file: Blob): Promise<boolean | 'packed'> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const { isZip } = await import('../../../../lib/transfer/zip')
  if (isZip(head)) return 'packed'
  if (file.size < SMALLEST) return false
  const { beginsAsScores } = await import('../../../../lib/transfer/scoreStream')
  return beginsAsScores(head)
}
