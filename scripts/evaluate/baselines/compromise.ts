import nlp from 'compromise';
import { type Attributed, paragraphsOf, shifted } from './attributed';
import { attributionsIn } from './reporting';
import { type Part, type TaggedWord, taggedParagraph } from './tagged-paragraph';

/** A word has many tags; the first of these that it has decides. */
const PARTS: readonly (readonly [tag: string, part: Part])[] = [
  ['Auxiliary', 'auxiliary'],
  ['Negative', 'adverb'],
  ['Adverb', 'adverb'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'preposition'],
  ['Determiner', 'modifier'],
  ['Possessive', 'modifier'],
  ['Pronoun', 'pronoun'],
  ['Verb', 'verb'],
  ['Adjective', 'modifier'],
  ['Value', 'modifier'],
  ['Noun', 'noun'],
];

/** Attributions by the tags, roots and sentences of compromise. */
export function readByCompromise(text: string): readonly Attributed[] {
  return paragraphsOf(text).flatMap(({ start, text: paragraph }) =>
    attributionsIn(taggedParagraph(paragraph, tag(paragraph))).map((attribution) => shifted(attribution, start)),
  );
}

function tag(paragraph: string): readonly TaggedWord[] {
  const words: TaggedWord[] = [];
  let end = 0;
  for (const [sentence, terms] of nlp(paragraph).compute('root').docs.entries())
    for (const term of terms) {
      // The second half of “didn't” is a term of no letters.
      if (term.text === '') continue;
      const start = paragraph.indexOf(term.text, end);
      if (start < 0) continue;
      end = start + term.text.length;
      const part = PARTS.find(([name]) => term.tags?.has(name))?.[1] ?? 'other';
      // Added by compute('root'), which the type of a term does not know of: the infinitive of a verb.
      const lemma = 'root' in term && typeof term.root === 'string' ? term.root : term.normal;
      words.push({ span: [start, end], text: term.text, lemma, part, sentence });
    }
  return words;
}
