import { afterEach, describe, expect, it } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import {
  applyBrought,
  applyImport,
  countBrought,
  forgetSource,
  freshAnswers,
  listChanges,
  listPapers,
  listResearchers,
  planImport,
  undoChange,
} from '../../../lib/store'
import type { PaperScore } from '../../../lib/model/paper'
import { capture, paper, person, text } from '../store/make'
import { openDesk } from './background'
import type { Desk } from './background'

let desk: Desk
afterEach(() => desk.close())

const api = { kind: 'scholar-feed-api', capturedAt: '2026-11-27T09:00:00.000Z' } as const
const score: PaperScore = { novelty: 45, source: api }

describe('forgetting what a source brought', () => {
  it('takes its scores, its readings and the papers that are here only for them, and can be undone', async () => {
    desk = await openDesk('scholar-feed')
    const listed = paper('A paper on a profile', { arxivId: '2605.10001' })
    const ada = person('Ada Lovelace', {
      identities: [{ kind: 'scholar-feed', value: '7' }],
      hIndex: 13,
      novelty: 40,
      papers: [listed],
    })
    const imported = paper('A paper that was imported', { arxivId: '2605.10002' })
    await applyImport(await planImport(capture({ researchers: [ada], papers: [imported] }), 'mine'))
    const scored = ['2605.10001', '2605.10002', '2605.10003'].map((id) =>
      paper(`On ${id}`, { arxivId: id, summary: 'In one line.', scores: [score] }),
    )
    await applyBrought(
      await planImport(capture({ researchers: [{ ...ada, hIndex: 14, source: api }], papers: scored }), 'Scholar Feed'),
    )
    expect(await countBrought('scholar-feed-api')).toEqual({ researchers: 1, papers: 3 })
    const before = await listPapers()

    const { change } = await forgetSource('scholar-feed', 'scholar-feed-api', 'What Scholar Feed brought')
    expect((await listPapers()).map(({ arxivId, scores, summary }) => [arxivId, scores, summary])).toEqual([
      ['2605.10001', [], undefined],
      ['2605.10002', [], undefined],
    ])
    expect((await listResearchers())[0]).toMatchObject({ hIndex: 13, novelty: 40, source: text('2026-05-30') })
    expect(await countBrought('scholar-feed-api')).toEqual({ researchers: 0, papers: 0 })
    expect(await freshAnswers('scholar-feed', 'paper', ['2605.10003'], desk.clock.now)).toEqual(new Map())

    await undoChange(change.id)
    expect(await listPapers()).toEqual(before)
    expect((await listResearchers())[0]).toMatchObject({ hIndex: 14 })
    expect((await listChanges()).map(({ kind }) => kind)).toEqual(['undo', 'remove', 'import'])
  })

  it('leaves what a file of the same source brought', async () => {
    desk = await openDesk()
    const labelled = { novelty: 12, source: { ...api, label: 'saved.json' } }
    const arxivId = '2605.10001' as ArxivId
    await applyImport(
      await planImport(capture({ papers: [{ ...paper('On it'), arxivId, scores: [labelled, score] }] }), 'mine'),
    )
    await forgetSource('scholar-feed', 'scholar-feed-api', 'x')
    expect((await listPapers())[0]?.scores).toEqual([labelled])
  })
})
