import { texCommand } from './texSymbols'

/** Named characters that people meet undecoded in titles; Greek letters and the like share their names with TeX. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  acute: '´',
  middot: '·',
  bull: '•',
  trade: '™',
  reg: '®',
  copy: '©',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  eth: 'ð',
  thorn: 'þ',
  oslash: 'ø',
  Oslash: 'Ø',
  plusmn: '±',
  infin: '∞',
  rarr: '→',
  larr: '←',
  harr: '↔',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  micro: 'µ',
  ang: '∠',
  asymp: '≈',
  isin: '∈',
}

const ACCENTED: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
}

const REFERENCE =
  /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|([A-Za-z]{2,8}\d{0,2}));/g

/** Decodes character references, also those encoded twice (`&amp;lt;`). What is no reference stays as it is. */
export function decodeEntities(text: string): string {
  let before = text
  for (let round = 0; round < 3; round++) {
    const after = before.replace(REFERENCE, decoded)
    if (after === before) return after
    before = after
  }
  return before
}

function decoded(all: string, decimal?: string, hex?: string, base?: string, accent?: string, name?: string): string {
  if (base && accent) return base + ACCENTED[accent]
  if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : texCommand(name)?.text.trim() || all
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  // Lone surrogates and numbers beyond Unicode are nobody's characters.
  return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : all
}
