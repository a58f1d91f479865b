import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleKey } from '../../lib/model/titleKey'

/** Each line's titles are one title, printed in several ways. */
const same: readonly (readonly string[])[] = [
  ['Attention Is All You Need', 'attention is all you need', ' ATTENTION  IS\nALL YOU\u00A0NEED '],
  ['Erdős graphs', 'Erdos graphs', 'Erd\\H{o}s graphs', 'Erd\\H os graphs', 'Erd{\\H o}s graphs', 'Erdo\u030Bs graphs'],
  [
    'Müller cells',
    'M\\"uller cells',
    'M\\"{u}ller cells',
    'Mu\u0308ller cells',
    'M{\\"{u}}ller cells',
    'M&uuml;ller cells',
  ],
  ['naïve Bayes', 'na\\"{\\i}ve Bayes', 'na\\"\\i ve Bayes', 'Naive Bayes', 'na¨ıve Bayes'],
  ['Sørensen–Dice', 'S\\o rensen-Dice', 'S{\\o}rensen--Dice', 'Sorensen—Dice', 'Sørensen‐Dice'],
  ['Łojasiewicz inequality', '{\\L}ojasiewicz inequality', '\\L ojasiewicz inequality', 'Lojasiewicz inequality'],
  ['Weiß æther œuvre đ ı', 'weiss aether oeuvre d i', 'Wei{\\ss} {\\ae}ther {\\oe}uvre {\\dj} {\\i}'],
  [
    'On “so-called” facts',
    'On "so-called" facts',
    "On ``so-called'' facts",
    'On ‘so‑called’ facts',
    'On «so-called» facts',
  ],
  ['Fermat’s last theorem', "Fermat's last theorem", 'Fermat&#39;s last theorem', 'Fermatʼs last theorem'],
  ['The $\\gamma$ factor', 'The γ factor', 'The {\\gamma} factor', 'the &gamma; factor', 'The $γ$ factor'],
  ['Amyloid-\\b{eta} and \\c{hi}', 'Amyloid-β and χ', 'amyloid-$\\beta$ and $\\chi$'],
  [
    '$\\gamma^* \\pi \\to \\gamma\\pi\\pi$',
    '$γ^* π\\to γππ$',
    'γ* π→γππ',
    '$\\gamma^\\ast\\pi\\rightarrow\\gamma \\pi\\pi$',
  ],
  ['$Φ-$derivable', '$\\Phi$-derivable', 'Φ-derivable', '$\\Phi-$derivable'],
  ['$L_2$ norm', 'L₂ norm', 'L2 norm', '$L_{2}$ norm', '$ L_ 2 $ norm', 'L<sub>2</sub> norm', '$\\mathrm{L}_2$ norm'],
  ['H$_2$O ice', 'H2O ice', 'H₂O ice', '$\\mathrm{H_2O}$ ice', 'H\\textsubscript{2}O ice'],
  ['$^3$He gas', '³He gas', '3He gas', '${}^{3}\\mathrm{He}$ gas'],
  ['Bounds for $n \\leq 10^{9}$', 'Bounds for n ≤ 10⁹', 'Bounds for n <= 10^9', 'bounds for $n\\le10^9$'],
  ['$1/2$ spin', '½ spin', '$\\frac{1}{2}$ spin', '1 / 2 spin', '$\\frac12$ spin'],
  ['$e^+e^-$ collisions', 'e+e- collisions', 'e⁺e⁻ collisions', '$e^{+} e^{-}$ collisions', 'e+ e− collisions'],
  ['10 cm$^{-1}$', '10 cm⁻¹', '10 $\\mathrm{cm}^{-1}$'],
  ['roots of -1', 'roots of −1', 'roots of $-1$', 'roots of –1'],
  ['$O(n\\log n)$ time', 'O(n log n) time', '$O(n \\log n)$ time'],
  ['$\\mathbb{R}^n$ maps', 'ℝⁿ maps', '$\\R^n$ maps', '$\\mathbb R^n$ maps', '${\\bf R}^n$ maps'],
  ['C$^*$-algebras', 'C*-algebras', '$\\mathrm{C}^\\ast$-algebras', 'C∗-algebras'],
  ['360{\\deg} video', '360° video', '$360^\\circ$ video', '360\\textdegree video'],
  ['P \\neq NP', 'P ≠ NP', 'P =\u0338 NP', '$P \\not= NP$', '$P\\ne NP$'],
  ['\\emph{GW} from \\textbf{bold} \\textit{words}', 'GW from bold words', '$GW$ from {\\bf bold} {\\it words}'],
  [
    '[PDF] Deep nets',
    '[pdf] Deep nets',
    'Deep nets',
    '[BOOK][B] Deep nets',
    '[HTML][HTML] Deep nets',
    '[LIVRE][B] Deep nets',
  ],
  ['<b>preaching </b>to the <b>choir</b>', 'preaching to the choir', 'preaching<br>to the choir'],
  ['R&D labs', 'R&amp;D labs', 'R \\& D labs', 'R and D labs', 'R&amp;amp;D labs', 'Ｒ＆Ｄ labs'],
  ['ﬁne‐tuning', 'fine-tuning', 'fine tuning', 'ﬁne\u00ADtuning'.replace('\u00AD', '-'), 'Ｆｉｎｅ－ｔｕｎｉｎｇ'],
  [
    'trans\u00ADformer',
    'trans\u200Bformer',
    'transformer',
    '\u202Atransformer\u202C',
    '\u2068transformer\u2069',
    '\uFEFFtransformer',
  ],
  ['Kernel™ methods', 'Kernel methods', 'Kernel\\texttrademark{} methods'],
  ['基于 BERT 的方法', '基于BERT的方法', '基于ＢＥＲＴ的方法', '基于 BERT 的 方法'],
  ['カメラ', 'ｶﾒﾗ'],
  ['Ещё й', 'Ещё и\u0306'],
  ['Part Ⅱ', 'Part II'],
]

/** Any two of a line are different titles. */
const different: readonly (readonly string[])[] = [
  ['Part I', 'Part II', 'Part III', 'Part 1', 'Part'],
  ['GPT-3', 'GPT-4', 'GPT', 'GPT-3.5', 'GPT-35'],
  ['version 3.5', 'version 35', 'version 3 5', 'version .5', 'version 5'],
  ['C', 'C++', 'C#', 'C*', 'C+'],
  ['BadDet', 'BadDet+'],
  ['P = NP', 'P ≠ NP', 'P NP', 'P < NP', 'P > NP', 'P ≤ NP', 'P ≥ NP', 'P + NP'],
  ['a → b', 'a ← b', 'a ↔ b', 'a ⇒ b'],
  ['roots of -1', 'roots of 1', 'roots of +1'],
  ['10^9 cells', '109 cells', '10 9 cells', '10^{-9} cells'],
  ['$K^+$ decay', '$K^-$ decay', '$K^0$ decay', '$K$ decay'],
  ['Мой', 'Мои'],
  ['かき', 'がき'],
  ['ハハ', 'ババ', 'パパ'],
  ['कि', 'की', 'क'],
  ['กา', 'กี'],
  ['深度学习', '机器学习'],
  ['Глубокое обучение', 'Машинное обучение'],
  ['متن', 'متون'],
  ['α decay', 'β decay', 'alpha decay'],
  ['[Re] Reproducing results', 'Reproducing results'],
  ['[NiFe] hydrogenase', 'hydrogenase'],
  ['BP<n>', 'BP'],
  ['Before you <think>, monitor', 'Before you, monitor'],
  ['100% certain', '100 certain'],
  ['Attention is all you need', 'Attention is all you need in speech separation'],
]

describe('titleKey', () => {
  it.each(same.map((titles) => [titles[0]!, titles] as const))('knows %j in every print', (_name, titles) => {
    expect(new Set(titles.map(titleKey))).toEqual(new Set([titleKey(titles[0]!)]))
    expect(titleKey(titles[0]!)).not.toBe('')
  })

  it.each(different.map((titles) => [titles.join(' | '), titles] as const))('tells apart %s', (_name, titles) => {
    expect(new Set(titles.map(titleKey)).size).toBe(titles.length)
  })

  it('has the form of words and symbols with one space between', () => {
    expect(titleKey('“Deep” $\\gamma$-nets: C++ — a survey…')).toBe('deep γ nets c + + a survey')
  })

  it.each(['', ' ', '???', '…', '—', '$$', '{}', '"\'`'])('is empty where %j leaves nothing', (title) => {
    expect(titleKey(title)).toBe('')
  })

  it.each(['[PDF]', '+', '≠', '%', '好', 'й', '𝔸', '🙂', '\\R'])('is not empty for %j', (title) => {
    expect(titleKey(title)).not.toBe('')
  })

  it('does not stall on text made to be hard', () => {
    const hard = ['\\'.repeat(5000), '{'.repeat(5000), '<b '.repeat(1600), '&amp;'.repeat(1000), "\\'{".repeat(1600)]
    for (const title of [...hard, '[pdf]'.repeat(1000), '^ '.repeat(2500), '\\frac{'.repeat(800), '$-'.repeat(2500)])
      expect(titleKey(`${title} end`).endsWith('end')).toBe(true)
  })
})

/** Text of the alphabets and the marks that titles are made of, rather than of Unicode at large. */
const titleish = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      fc.constantFrom('\\alpha', '\\mathbb{R}', "\\'{e}", '$', '^', '_', '{', '}', '-', '--', '−', '.', '/', '5', '10'),
      fc.constantFrom(
        '&amp;',
        '&',
        '<b>',
        '</b>',
        '<',
        '>',
        '[PDF] ',
        ' ',
        '\u0301',
        '\u0338',
        '⁻',
        '²',
        '₂',
        '½',
        'γ',
      ),
      fc.constantFrom('が', 'й', 'कि', '深', 'e+e-', '\\not=', '\\frac12', "'", '~', '\u200B', '\uE000', 'ς', 'İ', 'ß'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('titleKey, on anything', () => {
  it('gives the key of a key as that key', () => {
    fc.assert(
      fc.property(titleish, (title) => titleKey(titleKey(title)) === titleKey(title)),
      { seed: 20261123, numRuns: 5000 },
    )
  })

  it('does not see the Unicode form, invisible characters at the ends or white space around', () => {
    fc.assert(
      fc.property(titleish, (title) => {
        const key = titleKey(title)
        // A lone surrogate or a mark at an end could join what is put beside it.
        fc.pre(title.isWellFormed())
        expect(titleKey(`\u200B${title}`)).toBe(key)
        expect(titleKey(title.normalize('NFC'))).toBe(titleKey(title.normalize('NFD')))
      }),
      { seed: 20261123, numRuns: 2000 },
    )
  })

  it('does not see case, kinds of dash or amounts of space between words', () => {
    const word = fc.stringMatching(/^[a-zäöéøżα-ωа-я0-9]{1,8}$/)
    const gap = fc.constantFrom(' ', '  ', '-', '–', '—', ' - ', ' – ', '\n', '\u00A0', '--', '‑')
    const upper = fc.boolean()
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap, upper), { minLength: 1, maxLength: 10 }), (parts) => {
        const plain = parts.map(([text]) => text).join(' ')
        const printed = parts.map(([text, between, big]) => (big ? text.toUpperCase() : text) + between).join('')
        // A dash between a space and a digit is a minus.
        fc.pre(!/\s[-–—‑]+\d/.test(printed))
        expect(titleKey(printed)).toBe(titleKey(plain))
      }),
      { seed: 20261123, numRuns: 2000 },
    )
  })
})
