/** What page and panel say to each other over their line; each side parses with these before it acts. */
import * as v from 'valibot';

export const FromPageSchema = v.variant('what', [
  /** The claim that the reader is at; null: none is near. */
  v.object({ what: v.literal('at'), claimId: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))) }),
  /** The text, what is kept of it or how it is shown is another now: ask for it. */
  v.object({ what: v.literal('changed') }),
]);
export type FromPage = v.InferOutput<typeof FromPageSchema>;

export const ToPageSchema = v.object({ follow: v.boolean() });
