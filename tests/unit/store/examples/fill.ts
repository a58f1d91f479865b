import type { ArxivId } from '../../../../lib/model/arxivId'
import type { ResearcherId } from '../../../../lib/model/researcher'
import { stepLine, wantAnswers } from '../../../../lib/store/asks'
import { takeSnapshot } from '../../../../lib/store/backups/takeSnapshot'
import type { Library } from '../../../../lib/store/database'
import { collect } from '../../../../lib/store/inbox'
import { addJob } from '../../../../lib/store/jobs'
import { mergeResearchers } from '../../../../lib/store/merge'
import { addOverride } from '../../../../lib/store/overrides'
import { addPack } from '../../../../lib/store/packs'
import { removeResearchers } from '../../../../lib/store/remove'
import { listResearchers, updateResearcher } from '../../../../lib/store/researchers'
import { addRule } from '../../../../lib/store/rules'
import { writeSettings } from '../../../../lib/store/settings'
import { recordReading } from '../../../../lib/store/siteReadings'
import { editSource, setSourceKey } from '../../../../lib/store/sources'
import { undoChange } from '../../../../lib/store/undo'
import { dismissPaper, markSeen, visit } from '../../../../lib/store/visits'
import { memoryPack } from '../../packs/inMemory'
import { capture, day, paper, person, score, seed, take, text } from '../make'

/** What a reader of each version may have done with it, so that every table that version writes to holds something. */
export const fill: Record<number, (db: Library) => Promise<void>> = {
  1: saveAndSay,
  async 2(db) {
    await saveAndSay(db)
    await askSources(db)
    await addScores(db)
    await read(db)
    await takeSnapshot(db, 'manual')
    await updateResearcher(db, await idOf(db, 'Ada Lovelace'), { addTags: ['after the snapshot'] })
  },
}

/** A listing that was opened, what was seen and put off on it, what came in, and a rule. */
async function read(db: Library): Promise<void> {
  const papers = ['2605.29280', '2605.29281', '2605.29282']
  await visit(db, { site: 'arxiv-list', group: 'arxiv', listing: 'https://arxiv.org/list/cs.CL/new', papers }, true)
  await markSeen(db, papers.slice(0, 2))
  await dismissPaper(db, papers[1]!, true)
  await addRule(db, { on: true, words: 'engine', novelty: { min: 60 }, action: 'mark' })
  const people = [{ id: await idOf(db, 'Xian Chen'), name: 'Xian Chen', kind: 'possible' as const }]
  await collect(db, [{ paper: papers[2]!, title: 'A paper that came in', people, site: 'arxiv-list' }])
}

/** A score pack of two papers. */
async function addScores(db: Library): Promise<void> {
  const { manifest, built } = await memoryPack([
    { arxivId: '2605.29280' as ArxivId, novelty: 61, line: 2 },
    { arxivId: '2605.29283' as ArxivId, aiScore: 7, line: 3 },
  ])
  await addPack(db, { manifest, from: { kind: 'file', name: 'scores-of-may.csv' } }, built)
}

/** A source is on and half asked: one answer has come, one question is under way, one waits. */
async function askSources(db: Library): Promise<void> {
  const now = Date.parse(day('2026-11-23'))
  const asked = { source: 'scholar-feed', question: 'paper', rank: 0, now } as const
  await editSource(db, 'scholar-feed', { on: true, perDay: 50 })
  await setSourceKey(db, 'scholar-feed', 'sf_0123456789')
  const begun = { known: 0, unknown: 0, failed: 0, people: [], startedAt: day('2026-11-23'), automatic: false }
  const left = ['2605.29280', '2605.29281', '2605.29282']
  const job = await addJob(db, { kind: 'score', source: 'scholar-feed', state: 'running', total: 3, left, ...begun })
  await wantAnswers(db, { ...asked, keys: left, job: job.id })
  await stepLine(
    db,
    'scholar-feed',
    () => 3,
    now,
    ({ waiting }) => {
      const [first, second] = waiting
      const answer = { ...asked, key: first!.key, is: 'unknown', at: now, staleAt: now + 86_400_000 } as const
      const change = {
        spend: 2,
        remove: [first!],
        answers: [answer],
        put: [{ ...second!, sent: 1, flight: 'f1' } as const],
      }
      return { change, result: undefined }
    },
  )
}

async function saveAndSay(db: Library): Promise<void> {
  await take(db, seed('2026-11-20'), 'xian-chen.txt')
  const ada = person('Ada Lovelace', {
    field: 'cs.DS',
    hIndex: 30,
    identities: [{ kind: 'orcid', value: '0000-0002-1825-0097' }],
    papers: [paper('On the engine and its notes', { arxivId: '2605.29280', abstract: 'We note: <i>much</i> of it.' })],
  })
  await take(db, capture({ researchers: [ada, person('A. Lovelace'), person('王伟'), person('Goes Away')] }), 'people')
  await take(db, capture({ researchers: [{ ...ada, hIndex: 31, source: text('2026-11-22') }] }), 'people, later')
  const scored = paper('A paper that has a score', {
    doi: '10.1000/182',
    scores: [score(70.5, undefined, '2026-11-01')],
  })
  await take(db, capture({ papers: [scored] }), 'scores.csv')
  const table = await take(
    db,
    capture({ papers: [paper('Taken back', { scores: [score(1, 2, '2026-11-02')] })] }),
    'a.csv',
  )
  await undoChange(db, table.id)
  await updateResearcher(db, await idOf(db, 'Xian Chen'), { addTags: ['to read', 'ads'], note: 'Met in Vienna.\nAsk!' })
  await mergeResearchers(db, await idOf(db, 'Ada Lovelace'), await idOf(db, 'A. Lovelace'))
  await removeResearchers(db, [await idOf(db, 'Goes Away')])
  await addOverride(db, { kind: 'not-paper', row: 'arxiv:2605.29281' })
  await addOverride(db, { kind: 'not-researcher', row: 'arxiv:2605.29282', researcher: await idOf(db, '王伟') })
  await writeSettings(db, { theme: 'dark', sites: { scholar: false } })
  await writeSettings(db, { theme: 'light' })
  await recordReading(db, {
    site: 'arxiv-list',
    url: 'https://arxiv.org/list/cs.CL/new',
    state: 'rows',
    read: 50,
    failed: 1,
    scored: 7,
    confirmed: 1,
    possible: 2,
    at: day('2026-11-23'),
  })
}

async function idOf(db: Library, name: string): Promise<ResearcherId> {
  const found = (await listResearchers(db)).find((one) => one.name === name)
  if (!found) throw new RangeError(`${name} is not saved.`)
  return found.id
}
