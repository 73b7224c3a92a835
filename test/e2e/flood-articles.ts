/** Three made-up reports on one flood, and one on something else: what they share is what a reader compares. */

interface Report {
  readonly url: string;
  readonly html: string;
}

function report(host: string, site: string, published: string, title: string, paragraphs: readonly string[]): Report {
  return {
    url: `http://${host}.example/flood`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${published}"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`,
  };
}

export const LEDGER = report(
  'ledger',
  'The Redmarsh Ledger',
  '2031-03-04T08:00:00Z',
  'Lower town of Redmarsh under water',
  [
    'The pumping station at Redmarsh had been flooded twice since the dam was opened, Ann Hale, who heads the water board, said on Tuesday.',
    '“We warned the ministry in January, and nobody came to look at the gate,” Hale told reporters at the harbour.',
    'The keeper of the northern gate kept no log of the night, Tom Weil, a harbour pilot, said. He said that the lower town would be rebuilt on the hill.',
    'Residents say that the sirens came too late for the last houses by the river.',
    'Two people in the water board said that the spare pump had been sold in autumn.',
  ],
);

export const COURIER = report(
  'courier',
  'Arven Courier',
  '2031-03-05T07:00:00Z',
  'Gate at Redmarsh “was never inspected”',
  [
    'The pumping station at Redmarsh had been flooded three times since the dam was opened, said Ann Hale, the head of the water board.',
    '“We warned the ministry in January, and nobody came to look at the gate,” Ann Hale said in the harbour office.',
    'The keeper of the northern gate reportedly kept no log of the night.',
    'Eva Weil, who leads the opposition in the council, said that the minister must answer for the pump.',
    'The ministry in Halden denied that any warning had been received before the flood reached the town.',
  ],
);

export const GAZETTE = report('gazette', 'Halden Gazette', '2031-03-06T06:30:00Z', 'Minister to visit flooded town', [
  '“We warned the ministry in January, and nobody came to look at the gate,” Ann Hale told the Gazette by telephone.',
  'The pumping station at Redmarsh had been flooded twice since the dam was opened, according to Ann Hale.',
  'Minister Pavel Arven said that he would visit the lower town on Friday with the engineers.',
  'Analysts say that the repair could cost more than the dam itself had cost.',
]);

/** Hostile: HTML in names, names in capitals, initials, particles, diacritics, and a great many of them. */
export const CROWD = report('crowd', 'The Crowd', '2031-03-07T06:30:00Z', 'Everybody speaks', [
  ...[
    'ANN HALE said that the river gate would stay open until the next council meeting.',
    'Žofie van der Wéil said that the old ferry pier was not safe for buses.',
    'J. R. O’Dwyer said that the market hall needed a new roof before winter.',
    '&lt;img src=x onerror=alert(1)&gt; Hale said that the letters in a name are only letters.',
  ],
  ...Array.from(
    { length: 150 },
    (_, i) => `${letters(i)}a ${letters(i * 7 + 3)}el said that house number ${i} had been left without any water.`,
  ),
]);

function letters(n: number): string {
  const sounds = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'za'];
  const word = String(n)
    .split('')
    .map((digit) => sounds[Number(digit)] ?? '')
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
