import type { KeptMark } from '@/utils/messages/protocol';
import type { Article, Reading } from '@/utils/model';
import type { View } from '@/utils/settings';

/** What is to be marked in a draft's text. */
export interface Marked {
  readonly article: Article;
  readonly reading: Reading;
  readonly engineVersion: string;
  /** What the reader says of its claims. */
  readonly said: readonly KeptMark[];
  readonly view: View;
}

/** Marks and cards in the text of a draft, as on a page. */
export interface DraftMarking {
  /** `place` has, for each block of the article in turn, an element with `data-block` that holds its text in one node. */
  show(place: HTMLElement, marked: Marked): void;
  /** Opens the card of that claim. */
  showClaim(claimId: string): void;
  clear(): void;
}
