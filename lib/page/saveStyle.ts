/** The save button's style sheet: beside a name, without making its line taller. */
export const SAVE_CSS = `
:host{all:initial!important;display:inline-block!important;height:0!important;line-height:0!important;vertical-align:middle!important;
margin-inline-start:12px!important;user-select:none!important;-webkit-user-select:none!important}
div{display:flex;align-items:center;gap:8px;block-size:0;font:13px/1.2 system-ui,sans-serif;--g:#edf2fd;--e:#9fb4e2;--i:#1c3674;--s:#566072;--p:#fff;--b:#a1260d}
.dark{--g:#1a2540;--e:#4a609a;--i:#c9d8fb;--s:#a6afbd;--p:#1b1e23;--b:#ff9b85}
button{all:unset;cursor:pointer;white-space:nowrap;padding:5px 12px;border:1px solid var(--e);border-radius:99px;background:var(--g);color:var(--i);font-weight:500}
button:hover{border-color:var(--i)}
button:focus-visible{outline:2px solid var(--i);outline-offset:2px}
button[aria-disabled=true]{cursor:progress;opacity:.75}
p{margin:0;padding:2px 6px;border-radius:4px;background:var(--p);color:var(--s);font-size:12px;max-inline-size:24em}
p:empty{display:none}
p.bad{color:var(--b)}
@media print{:host{display:none!important}}
`.replaceAll('\n', '')
