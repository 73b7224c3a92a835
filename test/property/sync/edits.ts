/** Edits as a reader makes them, chosen at random. */

import type { Verdict } from '@/utils/records';
import * as notebook from '@/utils/store/notebook';
import { type Choice, type Differing, differing, settle } from '@/utils/store/sync/settle';
import * as trash from '@/utils/store/trash';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, articleAt, contentOf, id } from '../../unit/store/sample';
import type { SyncedMachine } from './machine';
import type { Random } from './random';

export const PAGES = ['ferry', 'boats', 'quay'].map((name) =>
  contentOf(articleAt(`https://harbour-post.example/${name}`)),
);
const NAMES = ['O. Brandt', 'Mayor Brandt', 'the mayor', '__proto__', 'constructor'] as const;
const TAGS = ['money', 'Lower Quay', 'ask again', '__proto__', 'toString'] as const;

/** One who edits. `n`: how many edits there were, so that all words are told apart. */
export interface Editing {
  readonly random: Random;
  readonly machine: SyncedMachine;
  readonly now: Date;
  readonly n: number;
  /** What the reader saw and decided against. */
  readonly discard: (differing: Differing) => void;
}

/** Makes one edit; where there is nothing yet to edit, keeps something. */
export async function editAtRandom(editing: Editing): Promise<void> {
  const { random, machine } = editing;
  const [claims, pages, actors] = await Promise.all([
    machine.db.annotations.toCollection().primaryKeys(),
    machine.db.pages.toCollection().primaryKeys(),
    machine.db.actors.toCollection().primaryKeys(),
  ]);
  const [claim, page, actor] = [claims, pages, actors].map((keys) => keys[random.below(keys.length)]);
  const dice = random.below(12);
  if (page === undefined || claim === undefined || dice === 0) return keep(editing);
  if (dice < 6) return editClaim(editing, claim);
  if (dice < 8) return editPage(editing, page);
  if (dice === 8) return settleOne(editing);
  return actor === undefined ? keepActor(editing, page) : editActor(editing, actor, page);
}

function words({ n, machine, random }: Editing): string {
  return random.isOneIn(10) ? '' : `Asked by ${machine.name}, ${n} times.`;
}

async function keep(editing: Editing): Promise<void> {
  const { random, machine, now, n } = editing;
  const page = PAGES[random.below(PAGES.length)] ?? contentOf();
  if (random.isOneIn(3)) await writes.keepPage(machine.db, page, words(editing), now);
  else {
    // Each its own: one that two keep becomes one, whose words are edits of nobody (see `twins.test.ts`).
    const claim = annotate(n, page, machine.name.charCodeAt(0) % 3, {
      note: words(editing),
      updatedAt: now.toISOString(),
    });
    await writes.keepAnnotation(machine.db, claim, page, now);
  }
}

async function editClaim(editing: Editing, claim: string): Promise<void> {
  const { random, machine, now, n } = editing;
  const { db } = machine;
  const ids = { annotations: [claim], pages: [] };
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      return void (await writes.setNote(db, claim, words(editing), now));
    case 3:
      return void (await changeClaims(db, [claim], { addTags: [random.oneOf(TAGS)] }, now));
    case 4:
      return void (await changeClaims(db, [claim], { removeTags: [random.oneOf(TAGS)] }, now));
    case 5: {
      const verdict = random.oneOf<Verdict | null>(['supported', 'unclear', 'checking', null]);
      return void (await changeClaims(db, [claim], { verdict, checker: random.oneOf(['Ama', 'Tove', '']) }, now));
    }
    case 6: {
      const url = `https://gazette.example/${random.below(4)}`;
      const change = random.isOneIn(3)
        ? { dropEvidence: [url] }
        : { addEvidence: [{ url, title: `Seen ${n} times`, date: '' }] };
      return void (await changeClaims(db, [claim], change, now));
    }
    case 7: {
      const row = await db.annotations.get(claim);
      if (row?.deletedAt !== null) return void (await trash.restoreRecords(db, ids, now));
      const speaker = random.oneOf(['Clerk Ama Stolz', 'Tove Lind', null]);
      const correction = speaker === null ? null : { dismissed: false, speaker, sourcing: null, standing: null };
      return void (await writes.setCorrection(db, claim, correction, now));
    }
    default:
      return void (await (random.isOneIn(2) ? trash.deleteRecords : trash.restoreRecords)(db, ids, now));
  }
}

async function editPage(editing: Editing, page: string): Promise<void> {
  const { random, machine, now } = editing;
  const ids = { annotations: [], pages: [page] };
  const dice = random.below(4);
  if (dice < 2) await writes.setPageNote(machine.db, page, words(editing), now);
  else if (dice === 2) await trash.deleteRecords(machine.db, ids, now);
  else await trash.restoreRecords(machine.db, ids, now);
}

async function keepActor({ machine, now, n }: Editing, page: string): Promise<void> {
  const row = await machine.db.pages.get(page);
  if (row?.deletedAt !== null) return;
  await notebook.keepActor(machine.db, id(n), { page, name: 'Odile Brandt' }, now);
}

async function editActor(editing: Editing, actor: string, page: string): Promise<void> {
  const { random, machine, now } = editing;
  const { db } = machine;
  const dice = random.below(9);
  if (dice === 0) await keepActor(editing, page);
  else if (dice === 1) await notebook.setActorNote(db, actor, words(editing), now);
  else if (dice === 2) {
    const aliases = new Set((await db.actors.get(actor))?.aliases);
    const name = random.oneOf(NAMES);
    if (!aliases.delete(name)) aliases.add(name);
    await notebook.setActorAliases(db, actor, [...aliases], now);
  } else if (dice === 3) {
    const place = { page, name: random.oneOf(['Odile Brandt', 'she']) };
    await notebook.linkActor(db, actor, place, random.oneOf([true, false, null]), now);
  } else if (dice === 4) await notebook.deleteActor(db, actor, now);
  else if (dice > 5) await joinOrPart(editing, actor);
  else await notebook.restoreActor(db, actor, now);
}

/** Makes the actor one with another, or parts it from one that it was made one with. */
async function joinOrPart({ random, machine, now }: Editing, actor: string): Promise<void> {
  const { db } = machine;
  const row = await db.actors.get(actor);
  const [part] = row?.merged ?? [];
  if (part !== undefined && random.isOneIn(2)) {
    if ((await db.actors.get(part.id)) !== undefined) await notebook.splitActors(db, actor, part.id, now);
    return;
  }
  const live = (await db.actors.toArray()).filter(({ deletedAt, id }) => deletedAt === null && id !== actor);
  const other = live[random.below(live.length)];
  if (row?.deletedAt === null && other) await notebook.mergeActors(db, actor, other.id, now);
}

/** The reader looks at what was overwritten, where there is any, and chooses. */
async function settleOne({ random, machine, now, discard }: Editing): Promise<void> {
  const all = await differing(machine.db);
  const one = all[random.below(all.length)];
  if (one === undefined) return;
  const choices: readonly [Choice, ...Choice[]] = one.field === 'note' ? ['keep', 'take', 'both'] : ['keep', 'take'];
  await settle(machine.db, one, random.oneOf(choices), now);
  discard(one);
}
