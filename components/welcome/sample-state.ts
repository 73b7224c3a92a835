import { type ReadonlySignal, signal } from '@preact/signals';
import type { Marked } from '@/components/draft/marking';
import { sayError } from '@/components/parts/say-error';
import { draftArticle } from '@/utils/draft/draft-article';
import type { KeptMark } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import type { Article, Correction } from '@/utils/model';
import type { SampleStory } from './sample-story';

/** The sample of the first page, which the engine reads as it reads every text. No action throws. */
export interface SampleState {
  readonly lang: string;
  /** null: the story has no words. */
  readonly article: Article | null;
  /** null until it is read. */
  readonly marked: ReadonlySignal<Marked | null>;
  /** Why it could not be read, in words; '' while nothing is wrong. */
  readonly trouble: ReadonlySignal<string>;
  read(): Promise<void>;
  /** What the reader says of a claim lives as long as the page. */
  correct(claimId: string, correction: Correction | null): Promise<void>;
}

export function createSample({ lang, blocks }: SampleStory): SampleState {
  const article = draftArticle(blocks)?.article ?? null;
  const marked = signal<Marked | null>(null);
  const trouble = signal('');

  return {
    lang,
    article,
    marked,
    trouble,
    async read() {
      if (article === null) return;
      try {
        const { reading, engineVersion, settings } = await ask('ui>background:read-draft', { article });
        const { highContrast, sureness, interpretation } = settings;
        // Every mark that a claim of the sample has, whatever is chosen for articles: the legend beside it names them all.
        const view = {
          on: true,
          strength: 'all',
          highContrast,
          selectionButton: false,
          sureness,
          interpretation,
          only: null,
        } as const;
        marked.value = { article, reading, engineVersion, said: [], view };
        trouble.value = '';
      } catch (error) {
        trouble.value = sayError(error);
      }
    },
    async correct(claimId, correction) {
      const now = marked.value;
      if (now === null) return;
      const known = now.said.find((mark) => mark.claimId === claimId);
      const mark: KeptMark = { id: known?.id ?? newId(), claimId, span: null, note: '', kept: false, correction };
      marked.value = { ...now, said: [...now.said.filter((other) => other.claimId !== claimId), mark] };
    },
  };
}
