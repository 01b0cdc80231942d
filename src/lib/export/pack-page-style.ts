/** How a pack looks on a screen and on A4: light, with the heads and the source of a table on every sheet it runs over. */
export const PACK_PAGE_STYLE = `
:root { color-scheme: light; --ink: #14202b; --muted: #4c5a68; --line: #d3d9e0; --surface: #f4f6f8; --link: #0b4f9c; }
* { box-sizing: border-box; }
html { font: 16px/1.4 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif; color: var(--ink); background: #fff; }
body { max-width: 96rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 0.75rem; }
h2 { font-size: 1.4375rem; line-height: 1.2; margin: 0 0 0.25rem; }
h3 { font-size: 1.0625rem; margin: 0; }
p { margin: 0 0 0.5rem; max-width: 120ch; }
a { color: var(--link); }
.state { font-weight: 600; }
.back { font-size: 0.875rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; max-width: 100ch; margin: 1.5rem 0 0; }
article { margin-top: 1.25rem; }
article dl { margin-top: 0.25rem; font-size: 0.875rem; }
dt { font-weight: 650; }
dd { margin: 0; overflow-wrap: anywhere; }
.cover dd:nth-of-type(-n + 3) { font-weight: 650; }
.attribution { margin-top: 1.5rem; font-size: 0.875rem; }
nav, section { margin-top: 3rem; }
nav ol { margin: 0.75rem 0 0; padding-left: 1.75rem; columns: 2 28rem; column-gap: 2.5rem; }
nav li { margin-bottom: 0.25rem; break-inside: avoid; }
.wide { overflow-x: auto; margin-top: 0.75rem; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); }
thead span { display: block; font-weight: 400; color: var(--muted); }
tbody th { font-weight: 600; }
.n { text-align: right; }
.words td, .words tbody th { min-width: 7rem; overflow-wrap: anywhere; }
tr.beside > * { background: var(--surface); font-weight: 400; }
tr:not(.beside) + tr.beside > * { border-top: 2px solid var(--ink); }
tfoot td { border-bottom: 0; padding-top: 0.6rem; color: var(--muted); text-align: left; }
@page { size: A4 landscape; margin: 11mm 10mm 13mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 8pt 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif; } }
@media print {
  html { font-size: 9pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  p, dl { max-width: none; }
  nav, section { margin-top: 0; break-before: page; }
  .wide { overflow: visible; }
  .back { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, .state { break-after: avoid; }
  table { width: 100%; font-size: 8pt; line-height: 1.3; }
  table.many { font-size: 7pt; }
  th, td { padding: 1.1mm 1.2mm; }
  table.many :is(th, td) { padding: 0.8mm; }
  table.many td:not(.n) { padding-left: 2mm; min-width: 15mm; }
  table.many tbody th { min-width: 30mm; }
  .words td, .words tbody th { min-width: 0; }
  article { break-inside: avoid; margin-top: 4mm; }
  article dl { font-size: 8pt; gap: 0.3mm 4mm; }
  thead { display: table-header-group; }
  tfoot { display: table-footer-group; }
  tr { break-inside: avoid; }
  tfoot td { font-size: 7pt; }
}
`;
