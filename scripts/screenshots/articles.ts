import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page of the web that the pictures are taken in. All of its people and places are invented. */
export interface MadeUpPage {
  readonly url: string;
  readonly html: string;
}

/** The sample, and two other reports of the same morning: they share claims, speakers and a document. */
export const SAMPLE: MadeUpPage = {
  url: 'http://ledger.example/world/port-sarral',
  html: readFileSync(fileURLToPath(new URL('../demo/sample.html', import.meta.url)), 'utf8'),
};

export const COURIER = report(
  'http://courier.example/harbour/terminal',
  'The Sarral Courier',
  '2026-03-12T11:20:00Z',
  'Grain terminal hit, four dead; harbour works on',
  [
    'Four dock workers were killed and eleven were injured, the harbour authority said. Two of them came from the islands.',
    '“We heard one engine, then the whole quay shook,” Marta Lindqvist of the pilots’ station told the Courier.',
    'Tomas Harrow, the foreign minister of Veldria, accused Ostmark of “wrecking the talks before the ink is dry” and said that his delegation would stay in Lindmark.',
    '“Every berth but one is working,” said the harbour master, Joren Aldby. He said that the first carrier would be loaded again on Friday.',
    'Insurers have suspended cover for ships in the inner harbour, two brokers said. They asked not to be named.',
    '“If this was a signal, it was sent by somebody who wants the talks to fail,” Petra Nwosu of the Institute for Maritime Security said.',
    'The Council of Island Mayors warned that flour would run out in less than a month.',
  ],
);

export const EVENING = report(
  'http://evening.example/2026/talks',
  'Ostmark Evening',
  '2026-03-13T17:05:00Z',
  'Vask: “We did not fire at the port”',
  [
    'Ostmark did not fire at Port Sarral, Colonel Irena Vask told the Evening on Friday. She called the accusation “baseless” and asked for a joint inquiry.',
    'The colonel said that a Veldrian air-defence missile had gone astray. She presented no photographs.',
    'Four dock workers were reportedly killed and eleven were injured.',
    'Tomas Harrow, the foreign minister of Veldria, said that an inquiry would come “when the fires are out”.',
    'A person who saw the draft agreement said that it would oblige both armies to withdraw ten kilometres from the strait within a month.',
    'The government in Lindmark, which hosts the talks, did not respond to a request for comment.',
  ],
);

/** A text that is none: a recipe, which says so. */
export const RECIPE: MadeUpPage = {
  url: 'http://kitchen.example/flat-bread',
  html: `<!doctype html><html lang="en"><title>Flat bread of the islands</title>
<script type="application/ld+json">{"@type":"Recipe"}</script><article><h1>Flat bread of the islands</h1>
${[
  'Put the flour into a wide bowl and make a hollow in the middle of it. Pour in the water, which should be no warmer than your hand, and then the oil.',
  'Work it for ten minutes with wet fingers. It sticks at first and then no longer; add no flour. My grandmother said that a dough which does not stick will not rise either.',
  'Leave it under a cloth for an hour. Then cut it into eight parts and roll each as thin as a coin, from the middle outwards and never back.',
  'Bake them one by one in an iron pan without any fat. They are done when the bubbles are brown. Keep them warm in the cloth until all are ready.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</article></html>`,
};

/** A page where nothing is said. */
export const EMPTY: MadeUpPage = {
  url: 'http://ledger.example/',
  html: '<title>The Harbour Ledger</title><h1>World</h1>',
};

/** What somebody pastes before it runs: from mail, with quoting signs and broken lines. */
export const DRAFT = `> The weir at Redmarsh
>
> The weir will stay open all winter, said Ann Hale, who runs the
> water board. “Nobody asked us before the gate was painted shut,”
> Hale told the council on Tuesday.
>
> Two officials said the gates had failed twice since the spring.
> The pumps were reportedly sold in June, and the hospital learned
> of it by letter.
>
> The company denied that any pump was missing. Weil, its head of
> works, did not respond to a request for comment.
>
> A report of the county engineers puts the repair at nine million.
> The lower town could be cut off by the first high water.`;

function report(
  url: string,
  site: string,
  published: string,
  title: string,
  paragraphs: readonly string[],
): MadeUpPage {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${published}">
<style>:root{color-scheme:light dark}article{max-width:38rem;margin:3rem auto;padding:0 1.5rem;font:1.125rem/1.6 Charter,"Noto Serif",Georgia,serif}</style></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
  return { url, html };
}
