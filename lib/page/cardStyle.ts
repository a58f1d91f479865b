/** The card's style sheet. It stands in the top layer, at page coordinates, so that it scrolls with its badge. */
export const CARD_CSS = `
:host{all:initial!important;position:absolute!important;inset:auto!important;left:var(--x,0)!important;top:var(--y,0)!important;
box-sizing:border-box!important;width:min(22rem,calc(100vw - 16px))!important;max-height:min(30rem,calc(100vh - 16px))!important;overflow:auto!important;
padding:0!important;margin:0!important;border:1px solid var(--edge)!important;border-radius:10px!important;background:var(--ground)!important;color:var(--ink)!important;
box-shadow:0 1px 2px #0002,0 8px 28px #0003!important;font:13px/1.45 system-ui,sans-serif!important;text-align:start!important;outline:none!important;
--ground:#fff;--ink:#20262f;--soft:#566072;--edge:#d4d9e2;--line:#e8ebf0;--n:#2f56b0;--n0:#c9d6f3;--a:#8a6a17;--a0:#e2d6b6;--link:#1a4fb4;--mark:#3d4a63}
:host(:not(:popover-open)){display:none!important}
:host(.dark){--ground:#1b1e23;--ink:#e6e9ef;--soft:#a6afbd;--edge:#454c58;--line:#30353e;--n:#8fadf3;--n0:#34436b;--a:#d3b25c;--a0:#4c4227;--link:#9dbcff;--mark:#b9c4d8}
:host(:focus-visible){border-color:var(--link)!important;box-shadow:0 0 0 2px var(--link),0 8px 28px #0003!important}
@media(prefers-reduced-motion:no-preference){:host(:popover-open){animation:in .12s ease-out}@keyframes in{from{opacity:0;transform:translateY(3px)}}}
@media print{:host{display:none!important}}
header{display:flex;gap:8px;align-items:baseline;padding:9px 8px 7px 14px;color:var(--soft);font-size:12px}
header p{flex:1}
button{all:unset;cursor:pointer;inline-size:24px;block-size:24px;line-height:22px;text-align:center;font-size:17px;border-radius:6px;color:var(--soft);flex:none}
button:hover{background:var(--line)}
button:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:1px}
section{border-top:1px solid var(--line);padding:10px 14px 11px}
h2,p,dl,dt,dd,ul,li{margin:0;padding:0}
h2{font-size:13px;font-weight:600}
.what{color:var(--soft);font-size:12px;margin-top:1px}
dl{display:grid;grid-template-columns:auto auto 1fr;column-gap:9px;row-gap:5px;align-items:center;margin:8px 0 7px}
dt{display:contents}
dt::before{content:'';inline-size:14px;block-size:14px}
.n::before{border-radius:50%;background:conic-gradient(var(--n) var(--v),var(--n0) 0)}
.a::before{border-radius:2px;inline-size:8px;margin-inline:3px;background:linear-gradient(to top,var(--a) var(--v),var(--a0) 0)}
dd{display:flex;gap:8px;align-items:baseline}
dd b{font-weight:600;font-variant-numeric:tabular-nums;min-inline-size:2.6em}
dd span,.source{color:var(--soft);font-size:12px}
.source{overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:2px}
ul{list-style:none;display:grid;gap:5px;margin-top:6px}
li{display:grid;grid-template-columns:auto 1fr;column-gap:8px}
li p{grid-column:2;color:var(--soft);font-size:12px}
li b{font-weight:600}
svg{inline-size:12px;block-size:12px;margin-top:3px;fill:var(--mark);stroke:var(--mark);stroke-width:1.1;overflow:visible}
svg.possible{fill:none}
.note{color:var(--soft);font-size:12px}
`.replaceAll('\n', '')
