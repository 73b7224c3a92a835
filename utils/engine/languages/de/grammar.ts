import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { colonSpeakers } from '../../attribution/colon-speaker';
import { withSpeeches } from '../../attribution/dialogue';
import { isWord } from '../../attribution/grammar';
import { headlineSource } from '../../attribution/headline';
import { transcriptTurns } from '../../attribution/transcript';
import { declared } from '../../findings/declared';
import { evidence } from '../../findings/evidence';
import { verbs } from '../../findings/verbs';
import type { LanguageGrammar } from '../../language-grammar';
import type { Range } from '../../quotes';
import { accordingTo } from './according';
import { castOf } from './cast';
import { hearsayOf } from './hearsay';
import { withIndirectSpeech } from './indirect';
import { introduced } from './introduced';
import { canSpeak } from './noun';
import { nounCues } from './noun-cue';
import { chains } from './passed-on';
import { reported } from './reported';
import { anonymity } from './withheld';

/** The first paragraph, if it ends without a stop and others follow. */
function isHeadline({ tokens, blocks }: Analysis, sentence: Range): boolean {
  const first = blocks[0];
  return first !== undefined && blocks.length > 1 && sentence.to <= first.to && isWord(tokens, first.to - 1);
}

/** "Umfrage: Mehrheit lehnt Bewerbung ab", and not "Brand in der Altstadt: …". */
function headlineOf(analysis: Analysis, sentence: Range): Attribution | null {
  const found = headlineSource(analysis, sentence);
  const source = found?.source?.[0];
  return source && canSpeak(analysis, source.from, source.to) ? found : null;
}

const startOf = ({ cue }: Attribution) => cue[0]?.from ?? 0;

function attributions(analysis: Analysis): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const sentence of analysis.sentences) {
    const outer = accordingTo(analysis, sentence);
    const fences = new Set(outer.flatMap(({ cue, source }) => [...cue, ...(source ?? [])].map(({ from }) => from)));
    const taken = (i: number) => outer.some(({ source }) => source?.some(({ from, to }) => from <= i && i < to));
    const verbs = reported(analysis, sentence, fences).filter((one) => !taken(startOf(one)));
    const headline = headlineOf(analysis, sentence);
    const here = [...(headline ? [headline] : []), ...outer, ...verbs];
    here.push(...nounCues(analysis, sentence, here));
    here.push(...hearsayOf(analysis, sentence, here));
    here.push(...colonSpeakers(analysis, sentence, here));
    here.push(...introduced(analysis, sentence, here));
    const kept = isHeadline(analysis, sentence) ? here.filter((one) => one.class === 'said') : here;
    found.push(...kept.sort((a, b) => startOf(a) - startOf(b)));
  }
  // A quotation goes on from what only the mood gives to somebody, and the other way round.
  const once = withIndirectSpeech(analysis, withSpeeches(analysis, found));
  const spoken = withIndirectSpeech(analysis, withSpeeches(analysis, once));
  const turns = transcriptTurns(analysis);
  return turns.length === 0 ? spoken : [...spoken, ...turns].sort((a, b) => startOf(a) - startOf(b));
}

/** How German puts source, cue and content: separable verbs, inversion, moods of reported speech. */
export const GERMAN_GRAMMAR: LanguageGrammar = {
  attributions,
  withInnerLinks: (_, found) => found,
  cast: castOf,
  findings: [anonymity, chains, verbs, evidence, declared],
};
