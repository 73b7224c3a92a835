import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import { agreementOf, type Counted, type KindAgreement } from '@/utils/lesson/agreement';
import { type LessonArticle, type Marked, markedOf } from '@/utils/lesson/lesson';
import { LessonFileError, readLessonFile } from '@/utils/lesson/lesson-file';
import { whenceMarks } from '@/utils/lesson/whence-marks';
import { ask } from '@/utils/messages/transport';
import type { Claim } from '@/utils/model';
import { DRAFT_SCHEME } from '@/utils/page-key';
import { i18n } from '@/utils/words/i18n';
import type { Marking } from './marking';
import { sayProblem } from './say-problem';

/** A mark of a person, or of Whence: then with the claim that it is of. */
export type ComparedMark = Marked & { readonly claim?: Claim };

export interface Person {
  readonly id: string;
  readonly name: string;
  /** What is said of marks that are theirs alone. */
  readonly only: string;
  readonly marks: readonly ComparedMark[];
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
  /** Is Whence's reading shown? */
  readonly isRevealed: ReadonlySignal<boolean>;
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
  const whence = signal<readonly ComparedMark[] | null>(null);
  const isRevealed = signal(false);
  const troubles = signal<readonly string[]>([]);
  const first = signal(marking === null ? '' : OWN);
  const second = signal('');
  let files = 0;

  const people = computed<readonly Person[]>(() => {
    const own = marking && { ...ownWords(), marks: markedOf(marking.lesson.value.marks) };
    const read = isRevealed.value ? whence.value : null;
    return [
      ...(own === null ? [] : [own]),
      ...ofFiles.value,
      ...(read === null ? [] : [personCalled(WHENCE, i18n.t('extName'), read)]),
    ];
  });
  const personOf = (id: string) => people.value.find((one) => one.id === id) ?? null;
  const agreement = computed(() => {
    const [one, other] = [personOf(first.value), personOf(second.value)];
    if (one === null || other === null || one.id === other.id) return null;
    return { first: one, second: other, kinds: agreementOf(one.marks, other.marks, counted) };
  });

  return {
    people,
    ofFiles,
    first,
    second,
    isRevealed,
    agreement,
    troubles,
    async reveal() {
      troubles.value = [];
      try {
        whence.value ??= await readByWhence(article);
        isRevealed.value = true;
        second.value = WHENCE;
        await marking?.noteReveal();
      } catch (error) {
        troubles.value = [sayError(error)];
      }
    },
    hide() {
      isRevealed.value = false;
      if (second.value === WHENCE) second.value = ofFiles.value.at(-1)?.id ?? '';
      if (first.value === WHENCE) first.value = people.value[0]?.id ?? '';
    },
    async addFiles(given) {
      const found: string[] = [];
      for (const file of given) {
        try {
          const { article: of, pupil, marks, lost } = await readLessonFile(file);
          if (of.textHash !== article.textHash) {
            found.push(i18n.t('lesson.problem.otherText', [file.name, of.title]));
            continue;
          }
          if (lost > 0) found.push(i18n.t('lesson.lostMarks', lost, [file.name, lost]));
          files += 1;
          const name = ownName(pupil.trim() || i18n.t('lesson.pupilNumber', [files]), ofFiles.value);
          const person = personCalled(`file-${files}`, name, markedOf(marks));
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
      const [one, ...others] = people.value;
      if (first.value === id) first.value = one?.id ?? '';
      if (second.value === id) second.value = others.at(-1)?.id ?? '';
    },
  };
}

/** The engine reads it as a draft: nothing of it is remembered. Throws `WhenceError`. */
async function readByWhence(article: LessonArticle): Promise<readonly ComparedMark[]> {
  const address = `${DRAFT_SCHEME}${article.textHash}`;
  const { reading, settings } = await ask('ui>background:read-draft', {
    article: { ...article, url: address, key: address, links: [] },
  });
  return whenceMarks(reading, settings.sureness);
}

function ownWords() {
  return { id: OWN, name: i18n.t('lesson.you'), only: i18n.t('lesson.onlyYou') };
}

function personCalled(id: string, name: string, marks: readonly ComparedMark[]): Person {
  return { id, name, only: i18n.t('lesson.only', [name]), marks };
}

/** Two of one name are told apart. */
function ownName(name: string, others: readonly Person[]): string {
  const taken = new Set(others.map((other) => other.name));
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`;
    if (!taken.has(tried)) return tried;
  }
}
