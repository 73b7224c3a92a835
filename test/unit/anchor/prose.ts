/** Made-up prose of any length, the same for the same seed: sentences differ, words repeat as they do in articles. */
export function prose(sentences: number, seed = 1): string[] {
  const next = random(seed);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  return Array.from({ length: sentences }, () => {
    const words = [pick(WHO), pick(SAYS), pick(ARTICLE), pick(QUALITY), pick(THING), pick(DOES), pick(WHEN)];
    if (next() < 0.6) words.push(pick(LINK), pick(ARTICLE), pick(THING), pick(DOES), pick(WHERE));
    return `${words.join(' ')}.`;
  });
}

/** Mulberry32, 0 to 1: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WHO =
  'Mayor Odile Brandt|The harbour office|A clerk of the council|Two deckhands|Her deputy, Tomas Veil,|Residents|The union'.split(
    '|',
  );
const SAYS =
  'said that|wrote that|denied that|hopes that|insisted that|told reporters that|is believed to think that'.split('|');
const ARTICLE = 'the|a|that|every|another'.split('|');
const QUALITY = 'late|small|broken|blue|northern|costly|unsigned|quiet|wooden|second'.split('|');
const THING = 'ferry|contract|bridge|timetable|letter|crane|budget|pier|survey|vote|engine|ledger'.split('|');
const DOES =
  'would close|had been sold|was lost|cost twice as much|could not be found|would return|leaked|was signed'.split('|');
const WHEN = 'on Monday|before the winter|last spring|in an hour|by the end of May|twice this year|at noon'.split('|');
const WHERE = 'in Lower Quay|at the old mill|near the island|behind the town hall|on the east bank'.split('|');
const LINK = 'and|because|although|while|after'.split('|');
