import { i18n } from '#i18n'
import type { DigestWords } from '../../lib/transfer/write'

/** The words of a Markdown digest in the language of the interface. */
export function digestWords(): DigestWords {
  return {
    title: i18n.t('library.digest.title'),
    hIndex: i18n.t('common.hIndex'),
    papers: i18n.t('common.papers'),
    citations: i18n.t('common.citations'),
    profileNovelty: i18n.t('library.digest.profileNovelty'),
    profileAiScore: i18n.t('library.digest.profileAiScore'),
    novelty: i18n.t('common.novelty'),
    aiScore: i18n.t('common.aiScore'),
    readOn: i18n.t('library.digest.readOn'),
    otherPapers: i18n.t('library.digest.otherPapers'),
    others: i18n.t('library.digest.others'),
  }
}
