/** What lies in the store: damaged on the disk, written by an older version, or by something else. */
import fc from 'fast-check';
import * as v from 'valibot';
import {
  AnnotationSchema,
  ArticleSchema,
  CorrectionSchema,
  KeptActorSchema,
  KeptPageSchema,
  VersionSchema,
  WorksheetSchema,
} from '../../../utils/records';
import { defaultSettings, readSettings, SettingsPatchSchema, SettingsSchema } from '../../../utils/settings';
import { boundary } from '../boundary';
import { fitting, spoilt } from '../schema-values';
import { json, must, mustBePlain } from '../values';
import { mustBeTakenOrRefused } from './messages';

const schemas = [
  AnnotationSchema,
  ArticleSchema,
  CorrectionSchema,
  KeptActorSchema,
  KeptPageSchema,
  VersionSchema,
  WorksheetSchema,
] as const;
const schema = fc.constantFrom<v.GenericSchema>(...schemas);
const DEFAULTS = defaultSettings('unverified');

export const RECORDS = boundary('records', 'stored records and settings', [
  {
    says: 'a record that fits is taken, and comes through the store the same',
    property: fc.property(
      schema.chain((one) => fc.tuple(fc.constant(one), fitting(one))),
      ([one, value]) => {
        must(v.is(one, value), 'A record that fits is refused.');
        mustBeTakenOrRefused(one, structuredClone(value));
      },
    ),
  },
  {
    says: 'a record that is broken is refused or taken as the schema says',
    property: fc.property(
      schema.chain((one) => fc.tuple(fc.constant(one), spoilt(fitting(one)))),
      ([one, value]) => mustBeTakenOrRefused(one, value),
    ),
  },
  {
    says: 'settings are settings whatever is stored, and what is whole of them stays',
    property: fc.property(fc.oneof(json, fc.anything(), spoilt(fitting(SettingsSchema))), (stored) => {
      const settings = readSettings(stored, DEFAULTS);
      must(v.is(SettingsSchema, settings), 'These are no settings.');
      mustBePlain(settings);
      must(
        JSON.stringify(readSettings(settings, DEFAULTS)) === JSON.stringify(settings),
        'They change when read again.',
      );
    }),
  },
  {
    says: 'settings that were chosen are read as they were chosen',
    property: fc.property(fitting(SettingsSchema), (chosen) => {
      must(JSON.stringify(readSettings(chosen, DEFAULTS)) === inOrder(chosen), 'A choice is lost.');
      must(v.is(SettingsPatchSchema, chosen), 'They cannot be chosen.');
    }),
  },
]);

function inOrder(settings: unknown): string {
  return JSON.stringify({ ...DEFAULTS, ...(settings as object) });
}
