import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import { writeWebAnnotation } from '@/utils/exchange/web-annotation';
import {
  correctedDocument,
  HOSTILE,
  keptPage,
  pageWithFindings,
  STAMP,
  sampleDocument,
} from '../unit/exchange/samples';
import { englishWords } from '../unit/exchange/words';
import { annotate } from '../unit/store/sample';
import { MATERIAL } from './material';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whence-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What the W3C's own assertions say of the export; throws with their words where one of them does not hold. */
function validate(exported: ExportDocument): string {
  const file = join(folder, 'export.jsonld');
  writeFileSync(file, writeWebAnnotation(exported, englishWords()));
  const validator = ['scripts/anchor/w3c-validate.mjs', '--tests', join(MATERIAL, 'w3c'), file];
  return execFileSync(process.execPath, validator, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}

it('passes all of the W3C’s assertions: claims, kept claims with notes and tags, own passages, a kept page, emoji', () => {
  expect(validate(sampleDocument('A note 😀'))).toMatch(
    /AnnotationCollection, 7 object\(s\), \d{3} assertions, 0 failed/,
  );
});

it('passes them for several pages, hostile text, and what has no page any more', () => {
  const page = keptPage('https://a.example/one', { note: HOSTILE.join('\n') });
  const other = keptPage('https://a.example/two', { whole: false });
  const kept = HOSTILE.map((note, n) => annotate(n, page, n % 3, { note, tags: [note], speaker: note || null }));
  const lost = annotate(90, keptPage('https://a.example/three'), 0);
  expect(validate(fromKept([page, other], [...kept, annotate(91, other, 1), lost], STAMP))).toContain(' 0 failed');
});

it('passes them for what is told about the sourcing', () => {
  const hostile = HOSTILE.map((words) => ({ key: 'finding.evidence.link', params: { who: words, words, url: words } }));
  expect(validate(fromKept([pageWithFindings()], [], STAMP))).toContain(' 0 failed');
  expect(validate(fromKept([pageWithFindings(hostile)], [], STAMP))).toContain(' 0 failed');
});

it('passes them for what the reader corrected', () => {
  expect(validate(correctedDocument())).toContain(' 0 failed');
});

it('passes them for nothing at all', () => {
  expect(validate(fromKept([], [], STAMP))).toContain(' 0 failed');
});
