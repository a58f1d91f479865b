import { i18n } from '#i18n'
import { provenanceSchema } from '../../../lib/model/provenance'
import { countText, noveltyText, scoreText } from '../../shared/format'
import { sourceText } from '../../shared/Source'

/** Long enough to see what changes in an abstract, short enough for a list of changes. */
const LONGEST = 160

/** A field's value in a preview, whatever it is: some fields hold lists, and lists of records. */
export function valueText(field: string, value: unknown): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'number') return numberText(field, value)
  if (typeof value === 'string') return cut(value)
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string')
      ? cut(value.join(', '))
      : i18n.t('library.import.entries', value.length)
  }
  const source = provenanceSchema.safeParse(value)
  return source.success ? sourceText(source.data) : cut(JSON.stringify(value))
}

function numberText(field: string, value: number): string {
  if (field === 'novelty') return noveltyText(value)
  return field === 'aiScore' ? scoreText(value) : countText(value)
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
