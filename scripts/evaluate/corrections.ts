/** What readers corrected, against what the engine reads by now in the same texts. */
import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { claimAgain } from '../../utils/claim-again';
import type { Engine } from '../../utils/engine/index';
import { type CorrectedPage, CorrectedPageSchema } from '../../utils/exchange/corrections';
import type { Claim, ReadableText, Reading } from '../../utils/model';
import { percent, type Table } from './table';

const SAID = ['dismissed', 'speaker', 'sourcing', 'standing'] as const;
type Said = (typeof SAID)[number];
type Corrected = CorrectedPage['corrections'][number];

interface NumberedPage {
  readonly line: number;
  readonly page: CorrectedPage;
}

/** Where the engine does not read as the reader does; `engine` is null where it reads no such claim any more. */
interface Difference {
  readonly line: number;
  readonly quote: string;
  readonly said: Said;
  readonly engine: string | null;
  readonly reader: string;
}

interface Comparison {
  readonly engine: string;
  readonly pages: number;
  readonly corrections: number;
  /** How many corrections say something of this, and with how many the engine agrees. */
  readonly counts: Readonly<Record<Said, { readonly said: number; readonly agreed: number }>>;
  readonly different: readonly Difference[];
}

/**
 * The pages of a file as `utils/exchange/corrections.ts` writes it; empty lines are skipped. Throws an Error that names file
 * and line where one is no such page or a span leaves its text.
 */
export function readCorrections(path: string): readonly NumberedPage[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Error(`${path}: no such file`);
  const pages = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      text.trim() === '' ? [] : [{ line: index + 1, page: pageOf(text, `${path}:${index + 1}`) }],
    );
  if (pages.length === 0) throw new Error(`${path}: no corrections in it`);
  return pages;
}

function pageOf(line: string, where: string): CorrectedPage {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  const result = v.safeParse(CorrectedPageSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${where}: "${v.getDotPath(issue) ?? ''}" ${issue.message}`);
  }
  const page = result.output;
  for (const [start, end] of page.blocks.map(({ span }) => span))
    if (end > page.text.length)
      throw new Error(`${where}: bad span [${start}, ${end}] in a text of ${page.text.length}`);
  // Sentence and content lie in the quote, as the schema has it.
  for (const { quote, position } of page.corrections)
    if (page.text.slice(position.start, position.end) !== quote)
      throw new Error(`${where}: the text does not say the quote at [${position.start}, ${position.end}]`);
  return page;
}

export function compareCorrections(pages: readonly NumberedPage[], engine: Engine): Comparison {
  const counts = new Map(SAID.map((said) => [said, { said: 0, agreed: 0 }]));
  const different: Difference[] = [];
  for (const { line, page } of pages) {
    const { text, blocks, lang, corrections } = page;
    const article: ReadableText = { text, lang, ...(blocks.length > 0 && { blocks }) };
    const reading = engine.read(article);
    for (const correction of corrections) {
      const { position } = correction;
      const claim = claimAgain(correction, [position.start, position.end], reading.claims);
      for (const said of SAID) {
        const reader = readerValue(correction, said);
        if (reader === null) continue;
        const now = claim && engineValue(claim, said, reading, text);
        const agrees = said === 'dismissed' ? now === null : now !== null && isSame(said, now, reader, claim, reading);
        const count = counts.get(said);
        if (count) {
          count.said += 1;
          count.agreed += agrees ? 1 : 0;
        }
        if (!agrees) different.push({ line, quote: correction.quote, said, engine: now, reader });
      }
    }
  }
  return {
    engine: engine.version,
    pages: pages.length,
    corrections: pages.reduce((sum, { page }) => sum + page.corrections.length, 0),
    counts: Object.fromEntries(counts) as Record<Said, { said: number; agreed: number }>,
    different,
  };
}

/** What the reader says, as text; null where the engine's reading stands. */
function readerValue({ dismissed, speaker, sourcing, standing }: Corrected, said: Said): string | null {
  if (said === 'dismissed') return dismissed ? 'no mark' : null;
  if (said === 'speaker') return speaker;
  if (said === 'sourcing') return sourcing;
  return standing && listed(standing);
}

/** What the engine reads by now, as text; null for a claim that it does not mark. */
function engineValue(claim: Claim, said: Said, { actors }: Reading, text: string): string | null {
  if (said === 'dismissed') return claim.mark;
  if (said === 'sourcing') return claim.class === 'none' ? 'nothing attributed' : claim.sourcing;
  if (said === 'standing') return listed(claim.standing.map(({ value }) => value));
  const actor = actors.find(({ id }) => id === claim.actor);
  return actor?.name ?? ((claim.source ?? []).map((span) => text.slice(...span)).join(' ') || 'nobody');
}

/** A speaker is the same by any of the names that the article gives them. */
function isSame(said: Said, now: string, reader: string, claim: Claim | null, { actors }: Reading): boolean {
  if (said !== 'speaker') return now === reader;
  const aliases = actors.find(({ id }) => id === claim?.actor)?.aliases ?? [];
  return [now, ...aliases].some((name) => name.toLowerCase() === reader.toLowerCase());
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? 'none' : [...new Set(values)].sort().join(', ');
}

/** For a terminal or a page of Markdown: how many, how often the engine agrees, and where it does not. */
export function sayCorrections(comparison: Comparison, name: string, print: (table: Table) => string): string {
  const { engine, pages, corrections, counts, different } = comparison;
  const agreement: Table = {
    title: `Engine ${engine} on ${name}: ${corrections} corrections on ${pages} pages.`,
    head: ['corrected', 'times', 'agrees', '%'],
    rows: SAID.map((said) => {
      const { said: times, agreed } = counts[said];
      return [said, String(times), String(agreed), percent(times === 0 ? null : agreed / times)];
    }),
    note: `Dismissed and still marked: ${counts.dismissed.said - counts.dismissed.agreed}.`,
  };
  if (different.length === 0) return print(agreement);
  const rows = different.map(({ line, quote, said, engine: now, reader }) => [
    String(line),
    said,
    now ?? 'no such claim',
    reader,
    quote.replace(/\s+/g, ' ').slice(0, 60),
  ]);
  const list: Table = { title: 'Still different', head: ['line', 'corrected', 'engine', 'reader', 'quote'], rows };
  return `${print(agreement)}\n${print(list)}`;
}
