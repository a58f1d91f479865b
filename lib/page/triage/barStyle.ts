/** The bar's style sheet: small, in the page's own type, on the page's ground. */
export const BAR_CSS = `
:host{all:initial!important;display:block!important;font-family:inherit!important;margin:6px 0 8px!important;clear:none!important}
:host(.free){position:relative!important;block-size:0!important;margin:0!important}
:host(.free) [role=region]{position:absolute;inset-block-end:1px;inset-inline-end:0;inline-size:max-content;max-inline-size:100%;border:0;padding:0}
:host(.low) [role=region]{inset-block-end:-18px}
[role=region]{font-size:13px;line-height:1.5;color:var(--i);border-block:1px solid var(--e);padding:3px 0;text-align:start;color-scheme:light;
--i:#3b4557;--s:#566072;--e:#dfe3ea;--k:#1a4fb4;--g:#fff;--n:#2f56b0}
.dark{color-scheme:dark;--i:#d3d9e3;--s:#a6afbd;--e:#454c58;--k:#9dbcff;--g:#1b1e23;--n:#8fadf3}
.line,.filters{display:flex;flex-wrap:wrap;align-items:center;gap:2px 14px}
.line{min-block-size:26px}
.count::before{content:"";display:inline-block;inline-size:9px;block-size:9px;border-radius:50%;background:conic-gradient(var(--n) 66%,var(--e) 0);margin-inline-end:8px}
.count{font-weight:600;font-variant-numeric:tabular-nums}
.news{color:var(--s);flex:1 1 auto;font-variant-numeric:tabular-nums}
.key::before{content:"●"/"";color:#1f8f76;font-size:9px;margin-inline-end:5px;vertical-align:1px}
.filters{display:none;border-top:1px solid var(--e);margin-top:3px;padding:6px 0 4px;gap:6px 16px}
.open .filters{display:flex}
.off .sort,.off .filters,.off .toggle{display:none}
label{display:inline-flex;align-items:center;gap:5px;color:var(--s);white-space:nowrap}
.tick{gap:4px;color:var(--i)}
.kinds{display:inline-flex;flex-wrap:wrap;gap:2px 12px}
input,select,button{font:inherit;color:var(--i);background:var(--g);border:1px solid var(--e);border-radius:4px;padding:1px 5px;margin:0;box-sizing:border-box;min-block-size:24px}
select{max-inline-size:16em}
input[type=checkbox]{accent-color:var(--n);inline-size:14px;min-block-size:14px;block-size:14px;padding:0}
input[type=number]{inline-size:4.4em}
input[type=search]{inline-size:15em}
button{cursor:pointer;background:none;border-color:transparent;color:var(--k)}
button:hover{border-color:var(--e)}
.toggle::after{content:"▾";margin-inline-start:4px;font-size:10px}
.open .toggle::after{content:"▴"}
.help{min-inline-size:24px;padding:0}
:is(input,select,button):focus-visible{outline:2px solid var(--k);outline-offset:1px}
[hidden]{display:none!important}
@media print{:host{display:none!important}}
`.replaceAll('\n', '')
