import { i18n } from '#i18n'

/**
 * The language numbers and dates are written in: the reader's own where Gloss speaks it, so that they have their country's
 * dates; else the one Gloss speaks, so that no sentence is of two languages.
 */
export function locale(): string {
  const own = navigator.language
  const spoken = i18n.t('common.language')
  return own.split('-')[0] === spoken.split('-')[0] ? own : spoken
}
