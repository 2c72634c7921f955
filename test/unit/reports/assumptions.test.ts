import { expect, test } from 'vitest';
import { assumptionGroups, assumptionsOf, textOf } from '../../../reports/reading/assumptions.ts';

const base = {
  services: {
    reablement: {
      bundle: { hours: { gamma: { mean: { value: '67 hours', source: 'board paper', confidence: 'H' } } } },
    },
    beds: [{ value: 12, confidence: 'L' }, 14],
  },
};
const hours = { value: '38 hours', source: 'testbed', confidence: 'L' };
const variant = {
  services: { ...base.services, reablement: { bundle: { hours: { gamma: { mean: hours } } } } },
};

test('every number with a source or a confidence is listed with where it stands', () => {
  expect(assumptionsOf(base)).toEqual([
    {
      path: 'services › reablement › bundle › hours › gamma › mean',
      value: '67 hours',
      source: 'board paper',
      confidence: 'H',
    },
    { path: 'services › beds › 1', value: '12', source: null, confidence: 'L' },
  ]);
  expect(assumptionsOf('no scenario')).toEqual([]);
});

test('a variant lists only what it changes', () => {
  const groups = assumptionGroups([
    { title: 'Base', resolved: base },
    { title: 'Variant', resolved: variant },
  ]);
  expect(groups.map(({ title, assumptions }) => [title, assumptions.map(({ value }) => value)])).toEqual([
    ['Base', ['67 hours', '12']],
    ['Variant', ['38 hours']],
  ]);
  expect(assumptionGroups([])).toEqual([]);
});

test('a series that was observed has one entry for all its months', () => {
  const months = { '2016-04': 4102, '2016-05': 4361 };
  const days = { measure: 'delayedDays', months, source: 'NHS England', confidence: 'H' };
  expect(assumptionsOf({ observed: { days } })).toEqual([
    { path: 'observed › days', value: '2 monthly figures', source: 'NHS England', confidence: 'H' },
  ]);
});

test('a value of several parts is told by the way to each, not as code', () => {
  const change = { at: '2016-10-01', set: { services: { 'home care': { beds: 18 } } } };
  expect(textOf([change, { at: '2017-01-01', note: null }])).toBe(
    'at: 2016-10-01, set \u203A services \u203A home care \u203A beds: 18; at: 2017-01-01',
  );
  expect(textOf(['Monday', 'Friday'])).toBe('Monday, Friday');
});
