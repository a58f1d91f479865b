import { json, problem } from './reply.ts'
import type { Reply } from './reply.ts'

/** Everything that goes wrong between Gloss and a source, by what a source or a network does. */
export const faults = {
  drop: () => ({ status: 200, type: '', body: '', drop: true }),
  badKey: () => problem(401, 'unauthorized', 'Invalid API key'),
  forbidden: () => problem(403, 'forbidden', 'Forbidden'),
  proRequired: () => problem(403, 'pro_required', 'This needs Pro'),
  quotaExceeded: () => problem(403, 'quota_exceeded', 'Monthly quota exceeded'),
  cloudflare: () => page(403, '<title>Access denied</title><h1>Error 1010</h1>'),
  cloudflareText: () => ({ status: 403, type: 'text/plain', body: 'error code: 1010' }),
  rateLimited: () => ({ ...problem(429, 'rate_limited', 'Slow down'), headers: { 'Retry-After': '1' } }),
  dailyLimit: () => problem(429, 'anon_daily_limit', 'Daily limit reached'),
  serverError: () => json({ detail: 'Internal error' }, 500),
  badGateway: () => page(502, '<h1>Bad gateway</h1>'),
  html: () => page(200, '<title>Sign in</title><p>Welcome to the hotel.</p>'),
  cut: (reply: Reply) => ({ ...reply, cutAfter: Math.floor(reply.body.length / 2) }),
  truncated: (reply: Reply) => ({ ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) }),
  wrongJson: () => json({ hello: 'world' }),
  nothing: () => ({ status: 200, type: 'application/json', body: '' }),
  refused: () => problem(422, 'validation_error', 'Unprocessable'),
  moved: () => ({ status: 302, type: 'text/plain', body: '', headers: { Location: 'https://elsewhere.example/' } }),
} as const satisfies Record<string, (reply: Reply) => Reply>
export type FaultName = keyof typeof faults

function page(status: number, content: string): Reply {
  return { status, type: 'text/html', body: `<!DOCTYPE html>\n<html><body>${content}</body></html>` }
}
