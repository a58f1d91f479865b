import type { Manner } from '../model/lookup'

// `aside`: where the title's last line is full and the reader has it before their eyes. A box without size, so that no
// line gives way to it, from whose end the badge stands beside the line below the title or above the title.
// Everything is inline with a line height of zero: however small the line, a badge never makes it taller, and inline
// boxes cost the browser far less layout than blocks or flex boxes (2,000 of them: half). The gauge is a background,
// so that it is neither an element nor content. `!important` in `:host` wins over whatever the page says of `*`.
const SHAPE = `
:host{all:initial!important;font:500 clamp(11px,.66em,13px)/0 system-ui,sans-serif!important;vertical-align:middle!important;
position:relative!important;inset-block-start:-.08em!important;margin-inline-start:.6em!important;cursor:pointer!important;user-select:none!important;-webkit-user-select:none!important;
unicode-bidi:isolate!important;white-space:normal!important}
:host([data-evidence=none]:not([data-author])){display:none!important}
:host(.aside){display:flex!important;float:inline-end!important;inline-size:0!important;block-size:0!important;justify-content:flex-end!important;
align-items:center!important;line-height:1!important;inset-block-start:var(--shift)!important}
b{font:inherit;white-space:nowrap;padding:.18em .5em .18em 1.55em;border:1px solid var(--e);color:var(--i);
background:var(--u) no-repeat .45em 50%/.8em .8em,var(--g);font-variant-numeric:tabular-nums}
b+b{margin-inline-start:.3em}
.n{border-radius:1em;--u:radial-gradient(circle closest-side,#0000 92%,var(--g) 100%),conic-gradient(var(--f) var(--v),var(--r) 0)}
.n{background-position:.5em 50%,.5em 50%,0 0;background-size:.8em .8em,.8em .8em,auto}
.a{border-radius:.25em;--u:linear-gradient(to top,var(--f) var(--v),var(--r) 0);background-size:.45em .8em,auto;
background-position:.55em 50%,0 0;padding-inline-start:1.35em}
.p{border-style:dashed;border-inline-end:0;padding-inline:.5em .25em;border-start-start-radius:.25em;border-end-start-radius:.25em;background:var(--g)}
.p~b{margin:0;border-style:dashed;border-radius:0;border-inline-start-color:var(--r)}
.p~.a,.p~.n:last-of-type{border-start-end-radius:.25em;border-end-end-radius:.25em}
.p~.n{border-inline-end:0}.p~.n:last-of-type{border-inline-end:1px dashed var(--e)}
.prefix{text-decoration:underline dotted;text-underline-offset:.2em}
svg{width:1em;height:1em;vertical-align:-.12em;margin-inline:.3em 0;fill:var(--m);stroke:var(--m);stroke-width:1.1;overflow:visible}
svg.possible{fill:none}
@media print{b{color:#000;background:#fff;border-color:#777}svg{stroke:#000}svg.confirmed{fill:#000}}
:host(:hover) b{border-color:var(--f)}
:host(:focus-visible){outline:2px solid var(--f)!important;outline-offset:.35em!important;border-radius:.2em!important}
`

// Ground, edge, ink, and the gauge's full and remaining part. Contrast of the text on its own ground is above 7:1 in each; the ground is solid, so it holds on any page.
const LIGHT = `:host{--m:#3d4a63}
.n{--g:#edf2fd;--e:#bccbec;--i:#1c3674;--f:#2f56b0;--r:#c9d6f3}
.a{--g:#f6f1e4;--e:#d8cba8;--i:#57430f;--f:#8a6a17;--r:#e2d6b6}
.p,.p~b{--g:#fff;--e:#8b95a6;--i:#3b4557;--f:#5b6779;--r:#d5dae2}`
const DARK = `:host{--m:#b9c4d8}
.n{--g:#1a2540;--e:#3a4d7d;--i:#c9d8fb;--f:#8fadf3;--r:#34436b}
.a{--g:#2b2515;--e:#5d5030;--i:#eddcae;--f:#d3b25c;--r:#4c4227}
.p,.p~b{--g:#1b1e23;--e:#7c8697;--i:#d3d9e3;--f:#a3aebf;--r:#3c434e}`

const LEVELS = Array.from({ length: 11 }, (_, level) => `.q${level}{--v:${level * 10}%}`).join('')

// After everything else: the reader's word is the last. A gauge shows a number as well as figures do, and so does paper.
const BLIND = `:host(:not(:hover,:focus)) b{color:#0000!important;background-image:none!important}@media print{b{display:none}}`
const UNPRINTED = `@media print{b,svg{display:none}}`

/** The badge's style sheet for a page with a light or a dark ground, as the reader wants badges. */
export function badgeCss(dark: boolean, { blind, unprinted }: Manner = {}): string {
  const manner = `${blind ? BLIND : ''}${unprinted ? UNPRINTED : ''}`
  return `${SHAPE}${LEVELS}${dark ? DARK : LIGHT}${manner}`.replaceAll('\n', '')
}

/** The classes of a number's segment: its shape, and its gauge in steps of ten. */
export function segmentClass(kind: 'n' | 'a', value: number, prefix: boolean): string {
  return `${kind} q${Math.round(value / 10)}${prefix ? ' prefix' : ''}`
}
