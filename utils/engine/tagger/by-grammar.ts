import type { Analysis } from '../analysis';
import { behindAside } from './according';
import { ofAccused } from './accused';
import { withoutAddressee } from './addressee';
import { beyondApposition } from './apposition';
import { aroundSpeaker } from './around';
import { asksForAnonymity } from './asked-for-anonymity';
import type { Candidate } from './candidates';
import { fromItsSubject } from './clause-before';
import { withinClause } from './clause-end';
import { beforeNextVerb } from './coordinated';
import { beforeMainClause } from './fronted';
import { isHeadlineNoun } from './headline-noun';
import { beforeNarrator } from './narrator';
import { withItsNegation } from './negated-content';
import { isNoCue } from './no-cue';
import { isUnsaid, ofPassive } from './no-speaker';
import { ofNoun } from './noun-source';
import { isOpenQuestion } from './open-question';
import { ofMainSubject } from './participle-subject';
import { withinRelative } from './relative-content';
import { withSourceEdges } from './source-edges';
import { withSpeechEdges } from './speech-edges';
import { withSubject } from './subject';

/** The candidate with what the grammar of its sentence tells better than the weights, which have met too little of it; null: no claim. */
export function byGrammar(analysis: Analysis, candidate: Candidate): Candidate | null {
  const isNoClaim = [asksForAnonymity, isHeadlineNoun, isOpenQuestion, isUnsaid, isNoCue].some((isNone) =>
    isNone(analysis, candidate),
  );
  if (isNoClaim) return null;
  let read = ofNoun(analysis, candidate);
  for (const mend of [
    withSourceEdges,
    withItsNegation,
    withSubject,
    withoutAddressee,
    aroundSpeaker,
    beyondApposition,
    beforeMainClause,
    beforeNarrator,
    fromItsSubject,
    behindAside,
    withinRelative,
    beforeNextVerb,
    ofMainSubject,
    withinClause,
    withSpeechEdges,
  ])
    read = mend(analysis, read);
  return ofAccused(analysis, ofPassive(analysis, read));
}
