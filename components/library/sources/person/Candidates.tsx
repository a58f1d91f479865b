import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { sendMessage } from '../../../../lib/messages'
import type { SourceId } from '../../../../lib/model/asking'
import type { CapturedResearcher } from '../../../../lib/model/capture'
import { remoteSource } from '../../../../lib/sources'
import { Dialog } from '../../../shared/Dialog'
import { Count, Unknown } from '../../../shared/Figure'
import { identityLink } from '../../../shared/links'
import { MetricHeadings } from '../../MetricHeadings'
import { ScrollX } from '../../ScrollX'
import { heldText } from '../sourceWords'
import { useAction } from '../useAction'

interface CandidatesProps {
  source: SourceId
  name: string
  /** What choosing one does; what it says stays on the screen, else the dialog closes. */
  choose: (person: CapturedResearcher) => Promise<string | undefined>
  label: string
  onClose: () => void
}

/** Everyone a source knows by a name, side by side with what tells one from another. The reader chooses; Gloss never does. */
export function Candidates({ source, name, choose, label, onClose }: CandidatesProps) {
  const { name: sourceName } = remoteSource(source)
  const found = useCandidates(source, name)
  const { busy, failure, run } = useAction()
  const [said, setSaid] = useState<string>()
  return (
    <Dialog title={i18n.t('sources.person.findTitle', [name, sourceName])} onClose={onClose}>
      <p>{i18n.t('sources.person.findText')}</p>
      {found === undefined && <output>{i18n.t('sources.testing')}</output>}
      {typeof found === 'string' && <output className="failure">{found}</output>}
      {Array.isArray(found) && found.length === 0 && <p>{i18n.t('sources.person.nobody', [name, sourceName])}</p>}
      {Array.isArray(found) && found.length > 0 && (
        <ScrollX label={i18n.t('sources.person.findTitle', [name, sourceName])}>
          <table className="candidates" data-testid="candidates">
            <thead>
              <tr>
                <th scope="col">{i18n.t('common.column.name')}</th>
                <th scope="col">{i18n.t('library.field.affiliation')}</th>
                <MetricHeadings />
                <th scope="col">
                  <span className="visually-hidden">{i18n.t('library.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((person) => (
                <tr key={person.identities.map(({ value }) => value).join()}>
                  <th scope="row">
                    <PersonName person={person} />
                  </th>
                  <td>{person.affiliation ?? person.interests?.join(', ') ?? <Unknown />}</td>
                  <td className="number">
                    <Count value={person.hIndex} />
                  </td>
                  <td className="number">
                    <Count value={person.paperCount} />
                  </td>
                  <td className="number">
                    <Count value={person.citations} />
                  </td>
                  <td>
                    <button
                      type="button"
                      disabled={busy}
                      onClick={() =>
                        run(async () => {
                          const answer = await choose(person)
                          if (answer === undefined) onClose()
                          else setSaid(answer)
                        })
                      }
                    >
                      {label}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      <output className="failure">{failure ?? said}</output>
    </Dialog>
  )
}

function PersonName({ person }: { person: CapturedResearcher }) {
  const identity = person.identities[0]
  const link = identity && identityLink(identity)
  if (!link) return <bdi>{person.name}</bdi>
  return (
    <a href={link.href} target="_blank" rel="noreferrer">
      <bdi>{person.name}</bdi>
    </a>
  )
}

/** Asks once. A text says why there is no answer. */
function useCandidates(source: SourceId, name: string): CapturedResearcher[] | string | undefined {
  const [found, setFound] = useState<CapturedResearcher[] | string>()
  useEffect(() => {
    let left = false
    const tell = (answer: CapturedResearcher[] | string) => {
      if (!left) setFound(answer)
    }
    sendMessage('askSource', { source, question: 'people', key: name }).then(
      (answer) => {
        if ('held' in answer) tell(heldText(answer))
        else tell(answer.is === 'known' ? (answer.value as CapturedResearcher[]) : [])
      },
      (error: unknown) => tell(String(error)),
    )
    return () => {
      left = true
    }
  }, [source, name])
  return found
}
