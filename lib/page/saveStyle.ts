/** The save button's style sheet: beside a name, without making its line taller. */
export const SAVE_CSS = `
:host{all:initial!important;display:inline-flex!important;align-items:center!important;height:0!important;vertical-align:middle!important;
margin-inline-start:12px!important;font:13px/1.2 system-ui,sans-serif!important;user-select:none!important;-webkit-user-select:none!important;unicode-bidi:isolate!important;
--ground:#edf2fd;--edge:#9fb4e2;--ink:#1c3674;--soft:#566072;--page:#fff;--bad:#a1260d}
:host(.dark){--ground:#1a2540;--edge:#4a609a;--ink:#c9d8fb;--soft:#a6afbd;--page:#1b1e23;--bad:#ff9b85}
button{all:unset;box-sizing:border-box;cursor:pointer;white-space:nowrap;padding:5px 12px;border:1px solid var(--edge);border-radius:99px;
background:var(--ground);color:var(--ink);font-weight:500}
button:hover{border-color:var(--ink)}
button:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
button[aria-disabled=true]{cursor:progress;opacity:.75}
p{margin:0;margin-inline-start:8px;padding:2px 6px;border-radius:4px;background:var(--page);color:var(--soft);font-size:12px;max-inline-size:24em}
p:empty{display:none}
p.bad{color:var(--bad)}
@media print{:host{display:none!important}}
`.replaceAll('\n', '')
