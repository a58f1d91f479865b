/** Five thousand rows of an id and a score are about as long. */
const SMALLEST = 100_000
const HEAD = 1 << 16

/** Whether a file is a score table that may have more rows than records should be made of. Its name is never asked. */
export async function isLargeTable(file: Blob): Promise<boolean> {
  if (file.size < SMALLEST) return false
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const { beginsAsScores } = await import('../../../../lib/transfer/scoreStream')
  return beginsAsScores(head)
}
