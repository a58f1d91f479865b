import { i18n } from '#i18n'
import type { SourceKind } from '../model/provenance'

/** What a kind of source is called. Every kind has its message, under its name in camel case; a test looks. */
export function sourceName(kind: SourceKind): string {
  const key = kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return i18n.t(`common.source.${key}` as 'common.source.manual')
}
