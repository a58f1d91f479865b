import type { Answered, FaultKind, SourceId } from '../model/asking'
import type { Identity } from '../model/identity'
import { compareNames, personName } from '../model/personName'
import type { Researcher } from '../model/researcher'
import { remoteSource } from '../sources'
import type { PaperAnswer } from '../sources/source'
import { linkIdentity, papersOf } from '../store'
import type { Wants } from './wants'

/** Who a saved researcher is at a source: what to ask for, or why that cannot be said. */
export type Resolved =
  | { is: 'found'; key: string }
  | { is: 'waiting' }
  /** Nothing says who they are, or what says it disagrees: the reader has to choose. */
  | { is: 'choose' }
  | { is: 'failed'; fault: FaultKind }

const IDENTITY: Partial<Record<SourceId, Identity['kind']>> = {
  'scholar-feed': 'scholar-feed',
  openalex: 'openalex',
  'semantic-scholar': 'semantic-scholar',
}

/** Papers that are looked at for who wrote them. */
const LOOKED_AT = 5

/**
 * Finds a saved researcher at a source: by an identifier of theirs there, by their ORCID, else by papers that they and
 * the source both list. A name alone never decides: it only tells apart the authors of a paper that is known to be
 * theirs, and all the papers looked at must name the same person.
 */
export async function resolve(researcher: Researcher, source: SourceId, asking: Wants): Promise<Resolved> {
  const kind = IDENTITY[source]
  const own = researcher.identities.find((identity) => identity.kind === kind)
  if (own) return { is: 'found', key: own.value }
  const orcid = researcher.identities.find((identity) => identity.kind === 'orcid')
  if (orcid && source === 'openalex') return { is: 'found', key: `orcid:${orcid.value}` }
  if (source === 'scholar-feed' || !kind || !remoteSource(source).questions.paper) return { is: 'choose' }

  const keys = (await papersOf(researcher.id)).flatMap(({ arxivId }) => arxivId ?? []).slice(0, LOOKED_AT)
  if (keys.length === 0) return { is: 'choose' }
  const answers = await asking.want({ source, question: 'paper', keys })
  if (answers.size < keys.length) return { is: 'waiting' }
  const named = new Map<string, Identity>()
  for (const identity of authorsNamed(researcher.name, kind, answers.values())) named.set(identity.value, identity)
  const [one, another] = named.values()
  if (one && !another && (await linkIdentity(researcher.id, one))) return { is: 'found', key: one.value }
  const fault = [...answers.values()].find(({ is }) => is === 'failed')?.fault
  return !one && fault ? { is: 'failed', fault } : { is: 'choose' }
}

/** Of each paper, the one author whose name can be the researcher's; a paper with two such authors says nothing. */
function* authorsNamed(name: string, kind: Identity['kind'], answers: Iterable<Answered>): Generator<Identity> {
  const wanted = personName(name)
  for (const { is, value } of answers) {
    if (is !== 'known') continue
    const fitting = (value as PaperAnswer).people.filter(
      (person) => compareNames(wanted, personName(person.name)) !== 'different',
    )
    const identity = fitting.length === 1 && fitting[0]!.identities.find((one) => one.kind === kind)
    if (identity) yield identity
  }
}
