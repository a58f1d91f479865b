import { i18n } from '#i18n'
import { Score } from '../../shared/Figure'

/** What one source says in numbers; what it leaves out is left out. @param noveltyName what this Novelty is called */
export function ScoreParts({
  novelty,
  aiScore,
  noveltyName,
}: {
  novelty?: number
  aiScore?: number
  noveltyName: string
}) {
  return (
    <>
      {novelty !== undefined && (
        <span>
          {noveltyName} <Score kind="novelty" value={novelty} />
        </span>
      )}
      {aiScore !== undefined && (
        <span>
          {i18n.t('common.aiScore')} <Score kind="aiScore" value={aiScore} />
        </span>
      )}
    </>
  )
}
