import { i18n } from '#i18n'

/** A record's field as the interface calls it; one it has no word for goes by its own name. */
export function fieldName(field: string): string {
  const name = names[field]
  return name ? name() : field
}

const names: Readonly<Record<string, () => string>> = {
  name: () => i18n.t('common.column.name'),
  field: () => i18n.t('common.column.field'),
  hIndex: () => i18n.t('common.column.hIndex'),
  i10Index: () => i18n.t('common.i10Index'),
  paperCount: () => i18n.t('common.column.paperCount'),
  citations: () => i18n.t('common.column.citations'),
  novelty: () => i18n.t('common.novelty'),
  aiScore: () => i18n.t('common.aiScore'),
  tags: () => i18n.t('common.tags'),
  note: () => i18n.t('common.note'),
  affiliation: () => i18n.t('library.field.affiliation'),
  interests: () => i18n.t('library.field.interests'),
  identities: () => i18n.t('library.field.identities'),
  papers: () => i18n.t('library.field.papers'),
  source: () => i18n.t('library.field.source'),
  history: () => i18n.t('library.field.history'),
  title: () => i18n.t('library.field.title'),
  authors: () => i18n.t('library.field.authors'),
  authorsComplete: () => i18n.t('library.field.authorsComplete'),
  category: () => i18n.t('library.field.category'),
  date: () => i18n.t('library.field.date'),
  abstract: () => i18n.t('library.field.abstract'),
  venue: () => i18n.t('library.field.venue'),
  url: () => i18n.t('library.field.url'),
  hasCode: () => i18n.t('library.field.hasCode'),
  codeUrl: () => i18n.t('library.field.codeUrl'),
  summary: () => i18n.t('library.field.summary'),
  leads: () => i18n.t('library.field.leads'),
  impactPercentile: () => i18n.t('library.field.impactPercentile'),
  scores: () => i18n.t('library.field.scores'),
  arxivId: () => i18n.t('library.field.arxivId'),
  year: () => i18n.t('library.field.year'),
  formerTitles: () => i18n.t('library.field.formerTitles'),
  olderNumbers: () => i18n.t('library.field.olderNumbers'),
  standalone: () => i18n.t('library.field.standalone'),
  nameByReader: () => i18n.t('library.field.nameByReader'),
  capturedAt: () => i18n.t('library.field.capturedAt'),
  doi: () => i18n.t('library.field.doi'),
}
