/**
 * The form in which two names are compared for being written the same: without case, accents, dots and order marks.
 * Equal forms never make one person of two; they only say who might be told about.
 */
export function nameKey(name: string): string {
  const [family, given, ...rest] = name.split(',')
  const ordered = given !== undefined && rest.length === 0 ? `${given} ${family}` : name
  return words(ordered).join(' ')
}

/** Whether two ways of writing an author's name can mean one person: "Chen, X.", "Xian Chen", "XIAN CHEN". */
export function mayBeOneName(a: string, b: string): boolean {
  const left = nameKey(a).split(' ')
  const right = nameKey(b).split(' ')
  if (left.at(-1) === right.at(-1) && left[0]![0] === right[0]![0]) return true
  // "Zhang Wei" beside "Wei Zhang": sources disagree about which name comes first.
  return left.length === right.length && left.toSorted().join(' ') === right.toSorted().join(' ')
}

function words(name: string): string[] {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return folded
    .replace(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim()
    .split(/\s+/)
}
