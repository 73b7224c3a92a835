/**
 * What each message may carry, by its name. The name says the direction: `from>to:what`. `page` is the content script,
 * `gate` the small script on granted sites, `ui` any page of the extension. Receivers parse with these before they act.
 */
import * as v from 'valibot';
import { isDraft } from '../page-key';
import { PageSignsSchema } from '../page-signs';
import {
  ActorNamesSchema,
  ActorPlaceSchema,
  ArticleSchema,
  ClaimChangeSchema,
  CorrectionSchema,
  IdSchema,
  NoteSchema,
  PageArticleSchema,
  PageKeySchema,
  SpanSchema,
} from '../records';
import { SettingsPatchSchema, STRENGTHS } from '../settings';
import { SURENESSES } from '../sureness';

/** Browsers count them in 32 bits, and throw at more. */
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
const claimId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Of the engine's making, or made of the name that a reader gave. */
const actorId = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const empty = v.object({});

/** What is kept: a claim of the reading, or a passage the reader chose, or (both null) the page as a whole. */
const textHash = v.pipe(v.string(), v.maxLength(100));
const KeepSchema = v.object({
  id: IdSchema,
  claimId: v.nullable(claimId),
  span: v.nullable(SpanSchema),
  note: NoteSchema,
});

/** Of which tab a page of the extension asks; the library, which is of none, gives none. */
const ofTab = { tabId: v.exactOptional(tabId) };

/** `was`: the note that it was made of, as its writer saw it last; another machine may have written since. */
const note = { note: NoteSchema, was: v.exactOptional(NoteSchema) };

/** What the reader says of a claim in place of the engine; null takes it back. `id` is for a claim that is not kept yet. */
const CorrectSchema = v.object({ id: IdSchema, claimId, correction: v.nullable(CorrectionSchema) });

/** A text that stands on no page. */
const DraftSchema = v.pipe(
  ArticleSchema,
  v.check(({ key, url }) => key === url && isDraft(key), 'That is no draft.'),
);

export const TO_BACKGROUND = {
  'gate>background:article-here': empty,
  /** `unpainted`: some of its words stand where this browser shows no marks. */
  'page>background:read': v.object({
    article: PageArticleSchema,
    unpainted: v.boolean(),
    signs: v.exactOptional(PageSignsSchema),
  }),
  /** Those of the text with that hash, from the claim with this number on; refused where the tab shows another by now. */
  'page>background:more-claims': v.object({ textHash, from: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** `framed`: most of what is seen is a frame of another site. */
  'page>background:no-article': v.object({ url: v.pipe(v.string(), v.maxLength(8_000)), framed: v.boolean() }),
  /** Wants Readability beside it. */
  'page>background:bring-reader': empty,
  /** The article stands in a frame: its document needs the style of the marks, too. */
  'page>background:style-frames': empty,
  /** `textHash`: the text that `claimId` or `span` is of; refused where the background knows another. */
  'page>background:keep': v.object({ ...KeepSchema.entries, textHash }),
  'page>background:correct': v.object({ ...CorrectSchema.entries, textHash }),
  'page>background:set-note': v.object({ id: IdSchema, ...note }),
  'page>background:delete': v.object({ id: IdSchema }),
  'page>background:restore': v.object({ id: IdSchema }),
  /** What the reader wrote about this actor of the text: asked when a card opens on what it says, and not before. */
  'page>background:actor-notes': v.object({ actor: actorId, textHash }),
  /** Opens the library at the kept actor `id`, which must be one that the text suggests for `actor`. */
  'page>background:open-actor': v.object({ actor: actorId, textHash, id: IdSchema }),
  'ui>background:open-tab': v.object({ tabId }),
  /** `claimId`: also the id of a kept passage whose claim the page has no more. */
  'ui>background:show-claim': v.object({ tabId, claimId }),
  'ui>background:set-marks': v.object({ tabId, scope: v.picklist(['page', 'site', 'site-as-news']), on: v.boolean() }),
  /** Paints only the claims of that actor in the tab until it shows another text; null: those of all again. */
  'ui>background:show-only': v.object({ tabId, actor: v.nullable(actorId), textHash }),
  'ui>background:keep': v.object({ tabId, ...KeepSchema.entries, textHash: v.exactOptional(textHash) }),
  'ui>background:correct': v.object({ tabId, ...CorrectSchema.entries, textHash: v.exactOptional(textHash) }),
  'ui>background:set-note': v.object({ ...ofTab, id: IdSchema, ...note }),
  'ui>background:set-page-note': v.object({ ...ofTab, key: PageKeySchema, ...note }),
  /** Worksheets and tags, where that is not to be taken back by one click. */
  'ui>background:change-claims': v.object({ ids: v.array(IdSchema), change: ClaimChangeSchema }),
  'ui>background:delete': v.object({ ...ofTab, annotations: v.array(IdSchema), pages: v.array(PageKeySchema) }),
  'ui>background:restore': v.object({ ...ofTab, annotations: v.array(IdSchema), pages: v.array(PageKeySchema) }),
  /** Nothing of a draft is remembered: it is sent again with every wish. */
  'ui>background:read-draft': v.object({ article: DraftSchema }),
  /** Keeps it as a page, with what the reader says of its claims; null takes that back. */
  'ui>background:keep-draft': v.object({
    article: DraftSchema,
    corrections: v.pipe(
      v.array(v.object({ id: IdSchema, claimId, correction: v.nullable(CorrectionSchema) })),
      v.maxLength(10_000),
    ),
  }),
  'ui>background:keep-actor': v.object({ id: IdSchema, place: ActorPlaceSchema }),
  'ui>background:set-actor-note': v.object({ id: IdSchema, ...note }),
  'ui>background:set-actor-aliases': v.object({ id: IdSchema, aliases: ActorNamesSchema }),
  /** `same`: this actor of a page is the kept one (true), is somebody else (false), or nothing is decided (null). */
  'ui>background:link-actor': v.object({ id: IdSchema, place: ActorPlaceSchema, same: v.nullable(v.boolean()) }),
  'ui>background:merge-actors': v.object({ into: IdSchema, from: IdSchema }),
  'ui>background:split-actors': v.object({ into: IdSchema, from: IdSchema }),
  'ui>background:delete-actor': v.object({ id: IdSchema }),
  'ui>background:restore-actor': v.object({ id: IdSchema }),
  /** Gives these patterns of sites back to the browser. */
  'ui>background:revoke': v.object({
    origins: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(1_000)),
  }),
  'ui>background:get-lost-access': empty,
  'ui>background:forget-lost-access': empty,
  'ui>background:get-settings': empty,
  'ui>background:set-settings': SettingsPatchSchema,
} as const;

export const TO_PAGE = {
  'background>page:ping': empty,
  /** Read the page again and ask for its reading: the background no longer has it. */
  'background>page:read': empty,
  'background>page:set-view': v.object({
    on: v.boolean(),
    strength: v.picklist(STRENGTHS),
    highContrast: v.boolean(),
    selectionButton: v.boolean(),
    sureness: v.picklist(SURENESSES),
    interpretation: v.boolean(),
    only: v.nullable(actorId),
  }),
  'background>page:show-claim': v.object({ claimId }),
  /** Begins the walk by keyboard, or goes on with it, to the next or the previous unverified claim. */
  'background>page:walk': v.object({ by: v.picklist([1, -1]) }),
  /** Ignored by a page that shows another text than `textHash`. */
  'background>page:kept': v.object({
    textHash,
    kept: v.array(
      v.object({
        id: IdSchema,
        claimId: v.nullable(claimId),
        span: v.nullable(SpanSchema),
        note: NoteSchema,
        kept: v.boolean(),
        correction: v.nullable(CorrectionSchema),
      }),
    ),
  }),
  /** Whence may not be there any more: nothing stays painted or watched. */
  'background>page:leave': empty,
  /** Answered with the span of the reader's selection, or null where it is not in the article. */
  'background>page:get-selection': empty,
} as const;
