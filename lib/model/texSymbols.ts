/** Commands that stand for one character, with it. Names are LaTeX's own; case matters (`\Rightarrow`). */
const SYMBOLS = `
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ varkappa κ
lambda λ mu μ nu ν xi ξ omicron ο pi π varpi π rho ρ varrho ρ sigma σ varsigma σ tau τ upsilon υ phi φ varphi φ
chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π varPi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
to → rightarrow → longrightarrow → leftarrow ← gets ← longleftarrow ← leftrightarrow ↔ longleftrightarrow ↔
Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑
downarrow ↓ rightleftharpoons ⇌ nrightarrow ↛ rightsquigarrow ⇝ leadsto ⇝
le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ sim ∼ simeq ≃ approx ≈ equiv ≡ cong ≅
propto ∝ lesssim ≲ gtrsim ≳ prec ≺ succ ≻ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ in ∈ notin ∉ ni ∋ perp ⊥
parallel ∥ mid | vert | Vert ∥ lvert | rvert | vdash ⊢ models ⊨ bowtie ⋈
times × div ÷ pm ± mp ∓ cdot · ast * star * bullet · oplus ⊕ otimes ⊗ odot ⊙ oslash ⊘ boxplus ⊞ boxtimes ⊠ ltimes ⋉
rtimes ⋊ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ bigcap ∩ bigcup ∪ bigoplus ⊕ bigotimes ⊗ setminus ∖ smallsetminus ∖
backslash ∖ sqcup ⊔ sqcap ⊓ uplus ⊎ amalg ⨿ coprod ∐ wr ≀ over / slash /
infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ neg ¬ lnot ¬ emptyset ∅ varnothing ∅ sum ∑ prod ∏ int ∫ oint ∮ sqrt √
surd √ angle ∠ triangle △ square □ Box □ diamond ⋄ Diamond ◇ sharp ♯ flat ♭ natural ♮ dagger † ddagger ‡ top ⊤ bot ⊥
clubsuit ♣ diamondsuit ♦ heartsuit ♥ spadesuit ♠ checkmark ✓ circ ° deg ° degree ° textdegree °
aleph א beth ב hbar ħ ell ℓ wp ℘ textsuperscript ^ sp ^ textsubscript _ sb _ textasciitilde ~ textunderscore _
textbackslash ∖ textless < textgreater > textbar | textasteriskcentered * textdollar $ prime ' textpm ± texttimes ×
textmu μ textalpha α textbeta β textgamma γ textmugreek μ textpertenthousand ‱ textperthousand ‰
`

/** Letters that eat the white space behind their command: `S\o rensen`. */
const LETTERS = `
o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ ss ß SS ß aa å AA Å i ı j ȷ imath ı jmath ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ
ng ŋ NG Ŋ
`

/** Commands that only say how their argument looks, or that TeX itself drops. */
const SILENT = `
mathbb mathcal mathrm mathfrak mathbf mathsf mathscr mathit mathtt mathbbm mathds mathnormal boldsymbol pmb bm bold bf
bfseries rm rmfamily roman it itshape em sc scshape sf sffamily tt ttfamily sl up cal Cal frak Bbb EuScript scr pazocal
text textit textbf textrm textsc texttt textsf textsl textup textmd textnormal emph mbox hbox fbox operatorname ensuremath
displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits left right middle big Big bigg Bigg bigl bigr Bigl
Bigr protect mathop mathbin mathrel mathord mathopen mathclose uppercase lowercase MakeUppercase MakeLowercase tiny small
footnotesize normalsize large Large LARGE huge boldmath unboldmath overline underline widehat widetilde overrightarrow
underbar smash phantom rom negthinspace textquoteright textquoteleft textquotedblleft textquotedblright
quotedblbase guillemotleft guillemotright guillemetleft guillemetright textregistered texttrademark textcopyright
upshape ce tensor
`

const SPACES = `quad qquad thinspace medspace thickspace enspace space ldots dots cdots vdots ddots dotsc dotsb textellipsis
linebreak newline par frac dfrac tfrac cfrac sfrac nicefrac hspace vspace hfill lfloor rfloor lceil rceil langle rangle
textendash textemdash textbullet textperiodcentered colon`

const words = (list: string) => list.trim().split(/\s+/)
const pairs = (list: string) => {
  const flat = words(list)
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]!] as const] : []))
}

interface Command {
  /** What the command stands for; '' when it says nothing. */
  text: string
  /** Whether white space behind it belongs to the command. */
  eats: boolean
}

const commands = new Map<string, Command>([
  ...pairs(SYMBOLS).map(([name, text]) => [name, { text, eats: false }] as const),
  ...pairs(LETTERS).map(([name, text]) => [name, { text, eats: true }] as const),
  ...words(SILENT).map((name) => [name, { text: '', eats: true }] as const),
  ...words(SPACES).map((name) => [name, { text: ' ', eats: false }] as const),
])

/** A title in capitals shouts its commands too. Two letters are left alone: `\SL` and `\IN` are people's macros. */
const SHOUTED = new Set(['PI', 'MU', 'NU', 'XI', 'Mu', 'Nu', 'Chi', 'Eta', 'Rho', 'Tau', 'LE', 'GE', 'NE'])

/** What a LaTeX command without its backslash stands for; undefined for a command of somebody's own. */
export function texCommand(name: string): Command | undefined {
  const exact = commands.get(name)
  if (exact || (name.length < 4 && !SHOUTED.has(name))) return exact
  return commands.get(name.toLowerCase())
}
