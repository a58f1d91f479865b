import { z } from 'zod'
import type { Fault } from '../model/asking'
import { retryAt } from './retryAfter'

/** An HTTP answer that is not 200, as far as it says what is wrong. */
export interface Refusal {
  status: number
  headers: { get(name: string): string | null }
  text: string
}

/** RFC 9457, of which sources give more or less. */
const problemSchema = z.object({
  code: z.string().nullish().catch(null),
  title: z.string().nullish().catch(null),
  detail: z.string().nullish().catch(null),
})

/** What a refusal means. */
export function faultOf({ status, headers, text }: Refusal, now: number): Fault {
  const until = status === 429 || status === 403 || status >= 500 ? retryAt(headers, now) : undefined
  const fault = (kind: Fault['kind']): Fault => ({ kind, status, ...(until !== undefined && { until }) })
  const code = codeOf(text)
  if (status === 401) return { kind: 'badKey', status }
  if (status === 403) {
    if (code === 'quota_exceeded') return fault('quotaExceeded')
    if (code === 'pro_required') return { kind: 'proRequired', status }
    // A firewall answers in the source's place, and with a page.
    if (/error\s*(?:code:?\s*)?10\d\d\b/i.test(text) || isPage(text)) return { kind: 'blocked', status }
    return { kind: 'forbidden', status }
  }
  if (status === 402) return fault('quotaExceeded')
  if (status === 429)
    return fault(code === 'anon_daily_limit' || code === 'quota_exceeded' ? 'dailyLimit' : 'rateLimited')
  if (status >= 500) return fault('serverError')
  if (status === 408 || status === 425) return { kind: 'timeout', status }
  return { kind: 'refused', status }
}

/** Whether an answer is a web page: a proxy's, a sign-in's, a firewall's. */
export function isPage(text: string): boolean {
  return /^[\uFEFF\s]*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000))
}

function codeOf(text: string): string | undefined {
  try {
    return problemSchema.safeParse(JSON.parse(text)).data?.code ?? undefined
  } catch {
    // Not JSON, so it has no code; what it is instead is looked at above.
    return undefined
  }
}
