/** A header's value, or null: what `Headers` has. */
interface HeaderReader {
  get(name: string): string | null
}

/**
 * When a source says it may be asked again, in milliseconds since 1970; undefined when it does not say, or not readably.
 * Retry-After is a number of seconds or a date (RFC 9110). X-RateLimit-Reset has no standard: seconds since 1970,
 * milliseconds since 1970 and seconds from now are all in use, and their sizes tell them apart.
 */
export function retryAt(headers: HeaderReader, now: number): number | undefined {
  return fromRetryAfter(headers.get('retry-after'), now) ?? fromReset(headers.get('x-ratelimit-reset'), now)
}

/** When a source that answered says that this was the last answer for now. */
export function spentUntil(headers: HeaderReader, now: number): number | undefined {
  return headers.get('x-ratelimit-remaining')?.trim() === '0' ? retryAt(headers, now) : undefined
}

function fromRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000
  // Only a date with a time in GMT, not the many other things that Date.parse makes something of.
  const date = /^[A-Z][a-z]+,? .*\d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(date, now)
}

function fromReset(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? ''
  if (!/^\d{1,14}(\.\d+)?$/.test(text)) return undefined
  const number = Number(text)
  const at = number > 1e11 ? number : number > 1e9 ? number * 1000 : now + number * 1000
  return at > now ? Math.round(at) : undefined
}
