/** The style sheet of a short message at the lower edge of the page. */
export const TOAST_CSS = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important;inset-inline:0!important;bottom:24px!important;pointer-events:none!important}
div{box-sizing:border-box;inline-size:fit-content;max-inline-size:min(34rem,100vw - 32px);margin-inline:auto;padding:10px 16px 10px 14px;border:1px solid var(--e);border-inline-start:4px solid var(--m);border-radius:8px;
background:var(--g);color:var(--i);box-shadow:0 1px 2px #0002,0 8px 28px #0003;font:14px/1.45 system-ui,sans-serif;text-align:start;pointer-events:auto;cursor:default;overflow-wrap:anywhere;
--g:#fff;--i:#20262f;--e:#d4d9e2;--m:#2f56b0}
div:has(p:empty){visibility:hidden}
.bad{--m:#a1260d}
.dark{--g:#1b1e23;--i:#e6e9ef;--e:#454c58;--m:#8fadf3}
.dark.bad{--m:#ff9b85}
p{margin:0}
button{all:unset;color:var(--m);cursor:pointer;font-weight:600;line-height:24px}
button:focus-visible{outline:2px solid var(--m);outline-offset:2px}
@media(prefers-reduced-motion:no-preference){div{animation:i .16s ease-out}@keyframes i{from{opacity:0;transform:translateY(8px)}}}
@media print{:host{display:none!important}}
`.replaceAll('\n', '')
