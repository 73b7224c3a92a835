/** What each message asks and answers. Types only: the schemas are bundled where messages are received. */
import type * as v from 'valibot';
import type { Article, Correction, Reading, Span } from '../model';
import type { NewsVerdict } from '../news-rule';
import type { PageSigns } from '../page-signs';
import type { Settings, View } from '../settings';
import type { TO_BACKGROUND, TO_PAGE } from './schemas';

type Schemas = typeof TO_BACKGROUND & typeof TO_PAGE;
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

/**
 * Why a tab cannot be read, each with a plain sentence in `locales/`. `unknown-page`: the browser tells not even its
 * address. After a click of the reader on the toolbar that is a page of the browser; without one it may be any page.
 */
export type Unreadable = 'browser-page' | 'unknown-page' | 'store' | 'pdf' | 'no-access' | 'no-article' | 'failed';

/** May Whence read this site without being asked? `tab`: this tab only, after a click. */
export type Access = 'tab' | 'site' | 'everywhere';

export type TabState =
  | { readonly status: 'unreadable'; readonly why: Unreadable }
  | {
      readonly status: 'read';
      readonly article: Article;
      readonly reading: Reading;
      readonly kept: readonly KeptMark[];
      readonly pageKept: boolean;
      readonly host: string;
      readonly access: Access;
      /** Which switches are on; marks show when all three are. */
      readonly marks: { readonly page: boolean; readonly site: boolean; readonly everywhere: boolean };
      /** Whether it is read as a news article, and why. */
      readonly news: NewsVerdict;
      readonly signs: PageSigns;
      readonly view: View;
      readonly settings: Settings;
    };

/** `firstTime`: tell the reader, once, where notes live and how to take them out. */
export interface Kept {
  readonly kept: readonly KeptMark[];
  readonly pageKept: boolean;
  readonly firstTime: boolean;
}

interface Replies {
  'gate>background:article-here': null;
  'page>background:read': { readonly reading: Reading; readonly view: View; readonly kept: readonly KeptMark[] };
  'page>background:no-article': null;
  'page>background:keep': Kept;
  'page>background:correct': Kept;
  'page>background:set-note': null;
  'page>background:delete': null;
  /** What is kept of the text with that hash by now: what came back may have become part of what was kept since. */
  'page>background:restore': { readonly textHash: string; readonly kept: readonly KeptMark[] };
  'ui>background:open-tab': TabState;
  'ui>background:show-claim': null;
  'ui>background:set-marks': TabState;
  'ui>background:show-only': TabState;
  'ui>background:keep': Kept;
  'ui>background:correct': Kept;
  'ui>background:set-note': null;
  'ui>background:set-page-note': null;
  'ui>background:delete': null;
  'ui>background:restore': null;
  'ui>background:read-draft': { readonly reading: Reading; readonly settings: Settings };
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
  'ui>background:get-settings': Settings;
  'ui>background:set-settings': Settings;
  'background>page:ping': { readonly textHash: string | null };
  'background>page:read': null;
  'background>page:set-view': null;
  'background>page:show-claim': null;
  'background>page:kept': null;
  'background>page:get-selection': Span | null;
}
export type Answered<N extends MessageName> = Replies[N];
