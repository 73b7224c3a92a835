import { ACTORS } from './actors';
import { CORRECTIONS } from './corrections';
import { CSV } from './csv';
import type { Format } from './format';
import { MARKDOWN } from './markdown';
import { WEB_ANNOTATION } from './web-annotation';

/** All formats that articles and actors are taken out in. `whence-json.ts` has one more, written from records. */
export const FORMATS: readonly Format[] = [WEB_ANNOTATION, CSV, MARKDOWN, CORRECTIONS, ACTORS];
