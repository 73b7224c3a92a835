import { expect, it } from 'vitest';
import { afterSecondTry, failedFiles, sayCounts, sayFailures, saySecondTries } from '@/scripts/test/counts';

const ROOT = '/somewhere/';
const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
});
const file = (name: string, status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: `${ROOT}test/${name}`,
  status,
  message: status === 'failed' && assertionResults.length === 0 ? 'no such module' : '',
  assertionResults,
});

const DRIVEN = {
  testResults: [
    file('card.test.ts', 'passed', test('opens', 'passed'), test('cannot yet', 'passed', 'as it should')),
    file(
      'walk.test.ts',
      'failed',
      test('starts', 'passed'),
      test('goes on', 'failed', 'not there\n  at walk.test.ts:3'),
    ),
  ],
};
const BROKEN = { testResults: [file('gone.test.ts', 'failed')] };
const MENDED = {
  testResults: [
    file('walk.test.ts', 'passed', test('starts', 'passed'), test('goes on', 'passed')),
    file('gone.test.ts', 'passed', test('is back', 'passed')),
  ],
};

it('counts a file that could not be loaded as a failure, and names it', () => {
  expect(sayCounts([DRIVEN, BROKEN])).toBe('3 passed, 2 failed');
  expect(failedFiles([DRIVEN, BROKEN], ROOT)).toEqual(['test/walk.test.ts', 'test/gone.test.ts']);
  expect(sayFailures([DRIVEN, BROKEN], ROOT)).toEqual([
    'FAILED test/walk.test.ts: goes on',
    '  not there\n    at walk.test.ts:3',
    'FAILED test/gone.test.ts',
    '  no such module',
  ]);
});

it('counts a file as it ended at its second try, and names what failed at its first alone', () => {
  const first = [DRIVEN, BROKEN];
  const after = first.map((report) => afterSecondTry(report, MENDED));
  expect(sayCounts(after)).toBe('5 passed, 0 failed');
  expect(sayFailures(after, ROOT)).toEqual([]);
  expect(saySecondTries(first, after, ROOT)).toEqual([
    'AT THE SECOND TRY test/walk.test.ts: goes on',
    '  not there\n    at walk.test.ts:3',
    'AT THE SECOND TRY test/gone.test.ts',
    '  no such module',
  ]);
});

it('counts what fails twice, or fails only the second time, as failed', () => {
  const again = {
    testResults: [
      file('walk.test.ts', 'failed', test('starts', 'failed', 'away'), test('goes on', 'failed', 'not there')),
    ],
  };
  const after = [afterSecondTry(DRIVEN, again)];
  expect(sayCounts(after)).toBe('2 passed, 2 failed');
  expect(saySecondTries([DRIVEN], after, ROOT)).toEqual([]);
  expect(sayFailures(after, ROOT)).toEqual([
    'FAILED test/walk.test.ts: starts',
    '  away',
    'FAILED test/walk.test.ts: goes on',
    '  not there',
  ]);
});
