import { i18n } from '#i18n'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'
import { researcherHref } from '../../shared/links'
import { Source } from '../../shared/Source'
import { ScoreParts } from './ScoreParts'

/**
 * Whose profiles list a paper. Where the paper has no scores of its own, with the figures of those profiles, drawn apart:
 * they are the profile's, not the paper's.
 */
export function ListedBy({ paper, researchers }: { paper: Paper; researchers: readonly Researcher[] }) {
  if (researchers.length === 0) return null
  const profiles = paper.scores.length > 0 ? [] : researchers.filter(hasScore)
  return (
    <>
      <p className="listed-by">
        {i18n.t('library.paper.listedBy')}{' '}
        {researchers.map(({ id, name }) => (
          <a key={id} href={researcherHref(id)}>
            <bdi>{name}</bdi>
          </a>
        ))}
      </p>
      {profiles.length > 0 && (
        <ul className="paper-scores profile-scores">
          {profiles.map(({ id, name, novelty, aiScore, source }) => (
            <li key={id}>
              <span className="profile-of" title={i18n.t('page.card.profileMeaning')}>
                {i18n.t('page.card.profile', [name])}
              </span>
              <ScoreParts novelty={novelty} aiScore={aiScore} noveltyName={i18n.t('library.digest.profileNovelty')} />
              <Source source={source} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const hasScore = ({ novelty, aiScore }: Researcher) => novelty !== undefined || aiScore !== undefined
