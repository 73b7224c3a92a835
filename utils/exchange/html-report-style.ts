/**
 * The style of the report, in the colours of `components/tokens.css`; on paper black on white, with the addresses of its links.
 * Links to passages are left out there: their addresses are as long as the passages, which stand above them. The policy of
 * the extension's pages lets in exactly this text, by its hash: a report that opens in a tab is under that policy.
 */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fffefb; --ink: #1b1a17; --soft: #5a574e; --rule: #d9d5c9; --accent: #1f4f7d;
  --named: #346fb7; --document: #1f4f7d; --media: #6c8fb0; --unnamed: #63267e; --vague: #96631c; --none: #c82a0c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1d1f22; --ink: #ecebe6; --soft: #aeaba2; --rule: #383a3f; --accent: #8fbdec;
    --named: #6ca3f7; --document: #8fbdec; --media: #9fb4c8; --unnamed: #e3d3f6; --vague: #e6c36c; --none: #ee8a70;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 24px 16px; max-width: 46rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere;
}
h1, h2, blockquote { font-family: ui-serif, Charter, "Noto Serif", Georgia, serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 8px; }
h3 { font-size: 1rem; margin: 24px 0 8px; }
h4 { font-size: 0.875rem; margin: 16px 0 8px; color: var(--soft); }
article, .actors { margin-top: 32px; padding-top: 24px; border-top: 2px solid var(--rule); }
a { color: var(--accent); }
p { margin: 0 0 8px; }
ul { margin: 0 0 8px; padding-left: 20px; }
.soft, .facts { color: var(--soft); font-size: 0.875rem; }
.speakers { columns: 2 18rem; column-gap: 32px; }
.speakers li { break-inside: avoid; }
.voices { columns: auto; padding: 0; list-style: none; }
.voices li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 16px; align-items: center; padding: 2px 0; }
.voice { display: block; width: 100%; height: 12px; border-bottom: 1px solid var(--rule); }
.claim { margin: 0 0 16px; padding: 12px 0; border-bottom: 1px solid var(--rule); }
blockquote { margin: 0 0 8px; padding-left: 12px; border-left: 3px solid var(--rule); }
blockquote, .note { white-space: pre-wrap; }
.note { margin: 0 0 8px; padding: 8px 12px; border: 1px solid var(--rule); border-radius: 4px; }
.bar { display: block; width: 100%; height: 16px; margin: 0 0 8px; }
.bar rect { stroke: var(--ground); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.key { display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 2px; }
.key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; }
.s-named { background: var(--named); fill: var(--named); }
.s-document { background: var(--document); fill: var(--document); }
.s-media { background: var(--media); fill: var(--media); }
.s-unnamed { background: var(--unnamed); fill: var(--unnamed); }
.s-vague { background: var(--vague); fill: var(--vague); }
.s-none { background: var(--none); fill: var(--none); }
@page { margin: 16mm 18mm; }
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --soft: #444; --rule: #999; --accent: #000;
    --named: #346fb7; --document: #1f4f7d; --media: #6c8fb0; --unnamed: #63267e; --vague: #96631c; --none: #c82a0c; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { margin: 0; padding: 0; border: 0; break-before: page; }
  article:first-of-type { margin-top: 16px; break-before: auto; }
  .facts { padding: 0; list-style: none; }
  .facts li { display: inline; }
  .facts li + li::before { content: " · "; }
  .facts .evidence { display: block; }
  .facts .evidence::before { content: none; }
  .claim { margin: 0 0 4px; padding: 8px 0; }
  .claim, .bar, .legend { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  blockquote, p, li { orphans: 3; widows: 3; }
  .titled::after { content: " (" attr(href) ")"; color: var(--soft); }
  .facts .passage { display: none; }
}
`;
