import type { MadeUpPage } from '../screenshots/articles';

/** "Zoë", once as one letter and once as e and a combining mark: both are in the wild, and both must come out whole. */
const COMBINED = 'Zoe\u0308';

/** What spreadsheets, Markdown and printers stumble on: quotes in quotes, semicolons, signs of many scripts, a long text. */
const PARAGRAPHS = [
  `The ferry to Lower Quay will stop in May; the night boat goes in June, ${COMBINED} Brandt, the mayor, said.`,
  '“We sold the boat; we did not sell the line,” said José Ålander, who runs the ferry company. “Whoever says ‘sold out’ has not read the contract.”',
  'The company’s chief engineer, Dvořák-Nuñez, posted “🚢 = 💸” on Monday and later called it “a joke; a bad one”.',
  'The price was reportedly 4,5 million; the council has yet to publish it.',
  'Two officials said that the buyer, «Морские линии», had asked for secrecy. They asked not to be named.',
  'Yusuf Haddad, a deckhand, said: “They told us «nothing changes»; then the timetable vanished — all of it.”',
  'The union denied that a strike was planned. Its secretary, Ann Hale, said that nobody had asked its members.',
  'According to a report by the harbour office, 38% of the passengers have no other way to work; 12% go to school by boat.',
  'Critics say the sale breaks a promise of 2019. The mayor disputes that.',
  'It is believed that the boat will be scrapped.',
  '“Ask the people on the quay,” said Ama Stolz, who has sold tickets there for thirty years. “Ask them *before* it is signed & sealed.”',
  'The ministry of transport did not respond to a request for comment.',
  'A spokesman for the buyer said the crew of 24 could stay; he presented no document.',
  'Hale said that she would believe it “when it is written down”. The islands’ council warned that schools could lose a third of their pupils.',
];

export const FERRY: MadeUpPage = {
  url: 'http://quay.example/ferry?id=7&view=full',
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>“We sold the boat”: who says what of the ferry; and who does not 🚢</title>
<meta name="author" content="Noor Achterberg and Ama Stolz">
<meta property="og:site_name" content="The Quay &amp; Harbour Post"><meta property="article:published_time" content="2026-03-16T06:30:00Z">
</head><body><article><h1>“We sold the boat”: who says what of the ferry; and who does not 🚢</h1>
${PARAGRAPHS.map((text) => `<p>${text.replace(/&/g, '&amp;')}</p>`).join('\n')}</article></body></html>`,
};
