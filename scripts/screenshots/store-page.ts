/** The pages that the store's pictures are taken of: a headline as a paper sets it, and under it what Whence shows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StoreScene } from './store-scenes';

const ICON = `data:image/svg+xml;base64,${readFileSync(fileURLToPath(new URL('../../public/icon.svg', import.meta.url))).toString('base64')}`;
const TOKENS = readFileSync(fileURLToPath(new URL('../../components/tokens.css', import.meta.url)), 'utf8');

const STYLE = `${TOKENS}
:root { color-scheme: light; }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); font-family: var(--serif); overflow: hidden; }
.wordmark { display: inline-flex; align-items: center; gap: .45em; font-weight: 600; line-height: 1; }
.wordmark img { block-size: 1.15em; inline-size: 1.15em; }
.mark { text-decoration: underline; text-underline-offset: .22em; text-decoration-thickness: .09em; }
.unnamed { text-decoration-style: dashed; text-decoration-color: var(--mark-unnamed); }
.contested { text-decoration-style: wavy; text-decoration-color: var(--mark-contested); text-decoration-thickness: .07em; }
.unsourced { text-decoration-style: dotted; text-decoration-color: var(--mark-unsourced); text-decoration-thickness: .12em; }
.shown { border: 1px solid var(--rule-strong); background: var(--paper); display: flex; align-items: flex-start; overflow: hidden; }
.shown img { display: block; flex: none; }
.shown img + img { border-inline-start: 1px solid var(--rule-strong); }`;

const page = (style: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Whence</title><style>${STYLE}${style}</style><body>${body}</body></html>`;
const WORDMARK = `<span class="wordmark"><img src="${ICON}" alt="">Whence</span>`;

/** 1280 × 800. `pictures` are addresses of PNGs that lie side by side. */
export function scenePage({ headline, deck }: StoreScene, pictures: readonly string[], scale: number): string {
  return page(
    `header { padding: 36px 56px 0; }
h1 { font-size: 44px; line-height: 1.1; font-weight: 600; letter-spacing: -.01em; display: flex; justify-content: space-between; align-items: baseline; }
.wordmark { font-size: 20px; letter-spacing: 0; }
.deck { margin-block: 12px 28px; font-size: 20px; line-height: 1.4; color: var(--ink-soft); max-inline-size: 1060px; text-wrap: balance; }
.shown { margin-inline: 55px; block-size: 598px; }
.shown img { zoom: ${1 / scale}; }`,
    `<header><h1>${headline}${WORDMARK}</h1><p class="deck">${deck}</p></header>
<div class="shown">${pictures.map((src) => `<img src="${src}" alt="">`).join('')}</div>`,
  );
}

const SAMPLE = `<span class="mark unnamed">The talks are over</span>, two officials said. The bridge was <span class="mark unsourced">reportedly closed</span>; the ministry <span class="mark contested">denied it</span>.`;

/** 440 × 280. */
export function tilePage(): string {
  return page(
    `body { padding: 34px 36px; background: var(--paper); }
.wordmark { font-size: 46px; letter-spacing: -.01em; }
p { margin-block-start: 22px; padding-block-start: 22px; border-block-start: 1px solid var(--rule-strong); font-size: 22px; line-height: 1.55; }`,
    `${WORDMARK}<p>${SAMPLE}</p>`,
  );
}

/** 1400 × 560. `picture` is the address of a PNG. */
export function marqueePage(picture: string, scale: number): string {
  return page(
    `body { display: grid; grid-template-columns: 500px 1fr; gap: 56px; padding: 64px 0 0 64px; block-size: 560px; }
.wordmark { font-size: 30px; }
h1 { margin-block: 36px 20px; font-size: 54px; line-height: 1.08; font-weight: 600; letter-spacing: -.015em; }
p { font-size: 22px; line-height: 1.5; color: var(--ink-soft); }
.shown { border-inline-end: 0; align-items: flex-start; }
.shown img { zoom: ${1 / scale}; }`,
    `<div>${WORDMARK}<h1>Where every claim in the news comes from</h1><p>Who says it, whether you could look that source up, and what the text itself says of its evidence.</p></div>
<div class="shown"><img src="${picture}" alt=""></div>`,
  );
}
