import { describe, expect, it } from 'vitest'
import { pauseFor } from '../../../lib/asking/backOff'
import { faultOf, isPage } from '../../../lib/asking/fault'
import { retryAt, spentUntil } from '../../../lib/asking/retryAfter'

const now = Date.parse('2026-11-27T09:00:00Z')
const headers = (entries: Record<string, string>) => new Headers(entries)

describe('when a source may be asked again', () => {
  it.each([
    [{ 'Retry-After': '120' }, now + 120_000],
    [{ 'Retry-After': 'Fri, 27 Nov 2026 09:05:00 GMT' }, now + 300_000],
    [{ 'Retry-After': 'Fri, 27 Nov 2026 08:00:00 GMT' }, now],
    [{ 'X-RateLimit-Reset': String(now / 1000 + 60) }, now + 60_000],
    [{ 'X-RateLimit-Reset': String(now + 60_000) }, now + 60_000],
    [{ 'X-RateLimit-Reset': '60' }, now + 60_000],
    [{ 'Retry-After': 'soon' }, undefined],
    [{ 'Retry-After': '-5' }, undefined],
    [{}, undefined],
  ])('is read from %j', (given, expected) => expect(retryAt(headers(given), now)).toBe(expected))

  it('is also heeded when an answer says it was the last one', () => {
    expect(spentUntil(headers({ 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '60' }), now)).toBe(now + 60_000)
    expect(spentUntil(headers({ 'X-RateLimit-Remaining': '4', 'X-RateLimit-Reset': '60' }), now)).toBeUndefined()
  })

  it('moves further away with every failure, is spread by chance, and has an end', () => {
    const waits = [1, 2, 3, 4, 50].map((failures) => pauseFor({ kind: 'serverError' }, failures, now, 1) - now)
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 900_000])
    expect(pauseFor({ kind: 'serverError' }, 3, now, 0) - now).toBe(4000)
    expect(pauseFor({ kind: 'dailyLimit' }, 1, now, 0)).toBe(Date.parse('2026-11-28T00:00:00Z'))
  })
})

describe('a refusal', () => {
  const of = (status: number, text: string) => faultOf({ status, headers: headers({}), text }, now).kind
  it.each([
    [401, '', 'badKey'],
    [403, '{"code":"forbidden"}', 'forbidden'],
    [403, '{"code":"pro_required"}', 'proRequired'],
    [403, '{"code":"quota_exceeded"}', 'quotaExceeded'],
    [403, 'error code: 1010', 'blocked'],
    [403, '<!doctype html><title>Just a moment…</title>', 'blocked'],
    [403, 'null', 'forbidden'],
    [429, '{"code":"rate_limited"}', 'rateLimited'],
    [429, '{"code":"anon_daily_limit"}', 'dailyLimit'],
    [429, '{"code":7}', 'rateLimited'],
    [500, '', 'serverError'],
    [503, '<html>', 'serverError'],
    [422, '{"code":"validation_error"}', 'refused'],
    [418, '', 'refused'],
  ] as const)('of %i with %j is %s', (status, text, kind) => expect(of(status, text)).toBe(kind))

  it('tells a page from data', () => {
    expect(isPage('\uFEFF <!-- x --><!DOCTYPE HTML><html>')).toBe(true)
    expect(isPage('<?xml version="1.0"?><feed/>')).toBe(false)
    expect(isPage('{"html":"<html>"}')).toBe(false)
  })
})
