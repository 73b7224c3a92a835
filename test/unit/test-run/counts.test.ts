import { expect, it } from 'vitest';
import { sayCounts, sayFailures, saySecondTries } from '@/scripts/test/counts';

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
  numPassedTests: 2,
  numFailedTests: 1,
  numFailedTestSuites: 1,
  testResults: [
    file('card.test.ts', 'passed', test('opens', 'passed'), test('closes', 'passed', 'not open\n  at card.test.ts:3')),
    file('walk.test.ts', 'failed', test('goes on', 'failed', 'first', 'second')),
  ],
};
const BROKEN = {
  numPassedTests: 0,
  numFailedTests: 0,
  numFailedTestSuites: 1,
  testResults: [file('gone.test.ts', 'failed')],
};

it('counts a file that could not be loaded as a failure, and names it', () => {
  expect(sayCounts([DRIVEN, BROKEN])).toBe('2 passed, 2 failed');
  expect(sayFailures([DRIVEN, BROKEN], ROOT)).toEqual([
    'FAILED test/gone.test.ts',
    '  no such module',
    'FAILED test/walk.test.ts: goes on',
    '  first\n  second',
  ]);
});

it('names what passed at its second try, and that alone, with what it said at its first', () => {
  expect(saySecondTries([DRIVEN, BROKEN], ROOT)).toEqual([
    'AT THE SECOND TRY test/card.test.ts: closes',
    '  not open\n    at card.test.ts:3',
  ]);
  expect(sayFailures([{ ...DRIVEN, testResults: DRIVEN.testResults.slice(0, 1) }], ROOT)).toEqual([]);
});
