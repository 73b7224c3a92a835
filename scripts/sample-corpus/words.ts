/** Invented people, places and outlets, and the sentences they are put into. Data alone. */

/** A newspaper that nobody reads. The three shares say how its reporters source, of 100 sentences that somebody says. */
export interface Outlet {
  readonly site: string;
  readonly host: string;
  readonly unnamed: number;
  readonly vague: number;
  readonly none: number;
}

export const OUTLETS: readonly Outlet[] = [
  { site: 'Redmarsh Gazette', host: 'redmarsh-gazette.example', unnamed: 8, vague: 5, none: 3 },
  { site: 'The Quay Observer', host: 'quay-observer.example', unnamed: 24, vague: 8, none: 6 },
  { site: 'Estley Evening News', host: 'estley-news.example', unnamed: 15, vague: 14, none: 10 },
  { site: 'Aldermere Post', host: 'aldermere-post.example', unnamed: 4, vague: 3, none: 2 },
];

/** Few enough that they come again: whoever counts names wants some that are counted often. */
export const PEOPLE =
  'Ama Brandt,Boris Castell,Clara Dunmore,Dmitri Eriksen,Elena Farrow,Farid Greaves,Greta Hale,Hassan Ilves,Ines Jarvik,Jonas Kestrel,Karin Lindqvist,Leo Marlow,Maja Novak,Nils Osei,Odile Pell,Piotr Quist'.split(
    ',',
  );

export const ROLES = [
  'the mayor of {place}',
  'a councillor in {place}',
  'the chief engineer of the works',
  'a lawyer for the residents',
  'the head of the harbour office',
  'a spokesman for the ministry',
  'an economist at Estley University',
  'the owner of a shop on the quay',
];
export const PLACES = ['Redmarsh', 'Estley', 'Aldermere', 'Lower Quay', 'Saltby', 'Thornholm'];
export const THINGS = [
  'the bridge',
  'the ferry line',
  'the new school',
  'the hospital',
  'the water works',
  'the tram depot',
  'the market hall',
  'the sea wall',
];

/** What may be said of a thing: after "that", and as a sentence. */
export const CLAUSES = [
  '{thing} would close in {month}',
  '{thing} needed repairs for {number} million crowns',
  '{thing} had been inspected twice since {month}',
  'the work on {thing} was {number} weeks late',
  'nobody had asked the people of {place} about {thing}',
  'the council in {place} would pay for {thing}',
  '{number} people could lose their jobs at {thing}',
  'the contract for {thing} had been signed in {month}',
  'the plans for {thing} were sound',
  'the costs of {thing} had risen by {number} per cent',
  '{thing} was safe',
  'a buyer for {thing} had been found in {place}',
];
export const QUOTES = [
  'We have waited for {thing} long enough',
  'Nobody told us a word about {thing}',
  'It will cost {number} million crowns, and not one more',
  'The people of {place} deserve an answer',
  'We looked at the figures for {number} days and found nothing wrong',
  'I would not send my own children across it',
  'There is no plan, there is a drawing',
  'In {month} everybody will have forgotten this',
];

export const NAMED = [
  '“{quote},” said {name}, {role}.',
  '{name}, {role}, said on {day} that {clause}.',
  '{family} said that {clause}.',
  '“{quote},” {family} told {site}.',
  '{name} denied that {clause}.',
  '{name}, {role}, confirmed that {clause}.',
  '{family} warned that {clause}, and added: “{quote}.”',
];
export const DOCUMENTS = [
  'According to a report by the audit office, {clause}.',
  'The minutes of the council show that {clause}.',
  'A letter to the ministry, which {site} has seen, says that {clause}.',
];
export const MEDIA = ['{other} reported on {day} that {clause}.', 'According to {other}, {clause}.'];
export const UNNAMED = [
  'Two officials with knowledge of the talks said that {clause}.',
  'A person close to the council, who asked not to be named, said that {clause}.',
  '“{quote},” said a senior official.',
  'A source at the ministry said that {clause}.',
];
export const VAGUE = [
  'Critics say that {clause}.',
  'Observers warned that {clause}.',
  'Some residents said that {clause}.',
];
export const NONE = [
  'It is believed that {clause}.',
  'Reportedly, {clause}.',
  'It is said in {place} that {clause}.',
  'It was not possible to confirm that {clause}.',
];
/** What nobody says: most of an article. */
export const TOLD = [
  'The road to {place} was closed on {day}, and buses ran every {number} minutes.',
  'About {number} thousand people live in {place}, most of them near the water.',
  'The talks began in {month} and went on for {number} days.',
  'On {day} some {number} people stood in front of the town hall with banners.',
  'The building was put up a century ago and painted last in {month}.',
  'The council meets again in {month}; {number} motions are on its list.',
  'A decision may come before {month}.',
  'The ministry has yet to confirm the date, and did not respond to a letter.',
  'The vote in {month} was a turning point for {place}.',
  'Schools in {place} open an hour later on {day}, and the library stays shut.',
];
export const HEADLINES = [
  '{Thing} in {place} to close, mayor says',
  'Costs of {thing} in {place} rise by {number} per cent',
  'Who pays for {thing}? {place} waits for an answer',
  '{place} council divided over {thing}',
];
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
