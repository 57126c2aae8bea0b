/** How a report looks, on a screen and on paper. One sheet, no fonts or images from elsewhere. */
export const style = `
:root{--ink:#17212b;--soft:#5a6875;--line:#dfe4ea;--paper:#fff;--ground:#f4f6f8;--deep:#123a55;--accent:#1b6a94}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.language{position:absolute;opacity:0;width:1px;height:1px}
.switch{position:absolute;top:1.25rem;right:max(1.5rem,calc(50vw - 33.5rem));display:flex;gap:.25rem;z-index:1}
.switch label{padding:.25rem .75rem;border-radius:1rem;color:#cfe0ec;font-size:.875rem;cursor:pointer}
#in-nl:checked~.switch label[for=in-nl],#in-en:checked~.switch label[for=in-en]{background:#fff;color:var(--deep);font-weight:600}
#in-nl:focus-visible~.switch label[for=in-nl],#in-en:focus-visible~.switch label[for=in-en]{outline:3px solid #ffd166;outline-offset:2px}
#in-nl:checked~.page[lang=en],#in-en:checked~.page[lang=nl]{display:none}
header{background:var(--deep);color:#fff;padding:2.75rem 1.5rem 5.5rem}
main{max-width:70rem;margin-left:auto;margin-right:auto}
header>*,footer>*{max-width:67rem;margin-left:auto;margin-right:auto}
header p{margin-top:0;margin-bottom:0;color:#cfe0ec}
header .kind{font-size:.875rem;letter-spacing:.04em}
h1{margin-top:.35rem;margin-bottom:.5rem;font-size:clamp(1.7rem,4vw,2.4rem);line-height:1.15;letter-spacing:-.015em}
main{padding:0 1.5rem;margin-top:-3.5rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:1rem;margin:0 0 1.5rem;padding:0;list-style:none}
.cards li{background:var(--paper);border-radius:.6rem;padding:1.1rem 1.25rem 1rem;box-shadow:0 1px 2px rgba(18,58,85,.12),0 6px 18px rgba(18,58,85,.08)}
.cards .name{display:block;font-size:.9rem;color:var(--soft)}
.cards .big{display:block;font-size:1.9rem;font-weight:650;letter-spacing:-.02em;line-height:1.25;font-variant-numeric:tabular-nums}
.cards .big.hidden{font-size:1.15rem;line-height:2.05}
.cards .before{display:block;font-size:.85rem;color:var(--soft)}
nav{margin:0 0 2rem;font-size:.925rem}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem .5rem;list-style:none;padding:0;margin:0}
nav a{display:block;padding:.2rem .7rem;border-radius:1rem;background:#e3eaf0;color:var(--deep);text-decoration:none}
nav a:hover,nav a:focus-visible{background:var(--deep);color:#fff}
section{background:var(--paper);border-radius:.6rem;padding:1.6rem 1.75rem 1.5rem;margin:0 0 1.25rem;box-shadow:0 1px 2px rgba(18,58,85,.1);scroll-margin-top:1rem}
h2{margin-top:0;margin-bottom:0;font-size:1.3rem;line-height:1.3;letter-spacing:-.01em}
h3{margin:0 0 .5rem;font-size:1rem}
.definition{margin:.35rem 0 0;max-width:46rem}
.rule{margin:.45rem 0 0;font-size:.875rem;color:var(--soft);max-width:46rem}
.rule b{color:var(--deep);font-weight:650;white-space:nowrap}
.pair{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:1rem 2.25rem;align-items:start;border-top:1px solid var(--line);margin-top:1.25rem;padding-top:1.1rem}
.pair.alone{grid-template-columns:minmax(0,32rem)}
.pair.wide{grid-template-columns:minmax(0,1fr)}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
figure{margin:0}
.chart{display:block;width:100%;height:auto;max-width:35rem;font-family:inherit;overflow:visible}
.defs{position:absolute}
.chart text{font-size:13px;fill:var(--ink)}
.chart .value{font-size:12.5px;font-variant-numeric:tabular-nums}
.chart .soft,.chart .tick{fill:var(--soft)}
.chart .soft{font-style:italic}
.chart .tick{font-size:12px}
.chart .axis{stroke:#8795a3;stroke-width:1}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .norm{stroke:#a3242b;stroke-width:1.5;stroke-dasharray:5 3}
.chart .norm-text{fill:#a3242b;font-size:12px}
.chart .veiled{fill:url(#veil)}
.chart .s0{fill:#1b6a94}.chart .s1{fill:#d9772b}.chart .s2{fill:#3f8f5f}.chart .s3{fill:#7d539e}.chart .s4{fill:#b43e62}.chart .s5{fill:#7a7f34}
.chart polyline{fill:none;stroke-width:2.5;stroke-linejoin:round}
.chart .l0{stroke:#1b6a94}.chart .l1{stroke:#d9772b}.chart .l2{stroke:#3f8f5f}.chart .l3{stroke:#7d539e}.chart .l4{stroke:#b43e62}.chart .l5{stroke:#7a7f34}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.925rem}
caption{text-align:left;font-weight:600;padding:0 0 .35rem}
th,td{padding:.34rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
th{text-align:left;font-weight:400}
.years tbody th{white-space:nowrap}
thead th{font-size:.825rem;color:var(--soft);vertical-align:bottom}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}
td.hidden,.big.hidden{color:var(--soft);font-style:italic}
td.of{color:var(--soft)}
.total th,.total td{font-weight:650;border-bottom:0;border-top:1.5px solid #8795a3}
.veil-note{margin:.6rem 0 0;font-size:.84rem;color:var(--soft)}
.none{margin:1rem 0 0;color:var(--soft)}
footer{padding:1.5rem 1.5rem 3rem;font-size:.925rem}
footer h2{font-size:1.1rem;margin-top:1rem}
footer p{margin-top:.5rem;margin-bottom:.5rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.25rem;margin-top:.75rem;margin-bottom:0}
dt{color:var(--soft)}
dd{margin:0}
@media (max-width:56rem){.pair{grid-template-columns:minmax(0,1fr)}header{padding-top:4rem}}
@media print{
@page{size:A4;margin:14mm 12mm}
body{background:#fff;font-size:10.5pt}
.switch,nav{display:none}
header{background:none;color:var(--ink);padding:0 0 1rem}
header p{color:var(--soft)}
main{margin-top:0;padding:0}
.cards{grid-template-columns:repeat(4,1fr)}
.cards li,section{box-shadow:none;border:1px solid var(--line)}
section{padding:1rem 1.1rem;break-inside:avoid}
.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem;break-inside:avoid;margin-top:.7rem;padding-top:.7rem}
.pair.wide{grid-template-columns:minmax(0,1fr)}
.pair.wide .chart{max-width:22rem}
.scroll{overflow:visible}
table{font-size:8.25pt}
th,td{padding:.18rem .3rem}
thead th{font-size:7.5pt}
h1{font-size:20pt}
.cards{gap:.5rem}
.cards li{padding:.6rem .75rem}
.cards .name,.cards .before{font-size:8pt}
.cards .big{font-size:14pt}
footer{padding:1rem 0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
