import type { Span } from '../../../utils/model';
import { QUOTED, quotationsIn } from '../quotations';
import { type Attributed, paragraphsOf, trimmed } from './attributed';
import { REPORTING_FORMS } from './reporting-verbs';

const VERB = `(?<cue>(?:(?:has|have|had|also|later|did not|didn[’']t) )*(?:${[...REPORTING_FORMS.keys()].join('|')}))\\b`;
const NAME = `(?:\\p{Lu}[\\p{L}\\p{N}’'.-]*)(?: (?:of |the |for |and )?\\p{Lu}[\\p{L}\\p{N}’'.-]*){0,6}`;
/** Either case of its first letter, for where a sentence begins. */
const anyCase = (words: string) => words.replace(/\b\w(?=\w*(?:\||$))/g, (first) => `[${first.toUpperCase()}${first}]`);
const OPENERS = anyCase('the|a|an|his|her|its|their|one|some|many|most|other|several|two');
const NOUNS = `(?:${OPENERS}) (?:[\\p{L}\\p{N}’'-]+ ){0,3}?[\\p{L}\\p{N}’'-]+`;
const ALONE = anyCase('he|she|they|it|we|i|who|officials|critics|experts|analysts|police|prosecutors|sources');
const SOURCE = `(?<source>(?:${NOUNS}|${NAME}|(?:${ALONE})\\b))`;

/** From the closest to the loosest; what one has taken as a cue is none for the next. Contents stand for what their group matched. */
const PATTERNS: readonly RegExp[] = [
  // “Taxes fell,” said the minister.  “Taxes fell,” the minister said.
  new RegExp(`(?<content>${QUOTED}),? ${VERB} ${SOURCE}`, 'dgu'),
  new RegExp(`(?<content>${QUOTED}),? ${SOURCE} ${VERB}`, 'dgu'),
  new RegExp(`\\b(?<cue>[Aa]ccording to) ${SOURCE}(?:, (?<content>[^.“”"]{12,}))?`, 'dgu'),
  // The minister said that taxes fell.  Taxes fell, the minister said.
  new RegExp(
    `(?<![,”"] )\\b${SOURCE} ${VERB}(?! [.,])[:,]? (?<content>(?:that )?(?:${QUOTED}|[^.“”"]|\\.(?=\\S))+)`,
    'dgu',
  ),
  new RegExp(`(?<content>(?<=^|[.?!”"] )[^.“”"]{12,}), ${SOURCE} ${VERB}(?=[.,]| \\p{Lu}?\\p{L}+\\.)`, 'dgu'),
  new RegExp(`(?<content>(?<=^|[.?!”"] )[^.“”"]{12,}), ${VERB} ${SOURCE}\\.`, 'dgu'),
];

/** Attributions by patterns over the bare text: no parts of speech, no grammar. */
export function readByRegex(text: string): readonly Attributed[] {
  return paragraphsOf(text).flatMap(({ start, text: paragraph }) => {
    const found: Attributed[] = [];
    const quotations = quotationsIn(paragraph);
    const taken = new Set<number>();
    const shifted = (span: Span | null): readonly Span[] => (span ? [[start + span[0], start + span[1]]] : []);
    for (const pattern of PATTERNS) {
      for (const match of paragraph.matchAll(pattern)) {
        const { source, cue, content } = match.indices?.groups ?? {};
        if (!source || !cue || taken.has(cue[0])) continue;
        if (quotations.some(([from, to]) => from < cue[0] && cue[0] < to)) continue;
        taken.add(cue[0]);
        const said = content ?? sentenceBefore(paragraph, cue[0]);
        found.push({ source: shifted(source), cue: shifted(cue), content: shifted(trimmed(paragraph, said)) });
      }
    }
    return found;
  });
}

/** `Taxes fell, according to the ministry`: what stands in the sentence before the cue. */
function sentenceBefore(text: string, end: number): Span {
  return [Math.max(0, text.lastIndexOf('. ', end - 1) + 1), end];
}
