import { parseArxivId } from '../model/arxivId'
import { readPaperPage } from './paperPage'
import type { Site } from './site'

/** One paper at Hugging Face: `/papers/{arxivId}`. The address says which; the heading is where the badge goes. */
export const huggingFacePaper: Site = {
  name: 'hugging-face-paper',
  group: 'hugging-face',
  matches: ['https://huggingface.co/papers/*'],
  test: (url) => idOf(url) !== undefined,
  examples: ['https://huggingface.co/papers/2401.12345', 'https://huggingface.co/papers/2605.29280#community'],
  read: (document, url) => readPaperPage(document, idOf(url)),
}

function idOf(url: URL) {
  const path = url.origin === 'https://huggingface.co' ? /^\/papers\/(.+?)\/?$/.exec(url.pathname)?.[1] : undefined
  return path === undefined ? undefined : parseArxivId(path)?.id
}
