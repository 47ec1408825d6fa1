/** How the page looks on a screen, in either direction of writing. */
export const SCREEN_RULES = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Liberation Sans", Arial, sans-serif;
}
:lang(ar) { font-family: "Segoe UI", "Noto Sans Arabic", "Noto Kufi Arabic", system-ui, Tahoma, Arial, sans-serif; line-height: 1.65; }
header, main, footer, .contents { max-inline-size: 92rem; margin-inline: auto; padding-inline: 1.5rem; }
main:focus { outline: none; }
h1, h2, h3, p, dl, dd, ul, ol, figure { margin: 0; }
h1 { font-size: 1.625rem; line-height: 1.25; letter-spacing: -0.01em; font-weight: 650; }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; padding-block: 0.25rem 0.75rem; }
h3 { font-size: 0.9375rem; font-weight: 650; padding-block-end: 0.5rem; }
:lang(ar) :is(h1, h2, h3) { letter-spacing: 0; }
small { font-size: 0.8125rem; color: var(--muted); }
a { color: var(--link); text-underline-offset: 0.15em; }
bdi { overflow-wrap: anywhere; }
.i { white-space: nowrap; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125em; }
[hidden] { display: none !important; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; z-index: 3; padding: 0.5rem 1rem; background: var(--paper); border: 1px solid var(--edge); border-radius: 0.25rem; }
.skip:focus { inset-block-start: 0.5rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.hint { color: var(--muted); font-size: 0.8125rem; max-inline-size: 110ch; padding-block: 0.25rem; }
.notice { padding: 0.5rem 0.75rem; margin-block: 0.75rem; border-inline-start: 3px solid var(--exposure); background: var(--surface); max-inline-size: 90ch; }

header { display: grid; grid-template-columns: 1fr auto; gap: 0.75rem 2rem; padding-block: 1.75rem 1rem; align-items: start; }
.title p { padding-block-start: 0.25rem; color: var(--muted); font-size: 1.0625rem; }
.theme { font-size: 0.8125rem; white-space: nowrap; }
.theme label { color: var(--muted); }
dl.facts { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; font-size: 0.875rem; }
dl.facts div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
dl.facts dt { color: var(--muted); }
dl.facts dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.contents ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0.625rem 0; list-style: none; border-block: 1px solid var(--line); font-size: 0.875rem; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
main > section { padding-block: 1.75rem; border-block-end: 1px solid var(--line); scroll-margin-block-start: 0; }
main > section:last-child { border: 0; }
footer { padding-block: 1.25rem 2.5rem; border-block-start: 1px solid var(--line); color: var(--muted); font-size: 0.8125rem; }
.digest { overflow-wrap: anywhere; }

.totals { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; padding-block-end: 0.75rem; }
.total { border: 1px solid var(--line); border-radius: 0.375rem; padding: 0.875rem 1.125rem; }
.total h3 { color: var(--muted); font-size: 0.8125rem; letter-spacing: 0.04em; padding: 0; }
.total dl { display: grid; grid-template-columns: 1fr auto; gap: 0.125rem 1rem; font-variant-numeric: tabular-nums; }
.total dt { color: var(--muted); font-size: 0.875rem; }
.total dd { text-align: end; }
.total dt:first-of-type, .total .claim { grid-column: 1 / -1; text-align: start; }
.total .claim { font-size: 1.75rem; line-height: 1.2; font-weight: 650; color: var(--error); padding-block-end: 0.5rem; }
.total .claim small { display: block; font-weight: 400; }

.blocks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.blocks > div { min-inline-size: 0; }
.block { min-inline-size: 0; padding-block-end: 1.75rem; }
.chart { padding-block: 0.25rem 0.75rem; }
.chart svg { display: block; inline-size: 100%; block-size: auto; max-inline-size: 40rem; }

.amounts summary { padding-block-end: 0.5rem; color: var(--muted); font-size: 0.8125rem; }

.scroll { overflow-x: auto; }
.scroll + .scroll { margin-block-start: 1.25rem; }
table { border-collapse: separate; border-spacing: 0; inline-size: 100%; font-size: 0.8125rem; line-height: 1.45; }
caption { text-align: start; font-weight: 650; padding-block-end: 0.375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.625rem; border-block-end: 1px solid var(--line); font-weight: 400; }
th:first-child, td:first-child { padding-inline-start: 0.5rem; }
thead th { background: var(--surface); color: var(--muted); font-weight: 600; vertical-align: bottom; border-block-end-color: var(--edge); }
tbody th { font-weight: 550; }
tbody tr:hover > * { background: var(--surface); }
.n { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; text-align: right; }
.d { white-space: nowrap; }
.sort { all: unset; cursor: pointer; display: inline; color: inherit; }
.sort:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.sort:hover { color: var(--ink); text-decoration: underline; }
.sort::after { content: "\\2195"; padding-inline-start: 0.25em; opacity: 0.45; }
[aria-sort="ascending"] .sort::after { content: "\\2191"; opacity: 1; color: var(--link); }
[aria-sort="descending"] .sort::after { content: "\\2193"; opacity: 1; color: var(--link); }

.mark { --tone: var(--quality); display: inline-flex; align-items: baseline; gap: 0.375rem; color: var(--tone); font-weight: 600; white-space: nowrap; }
.mark::before { content: ""; inline-size: 0.5rem; block-size: 0.5rem; border-radius: 50%; border: 0.25rem solid var(--tone); flex: none; }
.mark.is-warning::before { border-width: 2px; }
.mark.is-info::before { border-width: 1px; }
.mark.of-error { --tone: var(--error); }
.mark.of-exposure { --tone: var(--exposure); }
.mark.of-optimisation { --tone: var(--optimisation); }

.causes { list-style: none; padding: 0; border-block-start: 1px solid var(--line); margin-block-start: 0.5rem; }
.causes > li { border-block-end: 1px solid var(--line); }
summary { cursor: pointer; }
.causes summary { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr) auto minmax(9rem, auto); gap: 0 1.25rem; align-items: baseline; padding: 0.5rem; list-style: none; }
.causes summary::-webkit-details-marker { display: none; }
.causes summary:hover { background: var(--surface); }
.causes .kind::before { content: "\\25B8"; display: inline-block; inline-size: 1rem; color: var(--muted); }
[dir="rtl"] .causes .kind::before { content: "\\25C2"; }
.causes [open] > summary .kind::before { content: "\\25BE"; }
.causes .kind small { display: block; padding-inline-start: 1.875rem; }
.causes .what small { display: block; }
.causes .facts { color: var(--muted); font-size: 0.8125rem; text-align: end; }
.causes .sum { font-weight: 650; }
.causes details > :not(summary) { margin-inline: 1.5rem 0.5rem; }
.causes details > p { padding-block: 0.5rem 1rem; font-size: 0.8125rem; }

.controls { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; padding: 0.875rem 1rem; background: var(--surface); border-radius: 0.375rem; }
.field { display: grid; gap: 0.125rem; font-size: 0.8125rem; min-inline-size: 0; }
.field label { font-weight: 600; }
.wide { flex: 1 1 14rem; }
.wide input { inline-size: 100%; }
.controls { align-items: start; }
input, select, .controls button, .more button { font: inherit; font-size: 0.875rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 0.25rem; padding: 0.3125rem 0.5rem; max-inline-size: 100%; block-size: 2.25rem; }
.field select { max-inline-size: 12.5rem; }
.controls button, .more button { cursor: pointer; }
.controls button { margin-block-start: 1.3rem; }
.controls button:hover, .more button:hover { border-color: var(--ink); }
.count { padding-block: 0.75rem 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.more { padding-block: 1rem; }
.starting .findings tbody tr:nth-child(n + 501) { display: none; }
.findings { margin-block-start: 0.5rem; }
.findings thead th { position: sticky; inset-block-start: 0; z-index: 1; }
.findings :is(th, td) small { display: block; font-size: 0.94em; }
.findings tbody th small { font-weight: 400; }
.findings { table-layout: fixed; }
.findings thead th:nth-child(1) { inline-size: 8.75rem; }
.findings thead th:nth-child(2) { inline-size: 11.5%; }
.findings thead th:nth-child(3) { inline-size: 17.5%; }
.findings thead th:nth-child(4) { inline-size: 10%; }
.findings thead th:nth-child(5) { inline-size: 10.5%; }
@media print, (max-width: 78rem) { .findings .i { white-space: normal; } }
.findings thead th:nth-child(n + 7):nth-child(-n + 10) { inline-size: 7.75%; }
.findings .n { padding-inline: 0.375rem; }
.findings tbody :is(th, td) { overflow-wrap: anywhere; white-space: normal; }
.findings td:nth-child(9) { font-weight: 650; }
.findings details { padding-block-start: 0.125rem; }
.findings summary { color: var(--muted); }
.findings details ul { padding-inline-start: 1.125rem; padding-block: 0.25rem; color: var(--muted); }
.findings details q, .findings details bdi { color: var(--ink); }
tr.target > * { background: var(--surface); box-shadow: inset 0 2px var(--focus), inset 0 -2px var(--focus); }
tr:focus { outline: none; }

#limits details { padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
#limits details > .scroll { padding-block: 0.5rem; }
#coverage { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1.25rem 2.5rem; align-items: start; }
#coverage h2 { grid-column: 1 / -1; padding: 0; }
#coverage .scroll { margin: 0; }
#invoices :is(th:first-child, td:nth-child(3)) { min-inline-size: 8rem; }
.warnings { padding-inline-start: 1.25rem; font-size: 0.875rem; }
.glossary { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 0.75rem 2rem; font-size: 0.875rem; }
.glossary dt { font-weight: 650; }
.glossary dd { color: var(--muted); }
@media (forced-colors: active) { .mark::before { forced-color-adjust: none; } }
`;
