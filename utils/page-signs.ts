import * as v from 'valibot';

/** What a page calls itself: a news article, an article of some sort, or something else. */
export const PAGE_KINDS = ['news', 'article', 'other'] as const;

/** What a page shows of what it is, beside its text. A stranger's word. */
export const PageSignsSchema = v.object({
  /** null: it does not say. */
  kind: v.nullable(v.picklist(PAGE_KINDS)),
  /** The article goes on on another page. */
  morePages: v.boolean(),
  /** It is a live report: added to while it is read. */
  live: v.boolean(),
  /** A translator has put its own words in the place of the page's. */
  translated: v.boolean(),
});
export type PageSigns = v.InferOutput<typeof PageSignsSchema>;

export const NO_SIGNS: PageSigns = { kind: null, morePages: false, live: false, translated: false };
