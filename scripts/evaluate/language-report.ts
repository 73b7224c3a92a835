import { fileURLToPath } from 'node:url';
import { createEngine } from '../../utils/engine/index';
import { LANGUAGES } from '../../utils/engine/languages/index';
import { STANDINGS } from '../../utils/model';
import { type Scores, scoresOf } from '../score/measures';
import { bootstrap, countArticle, recallByClass } from '../score/score.mjs';
import { type MarkedArticle, readGold } from './gold';
import { type StandingScores, scoreStandings } from './standing-score';
import { percent, type Table } from './table';

/** What the author of the rules may look at; all other gold of a language is only ever scored. */
const OPEN = 'saetze-1';

/** A part of the gold, with how the rules did on it. */
interface Part {
  readonly name: string;
  readonly articles: readonly MarkedArticle[];
  readonly scores: Scores;
  /** 95%, by resampling articles and lines. */
  readonly intervals: ReturnType<typeof bootstrap>;
  readonly standing: StandingScores;
  readonly classes: ReturnType<typeof recallByClass>;
}

/** The gold of a language beside English, by its code. */
export const goldOf = (lang: string) => fileURLToPath(new URL(`./gold/${lang}/`, import.meta.url));

/**
 * How well the rules for a language do on its gold, which marks standings too: what was open to their author, and what was held back, apart.
 * Throws an Error where there is no such language, or no gold of it.
 */
export function languageTables(lang: string, path = goldOf(lang)): readonly Table[] {
  const pack = LANGUAGES.find(({ code }) => code === lang);
  if (!pack) throw new Error(`No language "${lang}": there are ${LANGUAGES.map(({ code }) => code).join(', ')}.`);
  const gold = readGold(path);
  const isOpen = ({ id }: MarkedArticle) => id === OPEN || id.startsWith(`${OPEN}:`);
  const isSentence = ({ id }: MarkedArticle) => id.includes(':');
  const engine = createEngine(pack);
  const partOf = (name: string, articles: readonly MarkedArticle[]): Part => {
    const found = articles.map(({ text }) => engine.read({ text, lang }).claims);
    const counts = articles.map((article, k) => countArticle(article, found[k] ?? []));
    return {
      name,
      articles,
      scores: scoresOf(counts),
      intervals: bootstrap(counts),
      standing: scoreStandings(
        articles,
        found.map((claims) => claims.flatMap(({ standing }) => standing)),
        lang,
      ),
      classes: recallByClass(articles, new Map(articles.map(({ id }, k) => [id, found[k] ?? []]))),
    };
  };
  const held = gold.filter((article) => !isOpen(article));
  const groups: readonly (readonly [string, readonly MarkedArticle[]])[] = [
    ['open sentences', gold.filter(isOpen)],
    ['held sentences', held.filter(isSentence)],
    ['held articles', held.filter((article) => !isSentence(article))],
    ['all held', held],
  ];
  const parts = groups.filter(([, articles]) => articles.length > 0).map(([name, articles]) => partOf(name, articles));
  return [saidTable(parts), standingTable(parts)];
}

const SHOWN = [
  'sentences',
  'core',
  'relations',
  'tokens/source',
  'tokens/cue',
  'tokens/content',
  'exact/content',
  'sourceLinks',
];

/** What is wanted of a language: told with its interval, and in two. */
const MAIN: ReadonlySet<string> = new Set(['sentences', 'core']);

function saidTable(parts: readonly Part[]): Table {
  const row = (name: string, cell: (part: Part) => string) => [name, ...parts.map(cell)];
  const measures = SHOWN.flatMap((measure) => [
    row(measure, ({ scores, intervals }) => {
      const interval = MAIN.has(measure) ? intervals[measure] : undefined;
      return percent(scores[measure]?.f1) + (interval ? ` [${interval.map(percent).join('–')}]` : '');
    }),
    ...(MAIN.has(measure)
      ? [
          row(`${measure}, precision`, ({ scores }) => percent(scores[measure]?.precision)),
          row(`${measure}, recall`, ({ scores }) => percent(scores[measure]?.recall)),
        ]
      : []),
  ]);
  const names = [...new Set(parts.flatMap(({ classes }) => Object.keys(classes)))].sort();
  return {
    title: 'Who says what',
    head: ['measure', ...parts.map(({ name }) => name)],
    rows: [
      row('attributions', ({ articles }) =>
        String(articles.reduce((sum, { attributions }) => sum + attributions.length, 0)),
      ),
      ...measures,
      ...names.map((name) => row(`${name}, recall of relations`, ({ classes }) => percent(classes[name]?.relations))),
    ],
    note: 'By the rules alone. F1 in per cent, with its 95% interval by resampling articles and lines; sourceLinks is an accuracy.',
  };
}

function standingTable(parts: readonly Part[]): Table {
  return {
    title: 'What the text admits',
    head: ['standing', ...parts.map(({ name }) => name)],
    rows: (['together', ...STANDINGS] as const).map((value) => [
      value,
      ...parts.map(({ standing }) => {
        const score = standing.get(value);
        if (!score || score.gold + score.found === 0) return '–';
        return `${percent(score.f1)} (${score.hits} of ${score.gold}, ${score.found - score.hits} too many)`;
      }),
    ]),
    note: 'F1 in per cent, by sentences that have the value: how many of those marked were found, and how many were found that are not marked.',
  };
}
