import type { Brand } from './brand'

/** An arXiv identifier without its version: `2605.29280` or `hep-th/9901001`. */
export type ArxivId = Brand<'ArxivId'>

// https://info.arxiv.org/help/arxiv_identifier.html: YYMM.NNNN until 2014-12, YYMM.NNNNN since; before 2007-04
// archive[.XX]/YYMMNNN. The subject class (math.GT) is part of old links but never of the identity.
const NEW = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v([1-9]\d*))?$/
const OLD = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v([1-9]\d*))?$/i
const IN_URL =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:arxiv\.org|xxx\.lanl\.gov|alphaxiv\.org)\/(?:abs|pdf|html|format|ps)\/(.+)$/i
const AS_DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.(.+)$/i

/**
 * Reads an arXiv identifier from an identifier, an `arXiv:` label, an arXiv URL or its DataCite DOI.
 * @returns the identity without version, and the version if one was given; undefined if the text is nothing of the kind.
 */
export function parseArxivId(text: string): { id: ArxivId; version?: number } | undefined {
  const given = text.trim()
  // Most come bare, and thousands at once.
  const direct = NEW.exec(given)
  const bare = direct ? given : stripWrapping(given)
  const modern = direct ?? NEW.exec(bare)
  if (modern && hasDigitsOfItsTime(modern)) return withVersion(`${modern[1]}${modern[2]}.${modern[3]}`, modern[4])
  const old = OLD.exec(bare)
  if (old) return withVersion(`${old[1]!.toLowerCase()}/${old[2]}`, old[3])
  return undefined
}

/** True for an identifier in the stored form: no version, no subject class, no label. */
export function isArxivId(text: unknown): text is ArxivId {
  return typeof text === 'string' && parseArxivId(text)?.id === text
}

/** A spreadsheet that takes an id for a number drops its last zero (2605.29280 -> 2605.2928): that is another paper, or none. */
function hasDigitsOfItsTime([, year, month, number]: RegExpExecArray): boolean {
  return number!.length === (Number(`${year}${month}`) < 1501 ? 4 : 5)
}

function stripWrapping(text: string): string {
  const inner = IN_URL.exec(text)?.[1] ?? AS_DOI.exec(text)?.[1] ?? text.replace(/^arxiv:\s*/i, '')
  return inner
    .replace(/[?#].*$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/\/$/, '')
}

function withVersion(id: string, version: string | undefined) {
  return version ? { id: id as ArxivId, version: Number(version) } : { id: id as ArxivId }
}
