/** A person's name as bibliographies split it, or whole where it cannot be split with certainty. */
export type CitedName = { family: string; given: string; suffix?: string } | { literal: string }

const PLAIN = /^[\p{L}\p{M}.'’‘\-\s]+$/u
const GROUP =
  /\b(?:collaborations?|consortium|group|team|project|initiative|lab|laboratory|network|committee|society)\b/i
const SUFFIX = /,?\s+(Jr|Sr)\.?$|\s+(II|III|IV)$/

/**
 * Splits a display name ("Juan de la Cruz", "Sammy Davis, Jr.") the way bibliographies want it. Joining the parts gives
 * the name back; groups, single words and anything odd stay whole.
 */
export function splitName(name: string): CitedName {
  const suffix = SUFFIX.exec(name)
  const rest = suffix ? name.slice(0, suffix.index) : name
  const words = rest.split(/\s+/)
  if (
    words.length < 2 ||
    !PLAIN.test(rest) ||
    !words.every((word) => /\p{L}/u.test(word)) ||
    GROUP.test(rest) ||
    words.includes('and')
  )
    return { literal: name }
  let start = words.length - 1
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1]!)) start--
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    ...(suffix && { suffix: suffix[0].replace(/^,?\s+/, '') }),
  }
}

/** A split name in the order it is read aloud. */
export function joinName(parts: {
  given?: string
  particle?: string
  family?: string
  suffix?: string
  literal?: string
}): string {
  if (parts.literal) return parts.literal.trim()
  const name = [parts.given, parts.particle, parts.family].filter(Boolean).join(' ').trim()
  if (!parts.suffix) return name
  return /^(?:Jr|Sr)/i.test(parts.suffix) ? `${name}, ${parts.suffix}` : `${name} ${parts.suffix}`
}
