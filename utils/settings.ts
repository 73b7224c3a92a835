import * as v from 'valibot';
import { SURENESSES, type Sureness } from './sureness';

/** `off`: nothing is painted; `unverified`: only what is unnamed or unverified is; `all`: every claim is. */
export const STRENGTHS = ['off', 'unverified', 'all'] as const;
export type Strength = (typeof STRENGTHS)[number];

const SiteSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

/** Every choice the reader can make, in one record. `sites` holds the hosts where marks are switched off. */
export const SettingsSchema = v.object({
  strength: v.picklist(STRENGTHS),
  /** Marks are painted in high contrast. Without it they are where the system asks for more. */
  highContrast: v.boolean(),
  /** A button beside what the reader selects in an article offers to keep it. */
  selectionButton: v.boolean(),
  sureness: v.picklist(SURENESSES),
  interpretation: v.boolean(),
  /** As `siteOf` names them: `news.example` stands for `www.news.example` too. */
  sitesOff: v.array(SiteSchema),
  /** Sites all of whose articles are marked, as the reader wants, whether they look like news or not. */
  sitesAsNews: v.array(SiteSchema),
  /** False until the reader has kept something and was told where notes live. */
  toldWhereNotesLive: v.boolean(),
  /** The panel shows which claim the reader is at. */
  panelFollows: v.boolean(),
});
const {
  strength,
  highContrast,
  selectionButton,
  sureness,
  interpretation,
  sitesOff,
  sitesAsNews,
  toldWhereNotesLive,
  panelFollows,
} = SettingsSchema.entries;

/** Some of the settings: what is absent stays as it is. */
export const SettingsPatchSchema = v.object({
  strength: v.exactOptional(strength),
  highContrast: v.exactOptional(highContrast),
  selectionButton: v.exactOptional(selectionButton),
  sureness: v.exactOptional(sureness),
  interpretation: v.exactOptional(interpretation),
  sitesOff: v.exactOptional(sitesOff),
  sitesAsNews: v.exactOptional(sitesAsNews),
  toldWhereNotesLive: v.exactOptional(toldWhereNotesLive),
  panelFollows: v.exactOptional(panelFollows),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** What holds until the reader chooses. */
export function defaultSettings(strength: Strength): Settings {
  return {
    strength,
    highContrast: false,
    selectionButton: true,
    sureness: 'likely',
    interpretation: false,
    sitesOff: [],
    sitesAsNews: [],
    toldWhereNotesLive: false,
    panelFollows: true,
  };
}

/**
 * The stored settings, field by field: a field that is missing or broken takes its default and the rest stay as the
 * reader chose them. Never throws.
 */
export function readSettings(stored: unknown, defaults: Settings): Settings {
  const record = typeof stored === 'object' && stored !== null ? { ...(stored as Record<string, unknown>) } : {};
  const patch: Record<string, unknown> = {};
  // Until there was a strength `off`, this stood for it.
  if (record.marks === false) record.strength = 'off';
  // One broken site must not switch marks on again on all the others.
  for (const list of ['sitesOff', 'sitesAsNews']) {
    const sites = record[list];
    if (Array.isArray(sites)) record[list] = sites.filter((site) => v.is(SiteSchema, site));
  }
  for (const [name, schema] of Object.entries(SettingsSchema.entries)) {
    const result = v.safeParse(schema, Object.hasOwn(record, name) ? record[name] : undefined);
    if (result.success) patch[name] = result.output;
  }
  return { ...defaults, ...patch };
}

/** What a page needs to know of the settings to paint. */
export interface View {
  /** False: marks are off for this page, its site, or everywhere. */
  readonly on: boolean;
  readonly strength: Strength;
  readonly highContrast: boolean;
  /** A selection is offered to be kept. Never in a private window, where nothing is. */
  readonly selectionButton: boolean;
  readonly sureness: Sureness;
  readonly interpretation: boolean;
  /** Only the claims of the actor with this id are painted; null: those of all. Holds for a tab's text, and is no setting. */
  readonly only: string | null;
}

/** The choices that decide which claims count, wherever marks are on or off. */
export type Counting = Pick<View, 'sureness' | 'interpretation'>;
