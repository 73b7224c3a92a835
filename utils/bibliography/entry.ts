import CSL from 'citeproc';
import type { CslItem } from '../exchange/csl-json';
import { citedItem } from './cited-item';
import type { Run } from './runs';
import { ITALIC, runsOf } from './signs';
import type { Style } from './styles';

const LANGUAGE = 'en-US';
const FORMAT = 'whence';

/** Plain text in which the signs say where italics begin and end: no HTML is written that would have to be read again. */
CSL.Output.Formats[FORMAT] = { ...CSL.Output.Formats.text, '@font-style/italic': ITALIC };

/** The entry for the item in a bibliography of that style; empty where the style makes none. Throws where the style is none. */
export function bibliographyEntry(item: CslItem, { id, rules, terms }: Style): readonly Run[] {
  const cited = citedItem(item, id);
  const engine = new CSL.Engine({ retrieveLocale: () => terms, retrieveItem: () => cited }, rules, LANGUAGE, true);
  engine.setOutputFormat(FORMAT);
  engine.updateItems([item.id]);
  const made = engine.makeBibliography();
  return made === false ? [] : runsOf(made[1].join(''));
}
