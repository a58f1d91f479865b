import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { Paper, PaperScore } from '../../../lib/model/paper'
import { dayText } from '../../shared/format'
import { paperLinks } from '../../shared/links'
import { MathText } from '../../shared/math/MathText'
import { Source } from '../../shared/Source'
import { ScoreParts } from './ScoreParts'
import { Abstract } from './Abstract'

/** One paper as a source described it. @param level its heading's, below the page's own headings */
export function PaperEntry({ paper, level, children }: { paper: Paper; level: 2 | 3; children?: ReactNode }) {
  const { category, date, year, hasCode, codeUrl, venue } = paper
  const Heading = `h${level}` as const
  const links = paperLinks(paper)
  const first = links[0]
  return (
    <article className="paper">
      <p className="paper-facts">
        {category && <span className="field-chip">{category}</span>}
        {date && <time dateTime={date}>{dayText(date)}</time>}
        {!date && year && <time dateTime={String(year)}>{year}</time>}
        {venue && <span>{venue}</span>}
        {codeUrl ? (
          <a href={codeUrl} target="_blank" rel="noreferrer">
            {i18n.t('library.paper.code')}
          </a>
        ) : (
          hasCode && <span>{i18n.t('library.paper.code')}</span>
        )}
      </p>
      <Heading>
        {first ? (
          <a href={first.href} target="_blank" rel="noreferrer">
            <bdi>
              <MathText text={paper.title} />
            </bdi>
          </a>
        ) : (
          <bdi>
            <MathText text={paper.title} />
          </bdi>
        )}
      </Heading>
      <Authors paper={paper} />
      {children}
      <Scores scores={paper.scores} />
      {paper.summary && <p className="small">{i18n.t('library.paper.summary', [paper.summary])}</p>}
      {paper.abstract && <Abstract text={paper.abstract} />}
      {links.length > 0 && (
        <p className="paper-links">
          {links.map(({ label, href }) => (
            <a key={href} href={href} target="_blank" rel="noreferrer">
              {label}
              <span className="visually-hidden">{`, ${paper.title}`}</span>
            </a>
          ))}
        </p>
      )}
    </article>
  )
}

function Authors({ paper: { authors, authorsComplete } }: { paper: Paper }) {
  if (authors.length === 0) return null
  return (
    <p className="paper-authors">
      <bdi>{authors.join(', ')}</bdi>
      {!authorsComplete && <span title={i18n.t('library.paper.authorsCut')}> … et al.</span>}
    </p>
  )
}

/** The paper's own scores, one line a source. A profile's mean is not among them: it is not the paper's. */
function Scores({ scores }: { scores: readonly PaperScore[] }) {
  if (scores.length === 0) return null
  return (
    <ul className="paper-scores">
      {scores.map(({ novelty, aiScore, source }) => (
        <li key={`${source.kind} ${source.label ?? ''} ${source.capturedAt}`}>
          <ScoreParts novelty={novelty} aiScore={aiScore} noveltyName={i18n.t('common.novelty')} />
          <Source source={source} />
        </li>
      ))}
    </ul>
  )
}
