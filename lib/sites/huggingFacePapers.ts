import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import type { Row } from '../model/row'
import { readTitle } from './cutTitle'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'

// Verified against public scrapers of 2024-2026: each paper is an `article` with an `h3`, and every link in it (picture,
// title, comments) leads to /papers/{arxivId}. The class lists change often, so none is relied on. The names beside a
// paper are whoever posted it and some authors' avatars, so no author is read.

/** Daily, weekly, monthly and trending papers, and their search. */
export const huggingFacePapers: Site = {
  name: 'hugging-face-papers',
  group: 'hugging-face',
  matches: ['https://huggingface.co/papers*'],
  test: (url) =>
    url.origin === 'https://huggingface.co' &&
    /^\/papers(?:\/(?:date|week|month)\/[\w-]+|\/trending)?\/?$/.test(url.pathname),
  examples: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers?date=2024-01-15',
    'https://huggingface.co/papers/date/2026-11-20',
    'https://huggingface.co/papers/week/2026-W47',
    'https://huggingface.co/papers/trending',
  ],
  read: (document) =>
    readEntries(
      document.querySelectorAll('article'),
      readRow,
      [...document.querySelectorAll('a[href]')].some(huggingFacePaperOf) ? 'unrecognised' : 'empty',
    ),
}

/** The paper a link within Hugging Face leads to. */
export function huggingFacePaperOf(link: Element): ArxivId | undefined {
  const path = /^(?:https:\/\/huggingface\.co)?\/papers\/([^?#]+)/.exec(link.getAttribute('href') ?? '')?.[1]
  return path === undefined ? undefined : parseArxivId(path)?.id
}

function readRow(element: Element): Row | undefined {
  const ids = new Set([...element.querySelectorAll('a[href]')].map(huggingFacePaperOf).filter((id) => id !== undefined))
  if (ids.size === 0) return undefined
  const title = element.querySelector('h3')
  if (!title || ids.size > 1) throw new Error('an article without a heading, or about several papers')
  const [arxivId] = ids
  return { element, ...badgeSpot(title), arxivId, ...readTitle(title), authors: [], authorsComplete: false }
}
