import { markOf } from '../../utils/mark';
import { MARK_RULES } from '../../utils/mark-rules';
import { CLAIM_CLASSES, type ClaimClass, SOURCINGS, type Sourcing, STANDINGS } from '../../utils/model';
import { wordsOf } from './words';

const NOTHING = '–';
const HEAD = ['sourcing', 'no standing', ...STANDINGS.map(code)];

/** The page `docs/marks.md`: the rules in order, and what they make of every sourcing with every standing. */
export function marksPage(): string {
  const rules = MARK_RULES.map(({ mark, standings, sourcings }, index) => [
    `${index + 1}`,
    code(mark),
    wordsOf(`mark.${mark}`),
    list(standings),
    list(sourcings),
  ]);
  return `# Which mark a claim gets

Made from \`utils/mark-rules.ts\` by \`npm run docs\`: change the rules, not this page.

The first rule that fits decides. A rule fits a claim that carries one of its standings, or is attributed to a source of one of its sourcings.
\`confirmed\` puts nothing in doubt and leads to no mark. Whether a mark is painted is another question: \`isPainted\` in \`utils/mark.ts\` answers it.

${table(['', 'mark', 'called', 'standings', 'or sourcings'], rules)}
## Every case

With several standings, a claim has the mark of theirs that comes first above.
${truthTables()}`;
}

/** One table for the classes that the rules treat alike. */
function truthTables(): string {
  const byTable = new Map<string, ClaimClass[]>();
  for (const attribution of CLAIM_CLASSES) {
    const key = truthTable(attribution);
    byTable.set(key, [...(byTable.get(key) ?? []), attribution]);
  }
  return [...byTable].map(([rows, classes]) => `\n### Class ${classes.map(code).join(' and ')}\n\n${rows}`).join('');
}

/** Sourcing by standing. Sourcings with the same marks share a row, which says “any” where all of them do. */
function truthTable(attribution: ClaimClass): string {
  const rows = new Map<string, { readonly marks: readonly string[]; readonly sourcings: Sourcing[] }>();
  for (const sourcing of SOURCINGS) {
    const standings = [[], ...STANDINGS.map((value) => [value])];
    const marks = standings.map((standing) => markOf(attribution, sourcing, standing) ?? NOTHING);
    const row = rows.get(marks.join());
    if (row) row.sourcings.push(sourcing);
    else rows.set(marks.join(), { marks, sourcings: [sourcing] });
  }
  const named = (sourcings: readonly Sourcing[]) => (sourcings.length === SOURCINGS.length ? 'any' : list(sourcings));
  return table(
    HEAD,
    [...rows.values()].map(({ marks, sourcings }) => [named(sourcings), ...marks]),
  );
}

function code(value: string): string {
  return `\`${value}\``;
}

function list(values: readonly string[]): string {
  return values.length === 0 ? NOTHING : values.map(code).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), `|${'---|'.repeat(head.length)}\n`, ...rows.map(line)].join('');
}
