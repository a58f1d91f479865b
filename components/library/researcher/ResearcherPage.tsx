import { i18n } from '#i18n'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'
import { countText, dateText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { identityLink } from '../../shared/links'
import { ScoreNote } from '../../shared/ScoreNote'
import { useResearcher } from '../../shared/useLibrary'
import { useUndo } from '../../shared/useUndo'
import { PageHead } from '../PageHead'
import { PaperEntry } from '../papers/PaperEntry'
import { FreshNumbers } from '../sources/person/FreshNumbers'
import { CoauthorList } from './CoauthorList'
import { EarlierReadings } from './EarlierReadings'
import { Namesakes } from './Namesakes'
import { NoteEditor } from './NoteEditor'
import { Numbers } from './Numbers'
import { TagEditor } from './TagEditor'

/** Everything the library knows of one person, laid out as their profile is: numbers first, then the papers. */
export function ResearcherPage({ id }: { id: ResearcherId }) {
  const found = useResearcher(id)
  if (found === undefined) return null
  if (found === null) return <Nobody />
  const { researcher, papers } = found
  return (
    <article className="researcher">
      <BackLink />
      <PageHead title={researcher.name}>
        <a className="button" href={`#compare?ids=${encodeURIComponent(id)}`}>
          <Icon name="compare" />
          {i18n.t('compare.button')}
        </a>
        <RemoveButton researcher={researcher} />
      </PageHead>
      <About researcher={researcher} />
      <Namesakes key={`namesakes-${id}`} researcher={researcher} />
      <Numbers researcher={researcher} />
      <ScoreNote />
      <FreshNumbers key={`fresh-${id}`} researcher={researcher} />
      <EarlierReadings researcher={researcher} />
      <div className="own-words">
        <TagEditor key={`tags-${id}`} researcher={researcher} />
        <NoteEditor key={`note-${id}`} researcher={researcher} />
      </div>
      <CoauthorList researcher={researcher} papers={papers} />
      <Papers papers={papers} />
    </article>
  )
}

function BackLink() {
  return (
    <a className="back" href="#researchers">
      <Icon name="back" />
      {i18n.t('library.pages.researchers')}
    </a>
  )
}

function RemoveButton({ researcher }: { researcher: Researcher }) {
  const { remove } = useUndo()
  return (
    <button
      type="button"
      className="danger"
      data-testid="remove-researcher"
      onClick={() => {
        void remove([researcher]).then(() => {
          location.hash = '#researchers'
        })
      }}
    >
      {i18n.t('library.researcher.remove')}
    </button>
  )
}

function About({ researcher }: { researcher: Researcher }) {
  const { affiliation, interests, identities, savedAt } = researcher
  const links = identities.flatMap((identity) => identityLink(identity) ?? [])
  return (
    <div className="researcher-about">
      {affiliation && (
        <p>
          <bdi>{affiliation}</bdi>
        </p>
      )}
      {interests && interests.length > 0 && <p className="small">{interests.join(' · ')}</p>}
      <p className="small">
        {i18n.t('library.researcher.saved', [dateText(savedAt)])}
        {links.map(({ label, href }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer">
            {label}
          </a>
        ))}
      </p>
    </div>
  )
}

function Papers({ papers }: { papers: readonly Paper[] }) {
  return (
    <section aria-labelledby="papers-heading">
      <h2 id="papers-heading">{i18n.t('library.researcher.papers', papers.length, [countText(papers.length)])}</h2>
      {papers.length === 0 ? (
        <p className="none-found">{i18n.t('library.researcher.noPapers')}</p>
      ) : (
        <ol className="paper-list">
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperEntry paper={paper} level={3} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Nobody() {
  return (
    <>
      <BackLink />
      <PageHead title={i18n.t('library.researcher.goneTitle')} />
      <p>{i18n.t('library.researcher.goneText')}</p>
    </>
  )
}
