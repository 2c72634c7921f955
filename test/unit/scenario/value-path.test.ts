import { describe, expect, test } from 'vitest';
import { followValuePath, parseValuePath, valuePathText } from '../../../src/scenario/value-path.ts';

const root = {
  localities: {
    'Greater Preston, Chorley & South Ribble': { beds: 33, demand: 2.7 },
    'St. Annes': { beds: 14 },
  },
  pathways: { reablement: { steps: [{ process: { takes: '1 day' } }, { wait: {} }] } },
};
const follow = (text: string) => followValuePath(root, parseValuePath(text)!);

describe('a path as written', () => {
  test.each([
    [
      'localities.Greater Preston, Chorley & South Ribble.beds',
      [['localities', 'Greater Preston, Chorley & South Ribble', 'beds']],
    ],
    ['localities."St. Annes".beds', [['localities', 'St. Annes', 'beds']]],
    ['localities.*.demand', [['localities', 'Greater Preston, Chorley & South Ribble', 'demand']]],
    [
      'pathways.reablement.steps[1].process.takes',
      [['pathways', 'reablement', 'steps', 0, 'process', 'takes']],
    ],
  ])('%s leads to its values', (text, paths) => {
    expect(follow(text)).toEqual({ paths });
  });

  test('reads back as it is printed', () => {
    const path = ['localities', 'St. Annes', 'steps', 2, 'a "b"'];
    expect(parseValuePath(valuePathText(path))).toEqual(path);
  });

  test.each(['', '.', 'a..b', 'a.', 'a[x]', '"a', 'a]b'])('%j cannot be read', (text) => {
    expect(parseValuePath(text)).toBeNull();
  });
});

describe('a path that leads nowhere', () => {
  test.each([
    ['localitys.*.beds', 'the scenario holds no "localitys"', 'did you mean "localities"?'],
    ['localities.*.bets', 'holds no "bets"', 'did you mean "beds"?'],
    ['pathways.reablement.steps.wait', 'is a list of 2', 'write pathways.reablement.steps[1] to'],
    ['pathways.reablement.steps[3].wait', 'is a list of 2', 'steps[2]'],
    ['localities.*.beds.value', 'has nothing inside it', 'end it at'],
  ])('%s says where it ends', (text, expected, cure) => {
    expect(follow(text)).toEqual({
      expected: expect.stringContaining(expected) as string,
      cure: expect.stringContaining(cure) as string,
    });
  });
});
