import { i18n } from '#i18n'
import type { BadgeWords } from '../model/badgeWords'

/** Stands where a number or a name comes in: of Unicode's private use, no language's own, and no name's. */
export const GAP = '\uE000'

/**
 * All that badges and authors' marks say, in the reader's language. The first of the browser's messages that a page's
 * script asks for waits for the browser's own process, 15 ms and more: so the background, which has them, tells a page
 * together with its answer.
 */
export function readBadgeWords(): BadgeWords {
  return {
    novelty: i18n.t('page.novelty', [GAP]),
    aiScore: i18n.t('page.aiScore', [GAP]),
    profile: i18n.t('page.profile'),
    ownScores: i18n.t('page.badge.ownScores'),
    profileScores: i18n.t('page.badge.profileScores', [GAP]),
    profileScoresUnnamed: i18n.t('page.badge.profileScoresUnnamed'),
    noScore: i18n.t('page.badge.noScore'),
    confirmed: i18n.t('page.badge.confirmed', [GAP]),
    possible: i18n.t('page.badge.possible', [GAP]),
    id: i18n.t('page.badge.id'),
    title: i18n.t('page.badge.title'),
    prefix: i18n.t('page.badge.prefix'),
    byIdentity: i18n.t('page.author.identity', [GAP]),
    byProfile: i18n.t('page.author.profile', [GAP]),
    byName: i18n.t('page.author.name', [GAP]),
  }
}
