import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { NotInFile, rewriteNumbers } from '../../../../src/scenario/read/rewrite-numbers.ts';

const TEXT = `# A hospital: numbers of 2016
services:   # two of them
  reablement:
    hours:
      productiveRatio:
        value: 0.81   # to be fitted
        source: >-
          derived, 4,100 users
          a year
        confidence: M
    beds: { value: 33, source: "board paper", confidence: H }   # H
  acute: { beds: 690, stay: '5 days' }
list: [ 1, 2.50,  3 ]
months: &months [1, 1]
other: *months
odd:
  - value: 4
    note: 'about'
`;
const source = { source: "fitted, it's said: 3 × 4", confidence: 'M' } as const;
const rewritten = (path: (string | number)[], value: string | number, from: typeof source | null = source) =>
  rewriteNumbers(TEXT, [{ path, value, source: from }]);

describe('a number put where it stands', () => {
  test('under a key that is itself a number', () => {
    const text = 'steps:\n  2: { then: { home: 70% } }\n';
    const put = rewriteNumbers(text, [{ path: ['steps', '2', 'then', 'home'], value: '68%', source: null }]);
    expect(put).toBe(text.replace('70%', '68%'));
  });

  test('in a map of lines, with its source, and every other byte kept', () => {
    const text = rewritten(['services', 'reablement', 'hours', 'productiveRatio'], 0.7654);
    expect(text).toBe(
      TEXT.replace('0.81', '0.7654').replace(
        '>-\n          derived, 4,100 users\n          a year\n',
        "'fitted, it''s said: 3 × 4'\n",
      ),
    );
  });

  test('in a map on one line', () => {
    const text = rewritten(['services', 'reablement', 'beds'], 34);
    expect(text).toContain("beds: { value: 34, source: 'fitted, it''s said: 3 × 4', confidence: M }   # H\n");
  });

  test('bare, with a source that it had not', () => {
    const text = rewritten(['services', 'acute', 'beds'], 700);
    expect(text).toContain(
      "{ beds: { value: 700, source: 'fitted, it''s said: 3 × 4', confidence: M }, stay: '5 days' }",
    );
  });

  test('bare, in a list that has no room for a source', () => {
    expect(rewritten(['list', 1], 2.75, null)).toBe(TEXT.replace('2.50', '2.75'));
  });

  test('beside keys it lacks, in a list of maps', () => {
    const text = rewritten(['odd', 0], 5);
    expect((parse(text) as { odd: unknown }).odd).toEqual([{ ...source, value: 5, note: 'about' }]);
  });

  test('several at once', () => {
    const text = rewriteNumbers(TEXT, [
      { path: ['list', 2], value: 333, source: null },
      { path: ['list', 0], value: 111, source: null },
    ]);
    expect(text).toBe(TEXT.replace('[ 1, 2.50,  3 ]', '[ 111, 2.50,  333 ]'));
  });
});

test('numbers under one anchor are written once, when they are the same', () => {
  const both = (first: number, second: number) =>
    rewriteNumbers(TEXT, [
      { path: ['months', 0], value: first, source: null },
      { path: ['other', 0], value: second, source: null },
    ]);
  expect(both(3, 3)).toBe(TEXT.replace('&months [1,', '&months [3,'));
  expect(() => both(3, 4)).toThrow('several numbers, which now differ');
});

test.each([
  [['services', 'acute', 'places'], 'a base of the file'],
  [['services', 'acute', 'beds', 'value'], 'a base of the file'],
  [['list'], 'no number'],
])('what does not stand there is refused: %j', (path, why) => {
  expect(() => rewritten(path, 1)).toThrow(NotInFile);
  expect(() => rewritten(path, 1)).toThrow(why);
});
