/** What each message asks and answers. Types only: the schemas are bundled where messages are received. */
import type * as v from 'valibot';
import type { Change } from '../anchor';
import type { ActorKind, Article, Claim, Correction, Reading, Span } from '../model';
import type { NewsVerdict } from '../news-rule';
import type { PageSigns } from '../page-signs';
import type { ChangeSense } from '../records';
import type { Settings, View } from '../settings';
import type { TO_BACKGROUND, TO_PAGE } from './schemas';
import type { TO_SHARED } from './sync/shared-schemas';

type Schemas = typeof TO_BACKGROUND & typeof TO_PAGE & typeof TO_SHARED;
export type MessageName = keyof Schemas;
/** What a receiver gets: parsed. */
export type Asked<N extends MessageName> = v.InferOutput<Schemas[N]>;
/** What an asker gives: the same, and nothing of it is changed. */
export type Asking<N extends MessageName> = DeepReadonly<Asked<N>>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A kept passage as the page shows it. `span` is null when the page no longer has it. */
export interface KeptMark {
  readonly id: string;
  readonly claimId: string | null;
  readonly span: Span | null;
  readonly note: string;
  /** False: it is here for its correction, the reader did not ask to keep it. */
  readonly kept: boolean;
  /** What the reader says in place of the engine; null: nothing. */
  readonly correction: Correction | null;
}

/** What the reader wrote about an actor they keep, beside an actor of an article who is that one, or may be. */
export interface ActorNote {
  /** The article's actor, by its id in the reading. */
  readonly actor: string;
  /** The kept one. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Its beginning, as the reader wrote it; never empty. */
  readonly note: string;
  /** There is more of the note than this. */
  readonly cut: boolean;
  /** The reader said of this article that it is the one; otherwise name and kind suggest it. */
  readonly sure: boolean;
}

/**
 * Why a tab cannot be read, each with a plain sentence in `locales/`. `unknown-page`: the browser tells not even its
 * address. After a click of the reader on the toolbar that is a page of the browser; without one it may be any page.
 * `framed`: what there is to read is in a frame of another site.
 */
export type Unreadable =
  | 'browser-page'
  | 'unknown-page'
  | 'reader-view'
  | 'store'
  | 'pdf'
  | 'no-access'
  | 'no-article'
  | 'framed'
  | 'failed';

/** May Whence read this site without being asked? `tab`: this tab only, after a click. */
export type Access = 'tab' | 'site' | 'everywhere';

export type TabState =
  | { readonly status: 'unreadable'; readonly why: Unreadable }
  | {
      readonly status: 'read';
      readonly article: Article;
      readonly reading: Reading;
      /** Some of its words stand where this browser shows no marks: they are listed only. */
      readonly unpainted: boolean;
      readonly engineVersion: string;
      readonly kept: readonly KeptMark[];
      readonly pageKept: boolean;
      readonly host: string;
      readonly access: Access;
      /** Whence was let into this site once, and is no longer. */
      readonly accessLost: boolean;
      /** In a private window: nothing is kept, and what was kept before is not shown. */
      readonly isPrivate: boolean;
      /** Which switches are on; marks show when both are, unless the strength is `off`. */
      readonly marks: { readonly page: boolean; readonly site: boolean };
      /** Whether it is read as a news article, and why. */
      readonly news: NewsVerdict;
      readonly signs: PageSigns;
      readonly view: View;
      readonly settings: Settings;
      /** On the speakers of this article; none in private windows. */
      readonly actorNotes: readonly ActorNote[];
      /** What was kept of this article and reads differently now, in the order of the text; none in private windows. */
      readonly changed: readonly ChangedPassage[];
    };

/** A kept claim or passage whose words are others now, or gone. */
export interface ChangedPassage {
  /** Of the annotation. */
  readonly id: string;
  /** Of the claim that it is now; null: none, or it is gone. */
  readonly claimId: string | null;
  /** The words that were kept. */
  readonly quote: string;
  readonly keptAt: string;
  readonly how: 'edited' | 'gone';
  readonly changes: readonly Change[];
  readonly senses: readonly ChangeSense[];
}

/** `firstTime`: tell the reader, once, where notes live and how to take them out. */
export interface Kept {
  readonly kept: readonly KeptMark[];
  readonly pageKept: boolean;
  readonly firstTime: boolean;
}

interface Replies {
  'gate>background:article-here': null;
  /** `reading` has the first of its `claims` claims: a page is held up while it takes a long message apart. */
  'page>background:read': {
    readonly reading: Reading;
    readonly claims: number;
    readonly engineVersion: string;
    readonly view: View;
    readonly kept: readonly KeptMark[];
  };
  /** The next ones; none where there are no more. */
  'page>background:more-claims': readonly Claim[];
  'page>background:no-article': null;
  'page>background:bring-reader': null;
  'page>background:style-frames': null;
  'page>background:keep': Kept;
  'page>background:correct': Kept;
  'page>background:set-note': null;
  'page>background:delete': null;
  /** What is kept of the text with that hash by now: what came back may have become part of what was kept since. */
  'page>background:restore': { readonly textHash: string; readonly kept: readonly KeptMark[] };
  /** None in private windows, and where the tab shows another text by now. */
  'page>background:actor-notes': readonly ActorNote[];
  'page>background:open-actor': null;
  'ui>background:open-tab': TabState;
  'ui>background:show-claim': null;
  'ui>background:set-marks': TabState;
  'ui>background:show-only': TabState;
  'ui>background:keep': Kept;
  'ui>background:correct': Kept;
  'ui>background:set-note': null;
  'ui>background:set-page-note': null;
  'ui>background:change-claims': null;
  'ui>background:delete': null;
  'ui>background:restore': null;
  'ui>background:read-draft': {
    readonly reading: Reading;
    readonly engineVersion: string;
    readonly settings: Settings;
  };
  'ui>background:keep-draft': null;
  /** The id of the kept actor: another one than asked for where the actor was kept before. */
  'ui>background:keep-actor': { readonly id: string };
  'ui>background:set-actor-note': null;
  'ui>background:set-actor-aliases': null;
  'ui>background:link-actor': null;
  'ui>background:merge-actors': null;
  'ui>background:split-actors': null;
  'ui>background:delete-actor': null;
  'ui>background:restore-actor': null;
  'ui>background:revoke': null;
  /** The patterns that were granted and are not any more, though nobody gave them back in Whence. */
  'ui>background:get-lost-access': { readonly origins: readonly string[] };
  'ui>background:forget-lost-access': null;
  'ui>background:get-settings': Settings;
  'ui>background:set-settings': Settings;
  /** What the wish itself is answered. */
  'ui>background:in-shared': unknown;
  'background>page:ping': { readonly textHash: string | null };
  'background>page:read': null;
  'background>page:set-view': null;
  'background>page:show-claim': null;
  'background>page:walk': null;
  'background>page:kept': null;
  'background>page:leave': null;
  'background>page:get-selection': Span | null;
}
export type Answered<N extends MessageName> = Replies[N];
