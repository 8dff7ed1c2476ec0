/** How shared text is drawn. */
export const IDENTICAL = 'text-decoration:underline solid var(--same) 1.5px'
export const TRANSLATED = 'text-decoration:underline dashed var(--same) 1.5px'
export const ALTERED = 'text-decoration:underline double var(--change) 1.5px'
export const CHANGED = 'background:var(--changed)'

/**
 * The style sheet that all reports share. Marks differ by line style first (solid, double, a bar), by colour
 * second. Never `wavy`: Chromium needs minutes to print it. No colour, size or font is loaded from outside.
 */
export const BASE_STYLE = `
:root{color-scheme:light dark;
--paper:light-dark(#fdfcfa,#161514);--desk:light-dark(#f4f2ee,#1e1c1a);--ink:light-dark(#1d1b18,#e8e4dc);
--soft:light-dark(#5f5a52,#a8a196);--rule:light-dark(#d9d4ca,#3a3631);--link:light-dark(#1a4f8b,#8fbcf0);
--same:light-dark(#1f6f63,#62c4b2);--change:light-dark(#a2450c,#f0a068);--changed:light-dark(#fbe3cf,#4e2d15);
--only:light-dark(#7a5ca8,#b79be0);--here:light-dark(#fff0b3,#4d4211);--on:light-dark(#dcefe9,#1b3a35);
--serif:Georgia,"PT Serif","Noto Serif",serif;--sans:system-ui,"Noto Sans",sans-serif;
--mono:ui-monospace,"DejaVu Sans Mono",monospace}
:root:has(#theme-light:checked){color-scheme:light}
:root:has(#theme-dark:checked){color-scheme:dark}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-block:4rem 8rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.45 var(--sans);padding-inline:clamp(1rem,3.5vw,3.5rem);padding-block-end:4rem;overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,dl,figure,fieldset{margin:0;padding:0}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.6rem);max-inline-size:30ch}
h2{font-size:1.55rem;margin-block:3.5rem .8rem;padding-block-start:.7rem;border-block-start:3px double var(--rule)}
h3{font-size:1.2rem;margin-block:2.2rem .4rem}
h4{font-size:1rem;margin-block:0 .4rem}
ul,ol{list-style:none}
a{color:var(--link);text-underline-offset:.2em}
fieldset{border:0;display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:baseline;min-inline-size:0}
legend{float:inline-start;padding:0;color:var(--soft)}
legend:not(.hide){margin-inline-end:.2rem}
label{cursor:pointer}
input{accent-color:var(--link);margin:0 .3em 0 0;vertical-align:-.08em}
button{font:inherit;color:inherit;background:none;border:1px solid var(--rule);border-radius:3px;padding:.15rem .6rem;cursor:pointer}
button:hover{border-color:var(--soft)}
kbd{font:.85em var(--mono);border:1px solid var(--rule);border-radius:3px;padding:0 .3em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.hide,.skip:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:fixed;inset-block-start:.5rem;inset-inline-start:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.masthead{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;align-items:baseline;padding-block:.7rem;border-block-end:1px solid var(--rule);font-size:.875rem}
.brand{font-family:var(--serif);font-weight:600;font-size:1.05rem;margin-inline-end:auto}
.top{padding-block:2.2rem 0}
.answer{font-family:var(--serif);font-size:1.25rem;margin-block:.6rem .2rem}
.facts{color:var(--soft);font-size:.875rem}
.facts>*:not(:last-child)::after{content:" · ";font-family:var(--sans);white-space:pre-wrap}
.facts time{white-space:nowrap}
.facts .name{color:var(--ink)}
.top nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin-block-start:1.1rem}
.code{display:inline-block;min-inline-size:1.35em;font:600 .8125em/1.35 var(--sans);text-align:center;padding-inline:.25em;border:1px solid currentColor;border-radius:2px}
.lang{font-family:var(--mono);font-size:.9em}
.overview{display:grid;gap:1.5rem clamp(1.5rem,4vw,4rem)}
.overview>*{min-inline-size:0}
@media (min-width:56rem){.overview{grid-template-columns:1fr 1fr}}
.overview h3{margin-block-start:.4rem}
.entries li{display:grid;grid-template-columns:2.3rem 1fr;padding-block:.45rem;border-block-end:1px solid var(--rule)}
.entries .code{align-self:start;justify-self:start;margin-block-start:.15rem}
.entries .facts{grid-column:2}
.entries .headline{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.headline{font:1.0625rem/1.35 var(--serif);color:inherit;text-decoration-color:var(--rule)}
.headline:hover{text-decoration-color:currentColor}
.tree ul{margin-inline-start:.65rem}
.tree li{padding-block:.25rem;position:relative}
.tree ul>li{padding-inline-start:1.5rem;border-inline-start:1px solid var(--soft)}
.tree ul>li:last-child{border-inline-start-color:transparent}
.tree ul>li::before{content:"";position:absolute;inset-block-start:0;inset-inline-start:-1px;inline-size:1.1rem;block-size:1rem;border-inline-start:1px solid var(--soft);border-block-end:1px solid var(--soft)}
.why,.also{display:block;color:var(--soft);font-size:.875rem}
.evidence{font-size:.8125rem;color:var(--soft)}
.evidence ul{list-style:disc;padding-inline-start:1.1rem}
.overview>.strip,.overview>.reasons{grid-column:1/-1}
.strip svg{display:block}
.strip text{font:12px var(--sans);fill:var(--soft)}
.strip .lane{stroke:var(--rule)}
.strip .dot{fill:var(--ink)}
.strip .undated{fill:var(--paper);stroke:var(--ink)}
.strip .edge{stroke:var(--same)}
.strip .undetermined{stroke-dasharray:5 3}
.strip figcaption,.hint{color:var(--soft);font-size:.875rem}
summary{cursor:pointer}
.naming>li{display:grid;grid-template-columns:minmax(9rem,18rem) 1fr 13rem;gap:.2rem clamp(1rem,3vw,2.5rem);padding-block:.35rem;border-block-end:1px solid var(--rule);align-items:baseline}
.naming .name{font:1.0625rem/1.35 var(--serif)}
.naming .spellings{font-size:.875rem;display:flex;align-items:baseline;flex-wrap:wrap;gap:.1rem 1rem;min-inline-size:0}
.naming .titles{grid-column:2;color:var(--soft)}
.naming .lang{color:var(--soft)}
.naming .codes{grid-area:1/3;display:flex;flex-wrap:wrap;gap:.25rem;justify-content:end}
.naming .evidence{grid-column:2}
.naming .codes a{text-decoration:none}
.quotations>li{display:grid;grid-template-columns:minmax(9rem,18rem) 1fr;gap:.2rem clamp(1rem,3vw,2.5rem);padding-block:.45rem;border-block-end:1px solid var(--rule)}
.quotations>li>*{min-inline-size:0}
.quotations .name{font:1.0625rem/1.35 var(--serif)}
.quotations .said>li{display:grid;grid-template-columns:1fr 13rem;gap:0 clamp(1rem,3vw,2.5rem);padding-block:.15rem .4rem}
.quotations .said>li>*{min-inline-size:0}
.quotations .words{font:1.0625rem/1.4 var(--serif);color:inherit;text-decoration-color:var(--rule)}
.quotations .words:hover{text-decoration-color:currentColor}
.quotations .facts{grid-column:1}
.quotations .wordings{grid-column:1;margin-block:.2rem .1rem}
.quotations .wordings li{padding-block:.25rem;padding-inline-start:.75rem;border-inline-start:2px solid var(--rule);margin-block:.3rem}
.quotations .wordings .words{font-size:1rem}
.quotations .wordings b{font-weight:700}
.quotations .wordings .facts{display:block}
.quotations .wordings .facts>span{display:block}
.quotations .wordings .facts>span::after{content:none!important}
.quotations .codes{grid-area:1/2/3;display:flex;flex-wrap:wrap;gap:.25rem;justify-content:end;align-content:start;text-align:end}
.quotations .codes a{text-decoration:none}
.reasons ul{list-style:disc;padding-inline-start:1.2rem;margin-block-start:.4rem;columns:24rem;column-gap:clamp(1.5rem,4vw,4rem);font-size:.875rem;color:var(--soft)}
.toolbar{background:var(--paper);padding-block:.5rem;font-size:.875rem;border-block-end:1px solid var(--rule)}
.reader>.toolbar{display:flex;flex-wrap:wrap;gap:.3rem 2.5rem}
.columns label{max-inline-size:14rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sign{color:var(--soft)}
.sample.identical{text-decoration:underline solid var(--same) 2px;text-underline-offset:.25em}
.sample.altered{text-decoration:underline double var(--change) 1.5px;text-underline-offset:.2em}
.sample.onlyHere{border-inline-start:3px solid var(--only);padding-inline-start:.4em}
.desk{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(17rem,1fr);column-gap:clamp(1.2rem,2.6vw,2.6rem)}
.col{max-inline-size:42rem;display:grid;grid-row:1/-1;grid-template-rows:subgrid;grid-template-columns:minmax(0,1fr);align-content:start}
.col>*{grid-column:1}
.col>header{grid-row:1;padding-block:3.2rem .6rem}
.col>.tag{grid-row:1/-1;align-self:start;position:sticky;inset-block-start:0;z-index:2;background:var(--paper);padding-block:.45rem;border-block-end:1px solid var(--ink);font-size:.875rem;font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.tag .lang{font-weight:400}
.col h4,.single h3{margin-block-start:0;font:600 1.3rem/1.25 var(--serif);margin-block-end:.5rem;text-wrap:balance}
.chunk{min-inline-size:0}
.rest{grid-row-end:-1}
.col .chunk p,.single article p:not(.by){font:1.0625rem/1.6 var(--serif);margin-block-end:.85em;max-inline-size:66ch;position:relative;hyphens:manual}
.note{font:italic .8125rem var(--sans);color:var(--soft);margin-inline-end:.6em}
.at{font:.6875rem var(--mono);color:var(--soft);text-decoration:none;margin-inline-start:.4em;unicode-bidi:isolate;position:absolute;padding-block-start:.5em;opacity:0}
p:hover>.at,.at:focus-visible{opacity:1}
@media (hover:none),(max-width:60rem){.at{position:static;opacity:1}}
.s{cursor:pointer;unicode-bidi:isolate;border-radius:2px;scroll-margin-block:5rem 9rem}
.s.now{outline:2px solid var(--link);outline-offset:2px}
.m{text-underline-offset:.22em;text-decoration-skip-ink:none}
.always .m.identical{${IDENTICAL}}
.always .m.translated{${TRANSLATED}}
.always .m.altered{${ALTERED}}
.always .new{${CHANGED}}
.m.on{background:var(--on)}
.m.on.new{background:var(--changed)}
sup{font:600 .6875rem/1 var(--sans);white-space:nowrap;unicode-bidi:isolate}
sup>*{color:var(--same);text-decoration:none}
sup>.altered{color:var(--change)}
sup>a:hover{text-decoration:underline}
.reader:has(.show-identical:not(:checked)) sup>.identical,.reader:has(.show-altered:not(:checked)) sup>.altered{display:none}
.only{padding-inline-start:.8rem;margin-inline-start:-.95rem;border-inline-start:3px solid var(--only)}
.reader:has(.show-onlyHere:not(:checked)) .only{border-color:transparent}
.ctl{font:.75em var(--mono);color:var(--change);unicode-bidi:isolate}
.single{border-block-end:1px solid var(--rule);padding-block:.5rem}
.single>summary bdi[lang]{font:1.0625rem/1.35 var(--serif);margin-inline:.4em}
.single article{padding-block:1.2rem;max-inline-size:40rem}
.source{content-visibility:auto;contain-intrinsic-block-size:auto 40rem;margin-block-end:2.5rem}
.sha{overflow-wrap:anywhere;font-family:var(--mono);font-size:.75rem}
.removals{margin-block:.5rem;font-size:.875rem}
.removals ol{padding-block:.4rem;max-block-size:22rem;overflow:auto}
.removals li{padding-block:.1rem}
.place{font:.75rem var(--mono);color:var(--soft)}
pre{font:1rem/1.6 var(--serif);white-space:pre-wrap;overflow-wrap:anywhere;background:var(--desk);margin:.6rem 0 0;padding:1rem clamp(1rem,3vw,2rem);max-inline-size:52rem;unicode-bidi:plaintext;tab-size:4}
.cut{color:var(--soft);text-decoration-color:var(--soft)}
:root:has(#show-removed:not(:checked)) .cut{display:none}
.kind{display:inline-block;font:600 .6875rem/1.4 var(--sans);text-decoration:none;color:var(--soft);border:1px dashed currentColor;border-radius:2px;padding-inline:.35em;margin-inline-end:.4em;unicode-bidi:isolate}
.opens{margin-inline-end:.4em;font-size:.9em}
pre .headline{font:inherit;font-weight:600}
pre :target,del:target{background:var(--here);color:var(--ink)}
footer{margin-block:4rem 1rem;color:var(--soft);font-size:.875rem}
#issues ul{list-style:disc;padding-inline-start:1.2rem}
#dock{position:fixed;inset-block-end:0;inset-inline:0;z-index:5;background:var(--desk);border-block-start:1px solid var(--rule);padding-inline:clamp(1rem,3.5vw,3.5rem);font-size:.875rem}
.bar{display:flex;gap:1.2rem;align-items:baseline;padding-block:.4rem}
#where:empty{display:none}
#reason{flex:1;min-inline-size:0;max-block-size:2.9em;overflow:hidden}
#reason>:not(:last-child)::after{content:" · ";white-space:pre}
#reason .why{display:inline}
#pane{block-size:32vh;overflow:auto;position:relative;border-block-start:1px solid var(--rule)}
#pane h3{font:600 .875rem var(--sans);margin:.6rem 0}
#pane pre{padding-inline:0;margin:0}
#pane .here{background:var(--here);color:var(--ink)}
.docked{padding-block-end:42vh}
dialog{background:var(--paper);color:inherit;border:1px solid var(--rule);padding:1.5rem 2rem;max-inline-size:30rem}
dialog::backdrop{background:#0006}
dialog h2{border:0;margin:0 0 1rem;padding:0}
dialog dl>div{display:grid;grid-template-columns:6rem 1fr;padding-block:.2rem}
dialog dd{margin:0}
dialog form{margin-block-start:1.2rem}
@media screen and (max-width:60rem){
.naming>li{grid-template-columns:1fr}
.naming .codes,.naming .evidence,.naming .titles{grid-area:auto;justify-content:start}
.quotations>li,.quotations .said>li{grid-template-columns:1fr}
.quotations .codes{grid-area:auto;justify-content:start;text-align:start}
.desk.desk{display:flex;padding-inline:4px;margin-inline:-4px;overflow-x:auto;scroll-snap-type:x proximity}
.col{display:block;flex:0 0 min(88%,34rem);scroll-snap-align:start}
.col>.tag{position:static}
.col>header{padding-block:1rem .4rem}
.bar{flex-wrap:wrap;gap:.2rem 1rem}
#reason{flex-basis:100%}
}
@media print{
:root{color-scheme:light}
.masthead fieldset,#help-button,.skip,.toolbar,.hint,nav,#dock,.at,.removals>summary::marker{display:none!important}
body{padding:0;font-size:10pt}
.desk{column-gap:6mm;grid-auto-columns:minmax(0,1fr)}
.col .chunk p,.single article p:not(.by){font-size:9.5pt;line-height:1.4}
.col h4{font-size:13pt}
.col>.tag{position:static}
.source{content-visibility:visible}
pre{background:none;padding:0;font-size:9pt}
h2,h3,h4{break-after:avoid}
}`
