/**
 * The form in which two names are compared for being written the same: without case, accents, dots and order marks.
 * Equal forms never make one person of two; they only say who might be told about.
 */
export function nameKey(name: string): string {
  const [family, given, ...rest] = name.split(',')
  const ordered = given !== undefined && rest.length === 0 ? `${given} ${family}` : name
  return words(ordered).join(' ')
}

function words(name: string): string[] {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return folded
    .replace(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim()
    .split(/\s+/)
}
