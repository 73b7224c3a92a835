/** What the page of tables has beside the style of the report: columns of numbers, bars in cells, lines of code. */
export const TABLES_STYLE = `
section { margin-top: 32px; padding-top: 24px; border-top: 2px solid var(--rule); }
h2 .step { color: var(--soft); font: 0.875rem/1 ui-monospace, "Cascadia Mono", Menlo, monospace; margin-right: 8px; }
.wide { overflow-x: auto; margin: 0 0 8px; }
.wide:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
caption { text-align: left; color: var(--soft); padding: 0 0 8px; }
th, td { padding: 4px 8px 4px 0; text-align: left; vertical-align: middle; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; white-space: nowrap; }
tbody .group th { font-weight: 600; padding-top: 16px; overflow-wrap: anywhere; white-space: normal; }
th.n, td.n { text-align: right; }
td.n { white-space: nowrap; }
td.b { width: 40%; min-width: 5rem; vertical-align: middle; }
td.b .bar { margin: 0; height: 12px; }
tbody .who { overflow-wrap: anywhere; white-space: normal; min-width: 8rem; }
tbody .who span { display: block; color: var(--soft); }
.count { fill: var(--accent); }
pre { margin: 0 0 8px; padding: 12px; overflow-x: auto; border: 1px solid var(--rule); border-radius: 4px; }
pre { font: 0.8125rem/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: normal; }
summary { cursor: pointer; color: var(--accent); margin: 0 0 8px; }
@media (max-width: 30rem) {
  body { padding: 16px 12px; }
  th, td { padding-right: 6px; }
  thead th { font-size: 0.75rem; }
  td.b { width: 20%; min-width: 2.5rem; }
  tbody .who { min-width: 5.5rem; }
}
@media (forced-colors: active) { .bar rect, .key { forced-color-adjust: none; } }
@media print { .wide, pre { overflow: visible; } pre { white-space: pre-wrap; } tr { break-inside: avoid; } }
`;
