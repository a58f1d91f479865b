import { parseArxivId } from '../model/arxivId'
import type { Reading } from '../model/reading'
import type { Row, RowAuthor } from '../model/row'
import { arxivPatterns, isArxivHost, plainPath } from './arxiv'
import { authorSightings } from './arxivAuthors'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { oneLine, titleText } from './text'

const AR5IV = ['ar5iv.labs.arxiv.org', 'ar5iv.org']

/** Footnotes, error marks and numbers that LaTeXML sets into a title or a name. */
const APPARATUS = '.ltx_note, .ltx_ERROR, .ltx_tag, .ltx_pubdata, sup'

/** A paper as a web page, made by LaTeXML: on arXiv itself and on ar5iv. */
export const arxivHtml: Site = {
  name: 'arxiv-html',
  group: 'arxiv',
  matches: [...arxivPatterns('/html/*'), ...AR5IV.map((host) => `https://${host}/html/*`)],
  test: (url) => (isArxivHost(url) || AR5IV.includes(url.hostname)) && idInPath(url) !== undefined,
  examples: [
    'https://arxiv.org/html/2605.29280',
    'https://arxiv.org/html/2605.29280v2#S3',
    'https://ar5iv.labs.arxiv.org/html/1706.03762',
    'https://ar5iv.org/html/hep-th/9901001',
  ],
  read: readDocument,
  people: (document, url) => authorSightings(readDocument(document, url).rows),
}

function idInPath(url: URL) {
  const rest = /^\/html\/(.+)$/.exec(plainPath(url))?.[1]
  return rest === undefined ? undefined : parseArxivId(rest)?.id
}

function readDocument(document: Document, url: URL): Reading {
  const title = document.querySelector('h1.ltx_title_document') ?? document.querySelector('.ltx_title_document')
  // Papers that were submitted as HTML, and notices that there is none, are not LaTeXML's and have no known title.
  const none = document.querySelector('.ltx_document, .ltx_page_main') ? 'unrecognised' : 'empty'
  return readEntries(title ? [title] : [], (entry) => readPaper(document, url, entry), none)
}

function readPaper(document: Document, url: URL, title: Element): Row {
  return {
    element: title,
    ...badgeSpot(title),
    arxivId: idInPath(url),
    text: titleText(title, APPARATUS),
    truncated: false,
    authors: [...document.querySelectorAll('.ltx_authors .ltx_personname')].flatMap(namesIn),
    // Converted author blocks mix names, places and notes: who is missing here is never known.
    authorsComplete: false,
  }
}

/** The names in a `personname`: its first line, without marks; text that could be a place or an address is left out. */
function namesIn(person: Element): RowAuthor[] {
  let line = ''
  for (const node of person.childNodes) {
    if (node.nodeType === 3) line += node.nodeValue ?? ''
    if (node.nodeType !== 1) continue
    if ((node as Element).localName === 'br') break
    if (!(node as Element).matches(`${APPARATUS}, math`))
      line += ` ${titleText(node as Element, `${APPARATUS}, math`)} `
  }
  const names = oneLine(line)
    .split(/,|;|&|\band\b/)
    .map((name) => name.replaceAll(/[*†‡§¶∗\d]+/g, '').trim())
    .filter((name) => /^\p{L}[\p{L}\p{M}.'’ -]{1,60}$/u.test(name) && name.includes(' '))
  return names.map((name) => (names.length === 1 ? { name, element: person } : { name }))
}
