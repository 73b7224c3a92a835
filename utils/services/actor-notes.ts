/** The reader's notes on the actors of what a tab shows: what popup, panel and card say of them. */
import browser from 'webextension-polyfill';
import { shownReading } from '../corrected';
import { actorHash } from '../library-address';
import type { ActorNote, KeptMark } from '../messages/protocol';
import { WhenceError } from '../messages/transport';
import type { Article, Reading } from '../model';
import { type ActorIndex, actorIndex, type NoteOnActor, notesOnActors } from '../store/actor-notes';
import { database } from '../store/db';
import { stored } from './stored';
import { getTabRecord } from './tab-records';

/** A card and a popup are no place for more, in UTF-16 code units and in lines; the library has all of it. */
const MAX_LENGTH = 600;
const MAX_LINES = 8;

/** Held while the background lives: every write to the notebook goes through here and lets it go. */
let index: Promise<ActorIndex | null> | undefined;

function theIndex(): Promise<ActorIndex | null> {
  if (index === undefined) {
    const made = stored(() => actorIndex(database()));
    index = made;
    made.catch(() => {
      if (index === made) index = undefined;
    });
  }
  return index;
}

/** Call after each write to the notebook. */
export function forgetActorIndex(): void {
  index = undefined;
}

/** The notes on those who speak in the article as the reader corrected it; none in a private window. */
export async function notesOnSpeakers(
  article: Pick<Article, 'key'>,
  reading: Reading,
  kept: readonly KeptMark[],
  incognito: boolean,
): Promise<readonly ActorNote[]> {
  const find = incognito ? null : await theIndex();
  if (find === null) return [];
  const speaking = new Set(shownReading(reading, kept).claims.map(({ actor }) => actor));
  const actors = reading.actors.filter(({ id }) => speaking.has(id));
  const notes = await stored(() => notesOnActors(database(), find, article.key, actors));
  return notes.map(toMessage);
}

/** A tab whose page asks, and the actor of its text. */
interface Asked {
  readonly actor: string;
  readonly textHash: string;
}

/** The notes on one actor of the text that the tab shows; none in a private window, and where it shows another text by now. */
export async function notesForCard(
  tab: { readonly id: number; readonly incognito: boolean },
  { actor, textHash }: Asked,
): Promise<readonly ActorNote[]> {
  const find = tab.incognito ? null : await theIndex();
  if (find === null) return [];
  const record = await getTabRecord(tab.id);
  if (record?.status !== 'read' || record.article.textHash !== textHash) return [];
  const { article, reading } = record;
  const actors = reading.actors.filter(({ id }) => id === actor);
  return (await stored(() => notesOnActors(database(), find, article.key, actors))).map(toMessage);
}

/** Opens the library at a kept actor that a card shows a note on. Throws `not-found` where it shows none of that one. */
export async function openActorOf(
  tab: { readonly id: number; readonly incognito: boolean },
  { id, ...asked }: Asked & { readonly id: string },
): Promise<null> {
  const shown = await notesForCard(tab, asked);
  if (!shown.some((note) => note.id === id)) throw new WhenceError('not-found');
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${actorHash(id)}`) });
  return null;
}

function toMessage({ actor, kept, sure }: NoteOnActor): ActorNote {
  const { id, name, kind } = kept;
  const whole = kept.note.trim();
  const lines = whole.split('\n', MAX_LINES).join('\n');
  const note = lines
    .slice(0, MAX_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return { actor, id, name, kind, note, cut: note.length < whole.length, sure };
}
