import { i18n } from '#i18n'
import type { SourceKind } from '../model/provenance'

/** What a kind of source is called. Every kind has its message, under its name with underscores; a test looks. */
export function sourceName(kind: SourceKind): string {
  return i18n.t(`page.source.${kind.replaceAll('-', '_')}` as 'page.source.manual')
}
