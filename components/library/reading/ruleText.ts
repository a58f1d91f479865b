import { i18n } from '#i18n'
import type { Rule } from '../../../lib/model/rule'

/** A rule as a sentence: what it does, and to which papers. */
export function ruleText({ author, words, category, novelty, aiScore, action }: Rule): string {
  const conditions = [
    author && i18n.t('library.rules.says.author', [author]),
    words && i18n.t('library.rules.says.words', [words]),
    category && i18n.t('library.rules.says.category', [category]),
    novelty && i18n.t('library.rules.says.range', [i18n.t('common.novelty'), ...bounds(novelty)]),
    aiScore && i18n.t('library.rules.says.range', [i18n.t('common.aiScore'), ...bounds(aiScore)]),
  ].filter((part) => typeof part === 'string')
  return i18n.t(`library.rules.says.${action}`, [conditions.join(i18n.t('library.rules.says.and'))])
}

function bounds({ min = 0, max = 100 }: NonNullable<Rule['novelty']>): [string, string] {
  return [String(min), String(max)]
}
