import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type PartOfSpeech, type TokenItsFunction } from 'wink-nlp';
import { type Attributed, paragraphsOf, shifted } from './attributed';
import { attributionsIn } from './reporting';
import { type Part, type TaggedWord, taggedParagraph } from './tagged-paragraph';

const wink = winkNLP(model, ['sbd', 'pos']);
/** The library's own types give it the arguments of another kind of function; it is one for tokens. */
const lemmaOf = wink.its.lemma as unknown as TokenItsFunction<string>;

const PARTS: ReadonlyMap<PartOfSpeech, Part> = new Map([
  ['NOUN', 'noun'],
  ['PROPN', 'noun'],
  ['PRON', 'pronoun'],
  ['DET', 'modifier'],
  ['ADJ', 'modifier'],
  ['NUM', 'modifier'],
  ['ADP', 'preposition'],
  ['CCONJ', 'preposition'],
  ['VERB', 'verb'],
  ['AUX', 'auxiliary'],
  ['ADV', 'adverb'],
]);

/** Attributions by the parts of speech, lemmas and sentences of wink-nlp. */
export function readByWink(text: string): readonly Attributed[] {
  return paragraphsOf(text).flatMap(({ start, text: paragraph }) =>
    attributionsIn(taggedParagraph(paragraph, tag(paragraph))).map((attribution) => shifted(attribution, start)),
  );
}

/** wink-nlp gives no offsets, but every token as it stands, in order. */
function tag(paragraph: string): readonly TaggedWord[] {
  const words: TaggedWord[] = [];
  let end = 0;
  const sentences = wink.readDoc(paragraph).sentences();
  sentences.each((sentence, number) => {
    sentence.tokens().each((token: ItemToken) => {
      const text = token.out();
      const start = paragraph.indexOf(text, end);
      if (start < 0) return;
      end = start + text.length;
      const pos = token.out(wink.its.pos) as PartOfSpeech;
      if (pos === 'PUNCT' || pos === 'SPACE') return;
      const part = /^[’']s$/.test(text) ? 'modifier' : (PARTS.get(pos) ?? 'other');
      words.push({ span: [start, end], text, lemma: token.out(lemmaOf), part, sentence: number });
    });
  });
  return words;
}
