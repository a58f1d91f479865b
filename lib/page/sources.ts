import { i18n } from '#i18n'
import type { SourceKind } from '../model/provenance'

/** What a kind of source is called. */
const NAMES: Record<SourceKind, () => string> = {
  'profile-text': () => i18n.t('page.source.profileText'),
  'profile-page': () => i18n.t('page.source.profilePage'),
  'scholar-page': () => i18n.t('page.source.scholarPage'),
  'arxiv-page': () => i18n.t('page.source.arxivPage'),
  'score-table': () => i18n.t('page.source.scoreTable'),
  bibliography: () => i18n.t('page.source.bibliography'),
  'scholar-feed-api': () => i18n.t('page.source.scholarFeedApi'),
  'openalex-api': () => i18n.t('page.source.openalexApi'),
  'semantic-scholar-api': () => i18n.t('page.source.semanticScholarApi'),
  'arxiv-api': () => i18n.t('page.source.arxivApi'),
  'score-pack': () => i18n.t('page.source.scorePack'),
  manual: () => i18n.t('page.source.manual'),
}

export function sourceName(kind: SourceKind): string {
  return NAMES[kind]()
}
