import type { CueForm, CueVerb, VerbForm } from '../../language-pack';
import { CUE_VERBS, IRREGULAR } from './cue-verbs';

const CONSONANT_Y = /[^aeiou]y$/;
const SIBILANT = /(?:s|x|z|ch|sh|o)$/;

/** Every form of every cue verb, by the spelling rules of English and the table of irregular ones. */
export function cueForms(): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map<string, CueForm[]>();
  const add = (word: string, verb: CueVerb, form: VerbForm) => {
    const known = forms.get(word);
    if (known) known.push({ verb, form });
    else forms.set(word, [{ verb, form }]);
  };
  for (const verb of CUE_VERBS) {
    const { lemma } = verb;
    const [past, participle] = IRREGULAR.get(lemma) ?? [regularPast(lemma), regularPast(lemma)];
    // "put", "read": the past is the commoner form in the news, and agrees with any subject.
    if (past !== lemma) add(lemma, verb, 'base');
    add(thirdPerson(lemma), verb, 's');
    add(past, verb, 'past');
    if (participle !== past) add(participle, verb, 'participle');
    add(presentParticiple(lemma, past), verb, 'ing');
  }
  return forms;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return CONSONANT_Y.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (CONSONANT_Y.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return SIBILANT.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function presentParticiple(lemma: string, past: string): string {
  if (lemma === 'put' || lemma === 'begin') return `${lemma}${lemma.slice(-1)}ing`;
  if (/[^aeiouy]{2}ed$/.test(past) && past.length === lemma.length + 3) return `${past.slice(0, -2)}ing`;
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return `${lemma}ing`;
}
