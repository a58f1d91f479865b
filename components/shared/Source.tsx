import { i18n } from '#i18n'
import type { Provenance, SourceKind } from '../../lib/model/provenance'
import { dateText, momentText } from './format'

/** Where something was read, and when: "Profile text, seed.txt · 23 Nov 2026". */
export function Source({ source }: { source: Provenance }) {
  const { label, url, capturedAt } = source
  const name = kindName(source.kind)
  return (
    <span className="source">
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {label && (
        <>
          {', '}
          <bdi>{label}</bdi>
        </>
      )}
      <span className="source-dot"> · </span>
      <time dateTime={capturedAt} title={momentText(capturedAt)}>
        {dateText(capturedAt)}
      </time>
    </span>
  )
}

/** The same in one line of text. */
export function sourceText({ kind, label, capturedAt }: Provenance): string {
  return [[kindName(kind), label].filter(Boolean).join(', '), dateText(capturedAt)].join(' · ')
}

/** A kind of source by name. Message names cannot hold the hyphens of the kinds, hence the table. */
export function kindName(kind: SourceKind): string {
  switch (kind) {
    case 'profile-text':
      return i18n.t('common.source.profileText')
    case 'profile-page':
      return i18n.t('common.source.profilePage')
    case 'scholar-page':
      return i18n.t('common.source.scholarPage')
    case 'arxiv-page':
      return i18n.t('common.source.arxivPage')
    case 'score-table':
      return i18n.t('common.source.scoreTable')
    case 'bibliography':
      return i18n.t('common.source.bibliography')
    case 'scholar-feed-api':
      return i18n.t('common.source.scholarFeedApi')
    case 'openalex-api':
      return i18n.t('common.source.openalexApi')
    case 'semantic-scholar-api':
      return i18n.t('common.source.semanticScholarApi')
    case 'arxiv-api':
      return i18n.t('common.source.arxivApi')
    case 'score-pack':
      return i18n.t('common.source.scorePack')
    case 'manual':
      return i18n.t('common.source.manual')
  }
}
