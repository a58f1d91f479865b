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
b{font:inherit;white-space:nowrap;padding:.18em .5em .18em 1.55em;border:1px solid var(--edge);color:var(--ink);
background:var(--gauge) no-repeat .45em 50%/.8em .8em,var(--ground);font-variant-numeric:tabular-nums}
b+b{margin-inline-start:.3em}
.n{border-radius:1em;--gauge:radial-gradient(circle closest-side,#0000 92%,var(--ground) 100%),conic-gradient(var(--full) var(--v),var(--rest) 0)}
.n{background-position:.5em 50%,.5em 50%,0 0;background-size:.8em .8em,.8em .8em,auto}
.a{border-radius:.25em;--gauge:linear-gradient(to top,var(--full) var(--v),var(--rest) 0);background-size:.45em .8em,auto;
background-position:.55em 50%,0 0;padding-inline-start:1.35em}
.p{border-style:dashed;border-inline-end:0;padding-inline:.5em;border-start-start-radius:.25em;border-end-start-radius:.25em;background:var(--ground)}
.p~b{margin:0;border-style:dashed;border-radius:0;border-inline-start-color:var(--rest)}
.p~.a,.p~.n:last-of-type{border-start-end-radius:.25em;border-end-end-radius:.25em}
.p~.n{border-inline-end:0}.p~.n:last-of-type{border-inline-end:1px dashed var(--edge)}
.prefix{text-decoration:underline dotted;text-underline-offset:.2em}
svg{width:1em;height:1em;vertical-align:-.12em;margin-inline:.3em 0;fill:var(--mark);stroke:var(--mark);stroke-width:1.1;overflow:visible}
svg.possible{fill:none}
:host(:hover) b{border-color:var(--full)}
:host(:focus-visible){outline:2px solid var(--full)!important;outline-offset:.35em!important;border-radius:.2em!important}
`

// Contrast of the text on its own ground is above 7:1 in each; the ground is solid, so it holds on any page.
const LIGHT = `:host{--mark:#3d4a63}
.n{--ground:#edf2fd;--edge:#bccbec;--ink:#1c3674;--full:#2f56b0;--rest:#c9d6f3}
.a{--ground:#f6f1e4;--edge:#d8cba8;--ink:#57430f;--full:#8a6a17;--rest:#e2d6b6}
.p,.p~b{--ground:#fff;--edge:#8b95a6;--ink:#3b4557;--full:#5b6779;--rest:#d5dae2}`
const DARK = `:host{--mark:#b9c4d8}
.n{--ground:#1a2540;--edge:#3a4d7d;--ink:#c9d8fb;--full:#8fadf3;--rest:#34436b}
.a{--ground:#2b2515;--edge:#5d5030;--ink:#eddcae;--full:#d3b25c;--rest:#4c4227}
.p,.p~b{--ground:#1b1e23;--edge:#7c8697;--ink:#d3d9e3;--full:#a3aebf;--rest:#3c434e}`

const LEVELS = Array.from({ length: 11 }, (_, level) => `.q${level}{--v:${level * 10}%}`).join('')

/** The badge's style sheet for a page with a light or a dark ground. */
export function badgeCss(dark: boolean): string {
  return `${SHAPE}${LEVELS}${dark ? DARK : LIGHT}`.replaceAll('\n', '')
}

/** The classes of a number's segment: its shape, and its gauge in steps of ten. */
export function segmentClass(kind: 'n' | 'a', value: number, prefix: boolean): string {
  return `${kind} q${Math.round(value / 10)}${prefix ? ' prefix' : ''}`
}
