/** How the page looks on paper, A4 or Letter: no controls, headings on every page, every row with its proof. */
export const PRINT_RULES = `
@page { margin: 14mm 12mm; }
@page wide { size: landscape; margin: 12mm; }
@media print {
  :root, :root[data-theme="dark"], :root:not([data-theme="light"]) { color-scheme: light; {palette} }
  html { font-size: 13px; }
  header, main, footer, .contents { max-inline-size: none; padding-inline: 0; }
  .contents, .skip, .script, .screen, .controls, .more, .sort::after { display: none !important; }
  a { color: inherit; text-decoration: none; }
  main > section { padding-block: 1rem; border: 0; }
  h2, h3, caption, thead { break-after: avoid; }
  tr, .total, .chart, .glossary div, .causes summary { break-inside: avoid; }
  .blocks { display: block; }
  .blocks .block { padding-block-end: 1.25rem; }
  .chart svg { max-inline-size: 30rem; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  .findings thead th { position: static; }
  #findings, #invoices { page: wide; }
  .findings, #invoices table { font-size: 0.75rem; }
  .findings :is(th, td) { padding-inline: 0.3125rem; }
  .findings thead th:nth-child(1) { inline-size: 8%; }
  .findings thead th:nth-child(2) { inline-size: 11%; }
  .findings thead th:nth-child(3) { inline-size: 30%; }
  .findings thead th:nth-child(n + 7):nth-child(-n + 10) { inline-size: 6.75%; }
  .findings td small, .findings details { line-height: 1.35; }
  .findings summary, .amounts summary { display: none; }
  :is(.findings details, .amounts)::details-content { content-visibility: visible; display: block; block-size: auto; }
  .findings details ul { padding: 0; list-style: none; }
  .findings details li { display: inline; }
  .findings details li:not(:last-child)::after { content: " · "; }
  .sort { display: contents; }
  tbody tr:hover > * { background: none; }
  tr.target > * { background: none; box-shadow: none; }
  .causes .kind::before { content: none !important; }
}
`;
