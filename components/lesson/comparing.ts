import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import { agreementOf, type KindAgreement } from '@/utils/lesson/agreement';
import type { WhenceMarker } from '@/utils/lesson/class-table';
import { type Lesson, type LessonArticle, type Marked, markedOf } from '@/utils/lesson/lesson';
import { LessonFileError, readLessonFile } from '@/utils/lesson/lesson-file';
import { type Counted, without } from '@/utils/lesson/placed';
import { isBlank, workOf } from '@/utils/lesson/same-work';
import { type WhenceReading, whenceReading } from '@/utils/lesson/whence-marks';
import { ask } from '@/utils/messages/transport';
import type { Reason } from '@/utils/model';
import { DRAFT_SCHEME } from '@/utils/page-key';
import { i18n } from '@/utils/words/i18n';
import type { Marking } from './marking';
import { sayProblem } from './say-problem';

/** A mark of a person, or of Whence: then with what made it say so. */
export type ComparedMark = Marked & { readonly why?: readonly Reason[] };

export interface Person {
  readonly id: string;
  readonly name: string;
  /** What is said of marks that are theirs alone. */
  readonly only: string;
  readonly marks: readonly ComparedMark[];
  /** When Whence's reading was first shown to them (ISO 8601), where that is known. */
  readonly revealedAt: string | null;
}

/** The reader of this page, and Whence; those of files have ids of their own. */
export const OWN = 'own';
export const WHENCE = 'whence';

export interface Agreement {
  readonly first: Person;
  readonly second: Person;
  readonly kinds: readonly KindAgreement<ComparedMark>[];
}

/** Whose marks stand beside whose. No action throws. */
export interface Comparing {
  /** Whoever can be compared by now, oneself first and Whence last. */
  readonly people: ReadonlySignal<readonly Person[]>;
  readonly ofFiles: ReadonlySignal<readonly Person[]>;
  /** Ids; whoever is not there is nobody. */
  readonly first: Signal<string>;
  readonly second: Signal<string>;
  /** Is Whence's reading shown? Never where it is of no use. */
  readonly isRevealed: ReadonlySignal<boolean>;
  /** What Whence read, once it was asked for, shown or not; null: not yet. */
  readonly reading: ReadonlySignal<WhenceReading | null>;
  /** Whence as one more reader, with as much of the text as it read; null while its reading is not shown. */
  readonly whence: ReadonlySignal<(Person & WhenceMarker) | null>;
  /** null: there are no two people to compare. */
  readonly agreement: ReadonlySignal<Agreement | null>;
  /** What could not be taken, a sentence each. */
  readonly troubles: ReadonlySignal<readonly string[]>;
  reveal(): Promise<void>;
  hide(): void;
  addFiles(files: readonly File[]): Promise<void>;
  forgetFile(id: string): void;
}

/** `marking` null: the files of a class, and nothing of one's own. */
export function createComparing(article: LessonArticle, counted: Counted, marking: Marking | null): Comparing {
  const ofFiles = signal<readonly Person[]>([]);
  const reading = signal<WhenceReading | null>(null);
  const isRevealed = signal(false);
  const troubles = signal<readonly string[]>([]);
  const first = signal(marking === null ? '' : OWN);
  const second = signal('');
  /** What is in the files, by the ids of their people. */
  const works = new Map<string, string>();
  let files = 0;

  const whence = computed(() => {
    if (!isRevealed.value || reading.value === null) return null;
    const { marks, unread } = reading.value;
    return { ...personCalled(WHENCE, i18n.t('extName'), marks), within: without(counted, unread) };
  });
  const people = computed<readonly Person[]>(() => {
    const own = marking && ownPerson(marking.lesson.value);
    return [...(own === null ? [] : [own]), ...ofFiles.value, ...(whence.value === null ? [] : [whence.value])];
  });
  const personOf = (id: string) => people.value.find((one) => one.id === id) ?? null;
  const agreement = computed(() => {
    const [one, other] = [personOf(first.value), personOf(second.value)];
    if (one === null || other === null || one.id === other.id) return null;
    const isBesideWhence = one.id === WHENCE || other.id === WHENCE;
    const within = (isBesideWhence ? whence.value?.within : null) ?? counted;
    return { first: one, second: other, kinds: agreementOf(one.marks, other.marks, within) };
  });

  /** Who is gone makes room for somebody whom nobody stands beside yet. */
  function replace(gone: string): void {
    for (const [side, other] of [
      [first, second],
      [second, first],
    ] as const) {
      if (side.value !== gone) continue;
      side.value = people.value.findLast(({ id }) => id !== other.value)?.id ?? '';
    }
  }

  return {
    people,
    ofFiles,
    first,
    second,
    isRevealed,
    reading,
    whence,
    agreement,
    troubles,
    async reveal() {
      troubles.value = [];
      try {
        reading.value ??= await readByWhence(article);
        if (reading.value.degraded === 'language-not-supported') return;
        isRevealed.value = true;
        second.value = WHENCE;
        await marking?.noteReveal();
      } catch (error) {
        troubles.value = [sayError(error)];
      }
    },
    hide() {
      isRevealed.value = false;
      replace(WHENCE);
    },
    async addFiles(given) {
      const found: string[] = [];
      for (const file of given) {
        try {
          const read = await readLessonFile(file);
          const { article: of, pupil, marks, revealedAt, lost } = read;
          if (of.textHash !== article.textHash) {
            found.push(i18n.t('lesson.problem.otherText', [file.name, of.title]));
            continue;
          }
          if (isBlank(read)) {
            found.push(i18n.t('lesson.blankFile', [file.name]));
            continue;
          }
          const work = workOf(read);
          const same = ofFiles.value.find(({ id }) => works.get(id) === work);
          if (same !== undefined) {
            found.push(i18n.t('lesson.sameFile', [file.name, same.name]));
            continue;
          }
          if (lost > 0) found.push(i18n.t('lesson.lostMarks', lost, [file.name, lost]));
          files += 1;
          const name = ownName(pupil.trim() || i18n.t('lesson.pupilNumber', [files]), ofFiles.value);
          const person = personCalled(`file-${files}`, name, markedOf(marks), revealedAt);
          works.set(person.id, work);
          ofFiles.value = [...ofFiles.value, person];
          if (personOf(first.value) === null) first.value = person.id;
          else second.value = person.id;
        } catch (error) {
          const why = error instanceof LessonFileError ? sayProblem(error) : sayError(error);
          found.push(i18n.t('parts.standingSaid', [file.name, why]));
        }
      }
      troubles.value = found;
    },
    forgetFile(id) {
      ofFiles.value = ofFiles.value.filter((one) => one.id !== id);
      replace(id);
    },
  };
}

/** The engine reads it as a draft: nothing of it is remembered. Throws `WhenceError`. */
async function readByWhence(article: LessonArticle): Promise<WhenceReading> {
  const address = `${DRAFT_SCHEME}${article.textHash}`;
  const { reading, settings } = await ask('ui>background:read-draft', {
    article: { ...article, url: address, key: address, links: [] },
  });
  return whenceReading(reading, settings.sureness);
}

function ownPerson({ marks, revealedAt }: Pick<Lesson, 'marks' | 'revealedAt'>): Person {
  const words = { id: OWN, name: i18n.t('lesson.you'), only: i18n.t('lesson.onlyYou') };
  return { ...words, marks: markedOf(marks), revealedAt };
}

function personCalled(
  id: string,
  name: string,
  marks: readonly ComparedMark[],
  revealedAt: string | null = null,
): Person {
  return { id, name, only: i18n.t('lesson.only', [name]), marks, revealedAt };
}

/** Two of one name are told apart, and who is called as the reader or Whence is here. */
function ownName(name: string, others: readonly Person[]): string {
  const taken = new Set([...others.map((other) => other.name), i18n.t('lesson.you'), i18n.t('extName')]);
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`;
    if (!taken.has(tried)) return tried;
  }
}
