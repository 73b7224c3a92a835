import type { StandingRule } from '../../utils/engine/language-pack';
import { german } from '../../utils/engine/languages/de/index';
import { english } from '../../utils/engine/languages/en/index';
import { STANDINGS, type StandingValue } from '../../utils/model';
import { readJudged, rightOf } from '../evaluate/judged';
import { wordsOf } from './words';

/** The page `docs/standing.md`: what each rule of standing reads, what a reader is told, a hit and a near miss. */
export function standingPage(): string {
  return `# What the text admits about its evidence

Made from the rules in \`utils/engine/standing/\`, and of German in \`utils/engine/languages/de/standing/\`, by \`npm run docs\`: change the rules, not this page.

Each rule is a list of word patterns over tokens (\`utils/engine/standing/pattern.ts\` says how they are written) with hits and near misses, which the tests run.
\`hearsay\`, \`speculation\` and \`interpretation\` count in the article's own voice only: not between quotation marks, and not in what somebody is said to say,
think or want. \`unconfirmed\`, \`disputed\` and \`confirmed\` count in any voice. A negation before the cue takes a denial or a confirmation back.

${STANDINGS.map(section).join('\n')}
## The rules for German

The same values and reasons, in the words and constructions of German. "soll" with a perfect or a state passes on what others say; of a plan, a purpose or a duty it is no hearsay. Neither is "will": who "will … gesehen haben" says so, and is the source.

| rule | a reader is told | hit | near miss |
|---|---|---|---|
${german.standingRules.map(row).join('\n')}

## Limits

- The rules know constructions and words, not what a sentence means. A denial that uses no word of denying ("There was no lamp", she said) is missed.
- Whose voice it is depends on where the engine thinks that a source's words end. A hedge just behind them may be read as theirs, or the other way round.
- \`interpretation\` finds a small part of the judgements that a careful reader marks. It stays off the page until the reader asks for it.
- Words that deny a right, admit somebody to a hospital or confirm a judge in office are told apart from denials, admissions and confirmations by the words around
  them, and not always.
- English and German only.

How often the rules are right, and how much they find: [model-card.md](model-card.md#what-the-text-admits).
`;
}

function section(value: StandingValue): string {
  const rules = english.standingRules.filter((rule) => rule.value === value);
  const judged = readJudged();
  const last = Math.max(...judged.filter((one) => one.value === value).map(({ draw }) => draw));
  const [right, all] = rightOf(judged, last, value);
  const share = all < 10 ? '' : ` People judged ${right} of ${all} detections right (draw ${last}).`;
  return `## \`${value}\`: ${wordsOf(`standing.${value}`)}

${rules.length} rules, ${rules.reduce((sum, { patterns }) => sum + patterns.length, 0)} patterns.${share}

| rule | a reader is told | hit | near miss |
|---|---|---|---|
${rules.map(row).join('\n')}
`;
}

function row({ id, reason, hits, misses }: StandingRule): string {
  const cue = hits[0]?.match(/\[T:\w+ ([^\]]*)\]/)?.[1] ?? '';
  const told = wordsOf(reason).replace('$1', cue);
  const hit = (hits[0] ?? '').replace(/\[T:\w+ ([^\]]*)\]/g, '**$1**');
  return `| \`${id}\` | ${[told, hit, misses[0] ?? ''].join(' | ')} |`;
}
