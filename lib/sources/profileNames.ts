import type { Line } from './profileLines'

/** What an author line says. */
export interface AuthorLine {
  authors: string[]
  /** False after "et al.". */
  complete: boolean
  /** True when the line cannot well be anything else: several names, or "et al.". One name alone may be a title's end. */
  sure: boolean
}

const PARTICLES = new Set(
  'de la las los du des da das do dos del della di van von der den ter ten zu zur af av al el bin ibn ben y e i und le'.split(
    ' ',
  ),
)
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/

/**
 * Reads a line as comma-separated names, " et al." marking a cut list.
 * @returns undefined when the line does not read as names
 */
export function readAuthorLine(text: string): AuthorLine | undefined {
  if (text.length > 2000) return undefined
  const cut = /,?\s+et al\.?$/i.exec(text)
  const names: string[] = []
  for (const part of (cut ? text.slice(0, cut.index) : text).split(/,\s*/)) {
    if (SUFFIX.test(part) && names.length > 0) names[names.length - 1] += `, ${part}`
    else names.push(part)
  }
  if (names.length === 0 || !names.every(mayBeName)) return undefined
  const likely = names.filter(looksLikeName).length
  if (cut) return { authors: names, complete: false, sure: true }
  if (names.length === 1) return likely === 1 ? { authors: names, complete: true, sure: false } : undefined
  return likely * 2 > names.length ? { authors: names, complete: true, sure: true } : undefined
}

function mayBeName(part: string): boolean {
  return part.length <= 80 && /\p{L}/u.test(part) && !/[:;?!=<>{}[\]$\\/]/.test(part) && part.split(/\s+/).length <= 6
}

/** Stricter: every word begins as a name's does (capital, caseless script, particle). */
function looksLikeName(part: string): boolean {
  return part
    .split(/\s+/)
    .every((word) => PARTICLES.has(word) || /^["'’(]?(?:d'|l'|d’|l’)?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
}

/** Whole lines that a page prints around a profile. Never a name, never an abstract. */
const CHROME =
  /^(?:home|feed|scholar ?feed|for you|authors?|researchers?|papers?|search.{0,20}|sign ?(?:in|up|out)|log ?(?:in|out)|register|menu|about(?: us)?|privacy(?: policy)?|terms(?: of (?:service|use))?|contact(?: us)?|follow(?:ing|ers)?|share|claim(?: .{0,20})?|back(?: to .{0,30})?|pricing|api|docs|documentation|blog|settings|profile|dashboard|trending|explore|discover|leaderboards?|rankings?|topics?|bookmarks?|saved|library|notifications?|(?:toggle )?(?:theme|dark|light)(?: mode)?|skip to .{0,20}|(?:load|show|view|see|read) (?:more|less|all)|loading.{0,3}|subscribe|newsletter|get started|upgrade|help|faq|support|copy(?: link)?|cite|save(?: .{0,20})?|export|feedback|cookies?|github|twitter|x|discord|linkedin|status|(?:©|\(c\)|copyright).*)$/i

export function isChrome(line: Line): boolean {
  return CHROME.test(line.text)
}

/** True when a line can be the name above a profile's numbers: short, no list, no link, no page furniture. */
export function isProfileName(line: Line): boolean {
  const { text } = line
  return (
    text.length <= 100 &&
    /\p{L}/u.test(text) &&
    text.split(/\s+/).length <= 12 &&
    !/https?:\/\/|^arxiv:|\bet al\.?$/i.test(text) &&
    text.split(',').length <= 3 &&
    !isChrome(line)
  )
}

// https://arxiv.org/category_taxonomy: what follows the dot, and the archives without one.
const CATEGORIES = new Set(
  (
    'AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE ' +
    'SI SY EM GN TH AS IV SP AC AG AP AT CA CO CT CV DG FA GM GN HO KT MG MP NT OA OC PR QA RA RT SG ST BM CB MN NC PE ' +
    'QM TO CP EC GN MF PM PR RM TR ME ML EP GA HE IM SR'
  ).split(' '),
)

/** True for the category line under a name: an arXiv category as printed (`CL`, `quant-ph`), or any capitals of 2 to 12. */
export function isField(text: string): boolean {
  return isKnownField(text) || /^[A-Z]{2,12}$/.test(text)
}

/** True when it can be nothing but a category: then a line above must hold the name. */
export function isKnownField(text: string): boolean {
  return CATEGORIES.has(text) || /^[a-z]+(?:-[a-z]+)*\.[A-Za-z-]{2,12}$|^[a-z]+-[a-z]+$/.test(text)
}
