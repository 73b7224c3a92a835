import type { GoldArticle } from '../train/corpus';
import { bCubed, castOfGold, type JudgedLink, readClusters, readLinks, verdictOf } from './actors';
import { percent, type Table } from './table';

/** How well the sources that people marked in these articles are taken for actors; without what is labelled in none of them. */
export function actorTables(gold: readonly GoldArticle[]): readonly Table[] {
  const byId = new Map(gold.map((article) => [article.id, article]));
  const rows = [
    ...linkRows('written on', readLinks('links'), byId),
    ...linkRows('drawn later', readLinks('links-more'), byId),
    ...linkRows('held back', readLinks('links-held'), byId),
  ];
  const links: Table = {
    title: 'Whom pronouns and roles are taken for',
    head: ['sources', 'count', 'right', 'open', 'wrong'],
    rows,
    note: 'In per cent. Open: nobody, or an actor with no other words than these. See test/judged/README.md.',
  };
  const clusters = clusterTable(byId);
  return [...(rows.length > 0 ? [links] : []), ...(clusters ? [clusters] : [])];
}

function linkRows(name: string, links: readonly JudgedLink[], byId: ReadonlyMap<string, GoldArticle>): string[][] {
  const verdicts = links.flatMap((link) => {
    const article = byId.get(link.article);
    if (!article) return [];
    return [{ kind: link.kind, verdict: verdictOf(castOfGold(article.text, article.attributions), link) }];
  });
  if (verdicts.length === 0) return [];
  return (['pronoun', 'role', null] as const).map((kind) => {
    const some = verdicts.filter((one) => kind === null || one.kind === kind);
    const share = (wanted: string) => percent(some.filter(({ verdict }) => verdict === wanted).length / some.length);
    return [`${kind ?? 'all'}, ${name}`, String(some.length), share('right'), share('open'), share('wrong')];
  });
}

function clusterTable(byId: ReadonlyMap<string, GoldArticle>): Table | null {
  let precision = 0;
  let recall = 0;
  let sources = 0;
  let articles = 0;
  for (const { article, clusters } of readClusters()) {
    const read = byId.get(article);
    if (!read) continue;
    const [right, found, count] = bCubed(castOfGold(read.text, read.attributions), clusters);
    precision += right;
    recall += found;
    sources += count;
    articles++;
  }
  if (sources === 0) return null;
  return {
    title: 'Which sources are one actor',
    head: ['articles', 'sources', 'precision', 'recall', 'F1'],
    rows: [
      [
        String(articles),
        String(sources),
        percent(precision / sources),
        percent(recall / sources),
        percent((2 * precision * recall) / (precision + recall) / sources),
      ],
    ],
    note: 'B-cubed, in per cent.',
  };
}
