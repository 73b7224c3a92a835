import { ACTORS } from './actors';
import { CLAIM_REVIEW } from './claim-review';
import { CORRECTIONS } from './corrections';
import { CSL_JSON } from './csl-json';
import { CSV } from './csv';
import type { Format } from './format';
import { HTML_REPORT } from './html-report';
import { HYPOTHESIS } from './hypothesis';
import { MARKDOWN } from './markdown';
import { RIS } from './ris';
import { TEXT } from './text';
import { WEB_ANNOTATION } from './web-annotation';

/** All formats that articles and actors are taken out in. `whence-json.ts` has one more, written from records. */
export const FORMATS: readonly Format[] = [
  WEB_ANNOTATION,
  CSV,
  MARKDOWN,
  HTML_REPORT,
  TEXT,
  HYPOTHESIS,
  CSL_JSON,
  RIS,
  CLAIM_REVIEW,
  CORRECTIONS,
  ACTORS,
];
