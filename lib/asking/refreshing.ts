import type { Answered, FaultKind, Job, PersonOutcome, SourceId } from '../model/asking'
import type { CapturedPaper, CapturedResearcher } from '../model/capture'
import type { Researcher, ResearcherId } from '../model/researcher'
import { remoteSource } from '../sources'
import { changeJob, getJob, getResearcher } from '../store'
import type { Asking } from './asking'
import { bringResearchers } from './bring'
import { changesSince } from './changes'
import { resolve } from './resolve'
import { RANK } from './scoring'
import type { Wants } from './wants'

/** The sources that know people. */
export const PEOPLE_SOURCES: readonly SourceId[] = ['openalex', 'semantic-scholar', 'scholar-feed']

/** As many researchers are written in one go. */
const TOGETHER = 50

/** What one source says of one researcher. */
interface Said {
  source: SourceId
  is: 'read' | 'choose' | 'unknown' | 'failed'
  person?: CapturedResearcher
  fault?: FaultKind
}
/**
 * Takes researchers of a refresh as far as the answers there are allow; what is missing is asked. Called again when
 * answers come, and after a death: everything it builds on is stored.
 * @param people keys of those to look at; others of the job are left alone
 * @param sources those that can be asked
 * @param askingFor the queues, told for whom they are asked
 */
export async function advanceRefresh(
  id: string,
  people: readonly string[],
  sources: readonly SourceId[],
  askingFor: (person: string) => Pick<Asking, 'want'>,
): Promise<Job | undefined> {
  let job = await getJob(id)
  const open = new Set(job?.left)
  const wanted = people.filter((person) => open.has(person))
  for (let at = 0; at < wanted.length && job?.state === 'running'; at += TOGETHER) {
    const since = Date.parse(job.startedAt)
    const wants = (person: string): Wants => {
      const asking = askingFor(person)
      return { want: (wish) => asking.want({ ...wish, rank: RANK.refresh, job: id, since }) }
    }
    const { outcomes, gone } = await advance(wanted.slice(at, at + TOGETHER), sources, wants)
    if (outcomes.length + gone.length > 0) job = await changeJob(id, (now) => counted(now, outcomes, gone))
  }
  return job
}

async function advance(
  people: readonly string[],
  sources: readonly SourceId[],
  askingFor: (person: string) => Wants,
): Promise<{ outcomes: PersonOutcome[]; gone: string[] }> {
  const gone: string[] = []
  const ready: { researcher: Researcher; said: Said[] }[] = []
  for (const person of people) {
    const researcher = await getResearcher(person as ResearcherId)
    if (!researcher) gone.push(person)
    else {
      const said = await sayings(researcher, sources, askingFor(person))
      if (said) ready.push({ researcher, said })
    }
  }
  const captured = ready.flatMap(({ said }) => said.flatMap(({ person }) => person ?? []))
  // The order in which sources are read is the order of their dates: of numbers that disagree the newest counts.
  await bringResearchers(captured, sources.map((source) => remoteSource(source).name).join(', '))
  const outcomes: PersonOutcome[] = []
  for (const { researcher, said } of ready)
    outcomes.push(outcomeOf(researcher, (await getResearcher(researcher.id)) ?? researcher, said))
  return { outcomes, gone }
}

/** What every source says; undefined while one has not answered. */
async function sayings(
  researcher: Researcher,
  sources: readonly SourceId[],
  asking: Wants,
): Promise<Said[] | undefined> {
  const all: Said[] = []
  let waiting = false
  // One after the other, and all of them: what one source is asked does not wait for another's answer.
  for (const source of sources) {
    const said = await askAbout(researcher, source, asking)
    if (said === 'waiting') waiting = true
    else all.push(said)
  }
  return waiting ? undefined : all
}

/** One source on one researcher: their numbers, and the papers it lists. */
async function askAbout(researcher: Researcher, source: SourceId, asking: Wants): Promise<Said | 'waiting'> {
  const found = await resolve(researcher, source, asking)
  if (found.is === 'waiting') return 'waiting'
  if (found.is !== 'found') return { source, ...found }
  const answer = await one(asking, source, 'author', found.key)
  if (!answer) return 'waiting'
  if (answer.is !== 'known') return { source, is: answer.is, fault: answer.fault }
  const person = answer.value as CapturedResearcher
  const own = person.identities.find(({ kind }) => kind === source)
  const listed = own && (await one(asking, source, 'papersOf', own.value))
  if (own && !listed) return 'waiting'
  const papers = listed?.is === 'known' ? (listed.value as CapturedPaper[]) : person.papers
  return { source, is: 'read', person: { ...person, id: researcher.id, ...(papers && { papers }) } }
}

async function one(asking: Wants, source: SourceId, question: 'author' | 'papersOf', key: string) {
  const answers: Map<string, Answered> = await asking.want({ source, question, keys: [key] })
  return answers.get(key)
}

function outcomeOf(before: Researcher, after: Researcher, said: readonly Said[]): PersonOutcome {
  const read = said.flatMap(({ person }) => person ?? [])
  const changes = changesSince(before, after, read)
  const newPapers = after.papers.length - before.papers.length
  const fault = said.find((saying) => saying.fault)?.fault
  const is = read.length === 0 ? verdict(said) : changes.length > 0 || newPapers > 0 ? 'changed' : 'same'
  return { id: before.id, name: before.name, is, changes, newPapers, ...(fault && { fault }) }
}

/** Of somebody no source had anything to say of. */
function verdict(said: readonly Said[]): PersonOutcome['is'] {
  if (said.some(({ is }) => is === 'failed')) return 'failed'
  return said.some(({ is }) => is === 'choose') || said.length === 0 ? 'choose' : 'unknown'
}

function counted(job: Job, outcomes: readonly PersonOutcome[], gone: readonly string[]): Job {
  if (job.state !== 'running') return job
  const over = new Set<string>([...outcomes.map(({ id }) => id), ...gone])
  const fresh = outcomes.filter(({ id }) => job.left.includes(id))
  const left = job.left.filter((id) => !over.has(id))
  const count = (...states: PersonOutcome['is'][]) => fresh.filter(({ is }) => states.includes(is)).length
  return {
    ...job,
    left,
    people: [...job.people, ...fresh],
    known: job.known + count('changed', 'same'),
    unknown: job.unknown + count('unknown', 'choose'),
    failed: job.failed + count('failed'),
    ...(left.length === 0 && { state: 'done', endedAt: new Date().toISOString() }),
  }
}
