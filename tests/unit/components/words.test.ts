// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { fieldName } from '../../../components/library/transfer/fieldName'
import { valueText } from '../../../components/library/transfer/valueText'
import { failureText } from '../../../components/shared/failure'
import { numberSource } from '../../../components/shared/numberSource'
import { problemText } from '../../../components/shared/problemText'
import { siteName } from '../../../components/shared/siteName'
import { sourceText } from '../../../components/shared/Source'
import { problemKeys } from '../../../lib/model/capture'
import { paperSchema } from '../../../lib/model/paper'
import { sourceKinds } from '../../../lib/model/provenance'
import type { Provenance } from '../../../lib/model/provenance'
import { researcherSchema } from '../../../lib/model/researcher'
import type { Researcher } from '../../../lib/model/researcher'
import { sites } from '../../../lib/sites'
import { StorageFullError } from '../../../lib/store'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))

describe('problems', () => {
  it.each(problemKeys)('%s has words', (reason) => expect(problemText({ reason, found: 'x' })).toMatch(/\w{3}/))

  it('name the file, the line, the reason and what stands there', () => {
    const text = problemText({ reason: 'badDate', file: 'list.txt', line: 12, found: 'May 99' })
    for (const part of ['list.txt', '12', 'May 99']) expect(text).toContain(part)
  })

  it('of a full disk say what to do', () => expect(failureText(new StorageFullError(undefined))).toMatch(/disk space/))
  it('of any other kind give the reason', () =>
    expect(failureText(new Error('no such thing'))).toMatch(/no such thing/))
})

describe('sources', () => {
  const capturedAt = '2026-05-28T09:30:00.000Z'

  it.each(sourceKinds)('%s has a name and a date', (kind) =>
    expect(sourceText({ kind, capturedAt, label: 'list' })).toMatch(/^\w[\w ]+, list · 28 May 2026$/),
  )

  it('of a number are the newest reading that gave it, not a newer one that left it out', () => {
    const older: Provenance = { kind: 'profile-text', capturedAt: '2026-01-01T00:00:00.000Z' }
    const newer: Provenance = { kind: 'scholar-page', capturedAt }
    const researcher = {
      source: newer,
      novelty: 45,
      hIndex: 14,
      history: [
        { source: older, novelty: 45, hIndex: 13 },
        { source: newer, hIndex: 14 },
      ],
    } as Researcher
    expect(numberSource(researcher, 'novelty')).toBe(older)
    expect(numberSource(researcher, 'hIndex')).toBe(newer)
  })
})

describe('a preview', () => {
  it.each([
    ['novelty', 45.5, '45.5%'],
    ['aiScore', 41, '41'],
    ['citations', 12_345, '12,345'],
    ['authorsComplete', false, 'no'],
    ['authors', ['Ada', 'Bo'], 'Ada, Bo'],
    ['scores', [{}, {}], '2 entries'],
    ['source', { kind: 'manual', capturedAt: '2026-05-28T09:30:00.000Z' }, 'Entered by hand · 28 May 2026'],
  ])('shows the %s %j as %s', (field, value, text) => expect(valueText(field, value)).toBe(text))

  it('cuts what is too long to compare', () => expect(valueText('abstract', 'a'.repeat(5000)).length).toBeLessThan(200))

  it('has a word for every field that can change', () => {
    const ours = new Set(['id', 'savedAt', 'updatedAt'])
    const known = [...Object.keys(researcherSchema.shape), ...Object.keys(paperSchema.shape)]
    const nameless = known.filter((field) => !ours.has(field) && fieldName(field) === field)
    expect(nameless).toEqual([])
  })
})

it('every site of the registry has a proper name', () => {
  expect(sites.map(({ name }) => siteName(name)).filter((name) => /^[a-z]+-/.test(name))).toEqual([])
})
