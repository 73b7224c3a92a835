import { claimsNow } from '../anchor';
import { type ShownActor, shownReading } from '../corrected';
import type { Actor, Article, Claim, Reading } from '../model';
import type { WhenceDatabase } from './db';
import { isLive } from './queries';
import type { AnnotationRow, PageEntry } from './rows';

/** A kept page with its text and its claims as the reader sees them: corrected where they corrected, without what they dismissed. */
export interface ShownPage {
  readonly entry: PageEntry;
  readonly text: string;
  readonly blocks: Article['blocks'];
  readonly reading: Reading;
  readonly claims: readonly Claim[];
  readonly actors: readonly SpeakingActor[];
}

export type SpeakingActor = Pick<Actor, 'id' | 'name' | 'kind' | 'named' | 'aliases'> & { readonly role?: string };

/** The live pages of those keys by key. */
export async function shownPages(db: WhenceDatabase, keys: readonly string[]): Promise<ReadonlyMap<string, ShownPage>> {
  const wanted = [...new Set(keys)];
  const [pages, contents, annotations] = await Promise.all([
    db.pages.bulkGet(wanted),
    db.contents.bulkGet(wanted),
    Promise.all(wanted.map((key) => db.annotations.where('page').equals(key).toArray())),
  ]);
  const shown = new Map<string, ShownPage>();
  for (const [i, key] of wanted.entries()) {
    const page = pages[i];
    const content = contents[i];
    if (!page || !content || !isLive(page)) continue;
    const { body, reading } = content;
    const { claims, actors } = corrected(reading, body.text, annotations[i] ?? []);
    shown.set(key, { entry: page, text: body.text, blocks: body.blocks, reading, claims, actors });
  }
  return shown;
}

function corrected(reading: Reading, text: string, rows: readonly AnnotationRow[]) {
  const corrections = rows.filter((row) => isLive(row) && row.correction !== null);
  const now = claimsNow(corrections, text, reading.claims);
  const { claims, actors } = shownReading(
    reading,
    now.map(({ annotation: { correction }, claimId }) => ({ claimId, correction })),
  );
  const read = new Map(reading.actors.map((actor) => [actor.id, actor]));
  return { claims, actors: actors.map((actor) => read.get(actor.id) ?? byReader(actor)) };
}

/** Whom the reader names: nothing but the name is known, and most who speak are people. */
function byReader({ id, name }: ShownActor): SpeakingActor {
  return { id, name, kind: 'person', named: true, aliases: [] };
}
