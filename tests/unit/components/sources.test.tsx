// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { ForgetOffer } from '../../../components/library/sources/ForgetOffer'
import { JobList } from '../../../components/library/sources/JobList'
import { useJobs } from '../../../components/library/sources/useSources'
import { UndoProvider } from '../../../components/shared/useUndo'
import { UndoToast } from '../../../components/shared/UndoToast'
import type { Answered } from '../../../lib/model/asking'
import { sendMessage } from '../../../lib/messages'
import { remoteSource } from '../../../lib/sources'
import { addJob, applyBrought, applyImport, forgetLibrary, openLibrary, planImport } from '../../../lib/store'
import { capture, paper, person } from '../store/make'
import { button, draw, faults, says, seen } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(() => Promise.resolve()) }))

afterEach(() => forgetLibrary())

const source = { kind: 'scholar-feed-api', capturedAt: '2026-11-27T09:00:00.000Z' } as const
const answered = (key: string, more: Partial<Answered> = {}): Answered => ({
  source: 'scholar-feed',
  question: 'paper',
  key,
  is: 'known',
  at: 1,
  staleAt: 1e15,
  ...more,
})

/** What only grows: the journal, its snapshots, and an index that may name a key twice. */
const growing = new Set(['changes', 'images', 'meta', 'backups', 'backupData', 'keyHashes'])

/** Everything else, but for the count of writes. */
async function rows(): Promise<Record<string, unknown[]>> {
  const db = await openLibrary()
  const tables = db.tables.filter(({ name }) => !growing.has(name))
  const all = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const))
  const bare = (row: object) => ({ ...row, rev: 0 })
  return Object.fromEntries(all.map(([name, found]) => [name, found.map(bare)]))
}

function drawOffer() {
  draw(
    <UndoProvider>
      <ForgetOffer source={remoteSource('scholar-feed')} onClose={() => undefined} />
      <UndoToast />
    </UndoProvider>,
  )
}

it('what a source brought is forgotten, and comes back row for row', async () => {
  const ada = person('Ada Lovelace', {
    identities: [{ kind: 'scholar-feed', value: '7' }],
    hIndex: 13,
    papers: [paper('A paper on a profile', { arxivId: '2605.10001' })],
  })
  await applyImport(await planImport(capture({ researchers: [ada] }), 'mine'))
  const papers = ['2605.10001', '2605.10002'].map((id) =>
    paper(`On ${id}`, { arxivId: id, summary: 'In one line.', scores: [{ novelty: 45, source }] }),
  )
  await applyBrought(
    await planImport(capture({ researchers: [{ ...ada, hIndex: 14, source }], papers }), 'Scholar Feed'),
  )
  const db = await openLibrary()
  await db.sourceAnswers.bulkPut([
    answered('2605.10001'),
    answered('2605.10003', { is: 'unknown' }),
    answered('2605.10001', { source: 'openalex' }),
  ])
  const before = await rows()
  drawOffer()
  await says('scores of 2 papers and readings of one researcher')
  expect(await faults()).toEqual([])
  ;(await seen('[data-testid="forget-brought"]')).click()
  await says('What Scholar Feed brought is forgotten')
  expect((await rows())['papers']).toHaveLength(1)
  expect((await rows())['sourceAnswers']).toHaveLength(1)
  ;(await button('Undo')).click()
  await says('What Scholar Feed brought is back')
  expect(await rows()).toEqual(before)
})

it('answers that came of nothing for the library are forgotten and remembered, too, beside what came since', async () => {
  const db = await openLibrary()
  await db.sourceAnswers.bulkPut(['a', 'b'].map((key) => answered(key, { is: 'unknown' })))
  drawOffer()
  ;(await seen('[data-testid="forget-brought"]')).click()
  await button('Undo')
  expect(await db.sourceAnswers.count()).toBe(0)
  await db.sourceAnswers.put(answered('b', { at: 2 }))
  ;(await button('Undo')).click()
  await says('What Scholar Feed brought is back')
  expect(await db.sourceAnswers.toArray()).toEqual([answered('a', { is: 'unknown' }), answered('b', { at: 2 })])
})

function Jobs() {
  return <JobList jobs={useJobs() ?? []} />
}

it.each(['running', 'paused'] as const)(
  'a job that was %s is so again once its cancellation is taken back',
  async (state) => {
    const counts = { total: 2, known: 0, unknown: 0, failed: 0, people: [] }
    const startedAt = '2026-11-27T09:00:00.000Z'
    const { id } = await addJob({ kind: 'refresh', automatic: false, left: ['a', 'b'], startedAt, state, ...counts })
    draw(
      <UndoProvider>
        <Jobs />
        <UndoToast />
      </UndoProvider>,
    )
    const told = vi.mocked(sendMessage).mockClear()
    ;(await seen('[data-testid="job-cancel"]')).click()
    await says('Cancelled: Researchers refreshed')
    ;(await button('Undo')).click()
    await says('As before: Researchers refreshed')
    const steps = state === 'running' ? ['cancel', 'reopen', 'resume'] : ['cancel', 'reopen']
    expect(told.mock.calls).toEqual(steps.map((to) => ['steerJob', { id, to }]))
  },
)
