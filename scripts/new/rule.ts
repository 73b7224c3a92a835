import { STANDINGS } from '../../utils/model';
import { Draft, type Read, type Scaffold, TO_DO } from './scaffold';

/** A rule about what the text admits, called `value.name` ("hearsay.whispered"). Throws on another name, and on one there is. */
export function newRule(id: string, read: Read): Scaffold {
  const [value = '', name = '', ...more] = id.split('.');
  if (!STANDINGS.some((one) => one === value) || !/^[a-z][A-Za-z]*$/.test(name) || more.length > 0)
    throw new Error(
      `"${id}" cannot name a rule: a standing, a full stop and a word, as in "hearsay.whispered". Standings: ${STANDINGS.join(', ')}.`,
    );
  const file = `utils/engine/standing/${value}.ts`;
  const draft = new Draft(read);
  if (draft.text(file).includes(`id: '${id}'`)) throw new Error(`There is a rule ${id} in ${file} already.`);
  draft.insert(
    file,
    /[\s\S]*(?=\n\];\s*$)/,
    `
  {
    id: '${id}',
    value: '${value}',
    reason: 'reason.standing.${id}',
    patterns: [],
    hits: [],
    misses: [],
    source: '',
  },`,
  );
  draft.insert(
    'utils/engine/reasons.ts',
    new RegExp(`[\\s\\S]*'reason\\.standing\\.${value}\\.\\w+',`),
    `\n  'reason.standing.${id}',`,
  );
  draft.insert(
    'locales/en.yml',
    new RegExp(`\nreason:\n[\\s\\S]*?\n  standing:\n[\\s\\S]*?\n    ${value}:\n(?: {6}.*\n)+`),
    `      ${name}: "“$1” – ${TO_DO}: what that says of the evidence."\n`,
  );
  return {
    files: draft.files,
    next: [
      `${file}, at its end: patterns (utils/engine/standing/pattern.ts has the notation), two hits, two near misses or more, and what says so (source)`,
      `locales/en.yml, reason.standing.${id}: a sentence for the reader; then the other languages`,
      'utils/engine/index.ts: the next ENGINE_VERSION, since readings change',
      'npm run docs, for docs/standing.md',
      'npx vitest run --project unit test/unit/engine test/unit/locales.test.ts test/unit/docs.test.ts',
    ],
  };
}
