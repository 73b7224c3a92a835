import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { textLang } from '@/components/parts/text-lang';
import type { LessonArticle } from '@/utils/lesson/lesson';
import type { Sentence } from '@/utils/lesson/sentences';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { Choosing } from './choosing';
import { selectedIn, selectIn } from './text-place';
import './lesson-text.css';

interface Props {
  readonly article: LessonArticle;
  readonly sentences: readonly Sentence[];
  readonly place: Ref<HTMLElement>;
}

interface ChoosingProps extends Props {
  readonly choosing: Choosing;
  /** Of the element that says which keys there are. */
  readonly about: string;
  /** Keys that are not for choosing; true where they were taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** The text was built anew: what was drawn on it is gone. */
  readonly onRebuilt: () => void;
}

/** A `<textarea>` has no paragraphs, and no lines under its words. */
const FIELD = {
  role: 'textbox',
  'aria-multiline': true,
  'aria-readonly': true,
  contentEditable: true,
  tabIndex: 0,
  inputMode: 'none',
  spellcheck: false,
} as const;

/** The text to read and to look at lines in. */
export function LessonText({ article, sentences, place }: Props) {
  return (
    <section class="lesson-text" ref={place} aria-label={i18n.t('lesson.text')} {...languageOf(article)}>
      <Blocks article={article} sentences={sentences} />
    </section>
  );
}

/**
 * The text to choose words in. To the browser it is a field for text in which nothing can be changed: so it has a caret, which
 * every way of selecting by keys and every screen reader knows.
 */
export function ChoosingText({ article, sentences, place, choosing, about, onKey, onRebuilt }: ChoosingProps) {
  const root = useRef<HTMLElement | null>(null);
  /** What composes letters, as for Japanese, cannot be kept from writing: then the text is built anew. */
  const builds = useSignal(0);

  useEffect(() => {
    const follow = () => {
      const found = root.current && selectedIn(root.current);
      if (found) choosing.follow(...found);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [choosing]);

  useEffect(() => {
    const field = root.current;
    if (field === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const press = (event: KeyboardEvent) => {
      // The browser tells of a caret that has moved only once there is time.
      const found = selectedIn(field);
      if (found) choosing.follow(...found);
      if (onKey(event) || chooseBy(event, choosing, field)) event.preventDefault();
    };
    field.addEventListener('keydown', press, { signal });
    for (const change of ['beforeinput', 'paste', 'cut', 'drop']) field.addEventListener(change, prevent, { signal });
    const rebuild = () => {
      builds.value += 1;
      onRebuilt();
    };
    field.addEventListener('input', rebuild, { signal });
    return () => controller.abort();
  });

  function setPlace(element: HTMLElement | null): void {
    root.current = element;
    if (typeof place === 'function') place(element);
    else if (place) place.current = element;
  }
  const name = { 'aria-label': i18n.t('lesson.text'), 'aria-describedby': about };

  return (
    <div class="lesson-text" ref={setPlace} data-testid="lesson-text" {...FIELD} {...name} {...languageOf(article)}>
      <Blocks key={builds.value} article={article} sentences={sentences} />
    </div>
  );
}

function Blocks({ article, sentences }: Omit<Props, 'place'>) {
  const ofBlock: (Sentence & { readonly at: number })[][] = article.blocks.map(() => []);
  for (const [at, sentence] of sentences.entries()) ofBlock[sentence.block]?.push({ ...sentence, at });
  return (
    <>
      {article.blocks.map(({ span, kind }, block) => {
        const words = ofBlock[block]?.map(({ span: [start], until, at }) => (
          <span key={start} class="lesson-sentence" data-start={start} data-n={at + 1}>
            {article.text.slice(start, until)}
          </span>
        ));
        const of = { 'data-block': kind, key: span[0] };
        if (kind === 'headline') return <h2 {...of}>{words}</h2>;
        return kind === 'quote' ? <blockquote {...of}>{words}</blockquote> : <p {...of}>{words}</p>;
      })}
    </>
  );
}

function languageOf({ lang }: LessonArticle) {
  return { lang: textLang(lang), dir: 'auto' as const };
}

/** Whether the key is one that chooses. */
function chooseBy(event: KeyboardEvent, choosing: Choosing, field: HTMLElement): boolean {
  const choose = event.ctrlKey || event.metaKey || event.altKey ? undefined : chooserOf(event);
  if (choose === undefined) return false;
  const span = choose(choosing);
  const selection = getSelection();
  if (span !== null) selectIn(field, span);
  else if (selection !== null && selection.rangeCount > 0) selection.collapseToStart();
  return true;
}

type Chooser = (choosing: Choosing) => Span | null;

function chooserOf({ key, shiftKey }: KeyboardEvent): Chooser | undefined {
  if (key === 'Enter') return (choosing) => choosing.sentence(shiftKey ? -1 : 1);
  if (key === ' ' && !shiftKey) return (choosing) => choosing.more();
  if (key === 'Backspace') return (choosing) => choosing.less();
  if (key !== 'Escape') return undefined;
  return (choosing) => {
    choosing.clear();
    return null;
  };
}

function prevent(event: Event): void {
  event.preventDefault();
}
