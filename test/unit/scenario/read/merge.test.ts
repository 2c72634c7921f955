import { describe, expect, it } from 'vitest';
import { mergePlain } from '../../../../src/scenario/read/merge.ts';

describe('laying a change over a base', () => {
  it.each([
    ['maps merge', { a: { x: 1, y: 2 } }, { a: { y: 3 } }, { a: { x: 1, y: 3 } }],
    ['lists replace the whole', { a: [1, 2, 3] }, { a: [4] }, { a: [4] }],
    ['a bare number loses the source', { a: { value: 4, source: 's' } }, { a: 5 }, { a: 5 }],
    [
      'a sourced number replaces a bare one',
      { a: 4 },
      { a: { value: 5, source: 's' } },
      { a: { value: 5, source: 's' } },
    ],
    [
      'a changed sourced number keeps nothing of the old source',
      { a: { value: 4, source: 's', confidence: 'H', note: 'n' } },
      { a: { value: 5 } },
      { a: { value: 5 } },
    ],
    [
      'a pattern stays when its figure changes',
      { a: { value: 4, source: 's', byWeekday: [1] } },
      { a: { value: 5 } },
      { a: { value: 5, byWeekday: [1] } },
    ],
    [
      'months of an observed series take the place of those they name, without the old source',
      { o: { measure: 'm', months: { a: 1, b: 2 }, source: 's', confidence: 'H', tolerance: 1 } },
      { o: { months: { a: 3 } } },
      { o: { measure: 'm', months: { a: 3, b: 2 }, tolerance: 1 } },
    ],
    [
      'an observed series of other months keeps no month and no source of the old one',
      { o: { measure: 'm', months: { a: 1, b: 2 }, source: 's', confidence: 'H', tolerance: 1 } },
      { o: { months: { a: 3, c: 4 } } },
      { o: { measure: 'm', tolerance: 1, months: { a: 3, c: 4 } } },
    ],
    [
      'months that are no observed series merge like any map',
      { o: { months: { a: 1, b: 2 } } },
      { o: { months: { a: 3 } } },
      { o: { months: { a: 3, b: 2 } } },
    ],
    [
      'a figure puts out a column',
      { a: { from: 'beds', productiveRatio: 0.8 } },
      { a: { value: 5 } },
      { a: { productiveRatio: 0.8, value: 5 } },
    ],
    [
      'a distribution of the same kind merges',
      { d: { gamma: { mean: '67 hours', cv: 0.7 } } },
      { d: { gamma: { mean: '38 hours' } } },
      { d: { gamma: { mean: '38 hours', cv: 0.7 } } },
    ],
    [
      'a distribution of another kind replaces the whole',
      { d: { gamma: { mean: '67 hours', cv: 0.7 }, truncate: { high: '99 hours' } } },
      { d: { lognormal: { mean: '38 hours', sd: '9 hours' } } },
      { d: { lognormal: { mean: '38 hours', sd: '9 hours' } } },
    ],
    [
      'a new spread puts out the old one',
      { d: { gamma: { mean: '67 hours', cv: 0.7 } } },
      { d: { gamma: { sd: '9 hours' } } },
      { d: { gamma: { mean: '67 hours', sd: '9 hours' } } },
    ],
    [
      'another form of the same kind replaces the parameters',
      { d: { gamma: { mean: '67 hours', cv: 0.7 } } },
      { d: { gamma: { shape: 2, scale: '9 hours' } } },
      { d: { gamma: { shape: 2, scale: '9 hours' } } },
    ],
    ['remove deletes', { a: { x: 1, y: 2 } }, { a: { remove: ['x'] } }, { a: { y: 2 } }],
    [
      'remove and say anew',
      { a: { x: { p: 1 } } },
      { a: { remove: ['x'], x: { q: 2 } } },
      { a: { x: { q: 2 } } },
    ],
    [
      'services that are called like distributions merge',
      { services: { normal: { beds: 1 }, uniform: { beds: 2 } } },
      { services: { normal: { beds: 3 } } },
      { services: { normal: { beds: 3 }, uniform: { beds: 2 } } },
    ],
    [
      'names of the language of the computer are names',
      { constructor: { a: 1 } },
      { constructor: { b: 2 } },
      { constructor: { a: 1, b: 2 } },
    ],
  ])('%s', (_, base, over, expected) => {
    expect(JSON.stringify(mergePlain(base, over))).toBe(JSON.stringify(expected));
  });
});
