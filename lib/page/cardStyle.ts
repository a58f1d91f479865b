/** The card's style sheet. It stands in the top layer, at page coordinates, so that it scrolls with its badge. */
export const CARD_CSS = `
:host{all:initial!important;display:block!important;position:absolute!important;left:var(--x,0)!important;top:var(--y,0)!important}
div{box-sizing:border-box;width:min(25rem,100vw - 16px);max-height:min(32rem,100vh - 16px);overflow:auto;border:1px solid var(--e);border-radius:10px;
background:var(--g);color:var(--i);box-shadow:0 1px 2px #0002,0 8px 28px #0003;font:13px/1.45 system-ui,sans-serif;text-align:start;color-scheme:light;
--g:#fff;--i:#20262f;--s:#566072;--e:#d4d9e2;--l:#e8ebf0;--n:#2f56b0;--n0:#c9d6f3;--a:#8a6a17;--a0:#e2d6b6;--k:#1a4fb4;--m:#3d4a63}
.dark{color-scheme:dark;--g:#1b1e23;--i:#e6e9ef;--s:#a6afbd;--e:#454c58;--l:#30353e;--n:#8fadf3;--n0:#34436b;--a:#d3b25c;--a0:#4c4227;--k:#9dbcff;--m:#b9c4d8}
:host(:focus-visible) div{border-color:var(--k);box-shadow:0 0 0 1px var(--k),0 8px 28px #0003}
@media(prefers-reduced-motion:no-preference){div{animation:i .12s ease-out}@keyframes i{from{opacity:0;transform:translateY(3px)}}}
@media print{:host{display:none!important}}
*{margin:0;padding:0}
header{display:flex;gap:8px;align-items:center;padding:7px 8px 6px 14px}
header p{flex:1}
button{all:unset;cursor:pointer;border-radius:6px}
header button{inline-size:24px;line-height:24px;text-align:center;font-size:17px}
.wrong{display:flex;flex-wrap:wrap;gap:2px 12px}
.wrong button{color:var(--k);font-size:12px;line-height:24px}
button:hover{background:var(--l)}
:is(button,a):focus-visible{outline:2px solid var(--k);outline-offset:1px}
section{border-top:1px solid var(--l);padding:9px 14px 11px}
h2{font-size:13px;font-weight:600}
p,span,header{color:var(--s);font-size:12px}
dl{display:grid;grid-template-columns:auto auto 1fr;gap:5px 10px;align-items:baseline;margin:7px 0}
dt,dd{display:contents}
em{font-style:normal;white-space:nowrap}
em i{display:inline-block;inline-size:12px;block-size:12px;margin-inline-end:7px;vertical-align:-2px;border-radius:50%;background:conic-gradient(var(--n) var(--v),var(--n0) 0)}
em i.a{border-radius:2px;inline-size:8px;margin-inline:2px 9px;background:linear-gradient(to top,var(--a) var(--v),var(--a0) 0)}
dl b{font-variant-numeric:tabular-nums}
b{font-weight:600}
a{color:var(--k);overflow-wrap:anywhere}
ul{list-style:none;display:grid;gap:5px;margin-top:5px}
li{display:grid;grid-template-columns:auto 1fr;column-gap:8px}
li p{grid-column:2}
svg{inline-size:12px;block-size:12px;margin-top:3px;fill:var(--m);stroke:var(--m);stroke-width:1.1;overflow:visible}
svg.possible{fill:none}
`.replaceAll('\n', '')
