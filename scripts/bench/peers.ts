import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A library for the language that runs in a browser too. It does less than Whence: nothing here finds who says what. */
export interface Peer {
  readonly name: string;
  readonly read: (text: string) => void;
}

const wink = winkNLP(model, ['sbd', 'pos']);

export const PEERS: readonly Peer[] = [
  { name: 'wink-nlp (tokens, sentences, parts of speech)', read: (text) => void wink.readDoc(text).tokens().length() },
  { name: 'compromise (parse)', read: (text) => void nlp(text).length },
];
