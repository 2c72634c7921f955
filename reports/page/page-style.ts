/** The style sheet of the report: calm, readable at 360 px and on a desk, and printed in black on white. */
import { COLOURS, DARK, FONT, FONT_STACK, STATUS, STATUS_DARK } from '../theme.ts';

function fontFace(weight: number, base64: string): string {
  return `@font-face{font-family:"${FONT}";font-weight:${String(weight)};font-display:block;src:url(data:font/ttf;base64,${base64}) format("truetype")}`;
}

/** The whole style sheet, fonts included. */
export function pageStyle(fonts: { readonly regular: Buffer; readonly semibold: Buffer }): string {
  return [
    fontFace(400, fonts.regular.toString('base64')),
    fontFace(600, fonts.semibold.toString('base64')),
    SCREEN,
    DARK_SCREEN,
    PRINT,
  ].join('\n');
}

/** Colours by name, as CSS sees them. */
function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([key, value]) => `--${key}:${value}`)
    .join(';');
}

/** Pictures hold their colours as attributes; on a dark screen each gives way to its dark twin. */
function darkPictures(): string {
  return Object.entries({ ...COLOURS, ...STATUS })
    .flatMap(([key, value]) =>
      ['fill', 'stroke'].map((what) => `figure svg [${what}="${value}"]{${what}:var(--${key})}`),
    )
    .join('\n ');
}

const [text, quiet, line, wash, paper, accent, base] = [
  'text',
  'quiet',
  'line',
  'wash',
  'paper',
  'accent',
  'base',
].map((key) => `var(--${key})`) as [string, string, string, string, string, string, string];

const SCREEN = `
:root{color-scheme:light dark;${variables(COLOURS)};--warn:#8a5a00;${variables(STATUS)}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:${paper};color:${text};font:400 1.0625rem/1.55 ${FONT_STACK};overflow-wrap:anywhere}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:${text};color:${paper};z-index:1}
.skip:focus{top:1rem}
header,main,footer{max-width:58rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem;padding-bottom:.5rem}
h1,h2,h3,h4{font-weight:600;line-height:1.22;margin:0 0 .6rem;text-wrap:balance}
h1{font-size:clamp(1.65rem,1.2rem + 2vw,2.35rem);letter-spacing:-.01em}
h2{font-size:1.55rem;margin-top:3.25rem;padding-top:1.1rem;border-top:1px solid ${line}}
h3{font-size:1.2rem;margin-top:2.25rem}
h4{font-size:1.05rem;margin-top:1.5rem}
p,ul,ol,dl{margin:0 0 1rem;max-width:44rem}
ul,ol{padding-left:1.25rem}
a{color:${accent};text-underline-offset:.15em}
a:focus-visible,button:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid ${accent};outline-offset:2px}
.eyebrow{color:${quiet};margin:0 0 .35rem;font-size:1rem}
.lead{font-size:1.2rem;line-height:1.45}
.quiet,.source,figcaption{color:${quiet};font-size:.95rem}
.contents{columns:2;column-gap:2rem;padding:0;list-style:none;max-width:none;font-size:1rem}
.contents li{margin:0 0 .3rem;break-inside:avoid}
.answer{background:${wash};border-left:6px solid ${accent};padding:1.25rem 1.4rem .6rem;margin:1rem 0 1.75rem}
.answer .lead{font-weight:600;margin-bottom:.6rem}
.answer li{margin-bottom:.45rem}
.answer .tiles{list-style:none;padding:0;margin:1.1rem 0 .7rem;max-width:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(14.5rem,1fr));gap:.7rem}
.tiles li{background:${paper};border-top:3px solid ${accent};padding:.6rem .8rem .7rem;margin:0}
.tiles .what{display:block;color:${quiet};font-size:.95rem;line-height:1.3}
.tiles .size{display:block;font-weight:600;font-size:1.3rem;line-height:1.25;margin:.15rem 0 .1rem}
.points{max-width:44rem}.points dt{font-weight:600;margin-top:1.1rem}.points dd{margin:.15rem 0 0}
.chapter>details>summary{font-size:1.1rem}
.sides{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;max-width:none}
.sides dt{font-weight:600}.sides dd{margin:0}
.swatch{display:inline-block;width:1.7em;height:0;border-top:3px solid ${accent};vertical-align:middle;margin-right:.45em}
.swatch.base{border-top:3px dashed ${base}}
.warnings{border:1px solid var(--warn);border-left-width:6px;padding:1rem 1.25rem .25rem;margin:1.5rem 0}
.warnings h2{border:0;margin:0 0 .5rem;padding:0;font-size:1.15rem}
.scroll{overflow-x:auto;margin:0 0 1.25rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:1rem;line-height:1.4}
caption .unit{font-weight:400}
caption{text-align:left;font-weight:600;padding:0 0 .5rem;caption-side:top}
th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid ${line};overflow-wrap:break-word}
thead th{border-bottom:2px solid ${quiet};font-weight:600;vertical-align:bottom}
thead .unit{font-weight:400;font-size:.85em;max-width:11rem;overflow-wrap:anywhere}
tbody th{font-weight:400;min-width:8.5rem;overflow-wrap:anywhere}
.number{text-align:right}
ul.plain{list-style:none;padding:0}.plain li{margin:0 0 .3rem}
.register{table-layout:fixed}.register th:first-child{width:34%}.register th:nth-child(2){width:17%}.register th:last-child{width:15%}
.all-variants{font-size:.94rem}.all-variants tbody th{min-width:10rem;font-weight:600}
.paired{table-layout:fixed}
.paired th:nth-child(1){width:23%}.paired th:nth-child(2),.paired th:nth-child(3){width:17%}.paired th:nth-child(4){width:22%}
.paired .number{padding-right:1.25rem}
th:last-child,td:last-child{padding-right:0}
.unit{color:${quiet};font-size:.92em;display:block}
.verdict{font-weight:600}
${Object.keys(STATUS)
  .map((colour) => `.verdict.${colour}{color:var(--${colour})}`)
  .join('')}
.verdict.unclear{font-weight:400;font-style:normal;color:${quiet}}
figure{margin:0 0 1.25rem}
figure svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
.series{display:flex;flex-wrap:wrap;gap:.4rem;margin:0 0 .8rem}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}
.series button{display:inline-flex;align-items:center;gap:.45rem;min-height:28px;padding:.1rem .65rem;border:1px solid ${quiet};border-radius:1rem;font-size:.92rem;line-height:1.25;text-align:left}
.series button[aria-pressed=false]{border-style:dashed;color:${quiet};text-decoration:line-through}
.series button[aria-pressed=false] svg{visibility:hidden}
.series svg{flex:none}
.marks{position:relative}
.tip{position:absolute;z-index:2;width:max-content;max-width:min(20rem,100%);padding:.5rem .7rem;background:${paper};color:${text};border:1px solid ${quiet};border-radius:4px;box-shadow:0 2px 8px rgb(0 0 0 / .22);font-size:.95rem;line-height:1.35}
.tip[hidden],.ring[hidden]{display:none}
.tip p{margin:0}.tip b,.tip span{display:block}.tip b{font-weight:600}.tip span{color:${quiet}}
.ring{position:absolute;z-index:1;border:2px solid ${text};outline:2px solid ${paper};border-radius:4px;pointer-events:none}
.voice{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media screen{.off{display:none}}
thead button{display:inline;text-align:inherit;font-weight:600;min-height:24px;text-decoration:underline dotted ${quiet} 1px;text-underline-offset:.2em}
thead button:disabled{cursor:inherit;text-decoration:none}
thead button:hover:enabled,.save:hover,.series button:hover{color:${accent}}
[aria-sort=ascending] button::after{content:" \\2191"}[aria-sort=descending] button::after{content:" \\2193"}
.save{color:${accent};text-decoration:underline;text-underline-offset:.15em;min-height:24px}
figcaption{margin-top:.6rem}
.scroll{margin-bottom:.35rem}.source{margin-bottom:1.5rem;font-size:.88rem}.source code{font-size:.95em}
details{margin:0 0 1.25rem}
details + details{margin-top:-.9rem}
summary{cursor:pointer;padding:.55rem 0;color:${accent};font-weight:600;min-height:24px}
details[open] summary{margin-bottom:.6rem}
code,pre{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
pre{background:${wash};padding:.9rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 1rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;max-width:none}
.facts dt{color:${quiet}}.facts dd{margin:0}
.badge{display:inline-block;min-width:1.6em;text-align:center;border:1px solid ${quiet};border-radius:3px;padding:0 .35em;font-weight:600}
footer{padding-top:2rem;padding-bottom:3rem;color:${quiet};font-size:.95rem}
@media (max-width:46rem){
 .contents{columns:1}.wide{display:none}.narrow{display:block}
 .facts,.sides{grid-template-columns:1fr;gap:0}.facts dd,.sides dd{margin-bottom:.6rem}
 .answer{padding:1rem 1rem .3rem;margin-left:-.25rem;margin-right:-.25rem}
 h2{margin-top:2.5rem}
 .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 .stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
 .stack tr{border-bottom:1px solid ${line};padding:.7rem 0}
 .stack th,.stack td{border:0;padding:.1rem 0;text-align:left;white-space:normal}
 .stack tbody th{font-weight:600}
 .paired th:nth-child(n),.register th:nth-child(n){width:auto}
 .stack td{display:grid;grid-template-columns:minmax(8rem,38%) 1fr;gap:.75rem}
 .stack td::before{content:attr(data-label);color:${quiet}}
}`;

const DARK_SCREEN = `
@media screen and (prefers-color-scheme:dark){
 :root{${variables(DARK)};--warn:#e0ac4f;${variables(STATUS_DARK)}}
 ${darkPictures()}
}`;

const PRINT = `
@page{size:A4;margin:15mm 15mm 16mm;@bottom-right{content:counter(page) " of " counter(pages);font:8pt ${FONT_STACK};color:${COLOURS.quiet}}}
@media print{
 :root{color-scheme:light}
 body{font-size:10pt;line-height:1.42}
 header,main{max-width:none;padding-left:0;padding-right:0}
 header{padding-top:0}
 .skip,.contents-block,footer,.series,.tip,.ring,.save{display:none}
 thead button{text-decoration:none}
 .wide{display:block}.narrow{display:none}
 h1{font-size:20pt}h2{font-size:15pt;margin-top:1.1rem;padding-top:.6rem}h3{font-size:11.5pt;margin-top:1.1rem}h4{font-size:10.5pt}
 p,ul,ol,dl{max-width:none;margin-bottom:.55rem}.lead{font-size:11.5pt}
 h2,h3,h4,summary,caption{break-after:avoid}
 h2,h3,h4{break-inside:avoid}
 .answer .tiles{grid-template-columns:repeat(3,1fr)}
 [id^=figures]{break-before:page}
 figure,tr,.chart,.answer,.warnings,pre,dl,li{break-inside:avoid}
 dl.points{break-inside:auto}.points dt{break-after:avoid;margin-top:.6rem}.points dd{break-inside:avoid}
 thead,tbody tr:first-child{break-before:avoid}
 details:not(.printed){display:none}
 details.printed::details-content{content-visibility:visible;block-size:auto;display:block}
 .printed summary{display:none}
 .wide{max-height:82mm;width:auto}
 thead{display:table-header-group}
 .scroll{overflow:visible}
 table{font-size:8.5pt;line-height:1.28}
 .register{font-size:7.5pt}
 th,td{padding:.16rem .5rem .16rem 0}
 .tiles li{border:1px solid ${line};border-top:3px solid ${accent};break-inside:avoid}
 .source{font-size:7.5pt;margin-bottom:.8rem}.quiet,figcaption{font-size:8.5pt}figure{margin-bottom:.6rem}.chart{margin-bottom:.4rem}
 a{color:inherit;text-decoration:none}
 .answer,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
