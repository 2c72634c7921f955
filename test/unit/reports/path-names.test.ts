import { expect, test } from 'vitest';
import { assumptionsOf } from '../../../reports/reading/assumptions.ts';
import { shortRegister } from '../../../reports/tables/short-register.ts';
import { pathName, valueInWords } from '../../../reports/words/path-names.ts';

test.each([
  ['services › reablement › bundle › hours › gamma › mean', 'reablement: bundle, hours, average'],
  ['services › reablement › hours › productiveRatio', 'reablement: hours, productive share'],
  ['people › emergency › arrive › perDay', 'emergency: arrivals, a day'],
  [
    'pathways › nursing home › steps › 2 › process › takes › exponential › mean',
    'nursing home (pathway): step 2, set time, average',
  ],
  ['localities › West Lancashire › beds', 'West Lancashire: beds'],
  ['money › lines › reablement block › block', 'cost of reablement block: block contract'],
  ['afterwards › from hospital › reablement › died', 'afterwards from hospital, reablement: died'],
  ['observed › delayed days › value', 'observed: delayed days'],
  ['title', 'title'],
])('%s is told as %s', (path, words) => {
  const { about, steps } = pathName(path);
  expect([about, ...(steps.length === 0 ? [] : [steps.join(', ')])].join(': ')).toBe(words);
});

test('thousands are set apart, dates and decimals stay', () => {
  expect(valueInWords('£4706637/year')).toBe('£4,706,637/year');
  expect(valueInWords('1899 hours/week')).toBe('1,899 hours/week');
  expect(valueInWords('2016-12-01')).toBe('2016-12-01');
  expect(valueInWords('1.0245')).toBe('1.0245');
});

const own = (value: string) => ({ value, source: 'own judgement', confidence: 'L' });

test('numbers of one place and ground stand on one line, and what several share is said once', () => {
  const then = { home: own('60%'), readmitted: own('4%'), died: { ...own('36%'), source: 'a paper' } };
  const resolved = {
    people: { old: { readyAfter: own('13 days') }, young: { readyAfter: own('13 days') } },
    pathways: { reablement: { steps: [{ then }] } },
  };
  const { rows } = shortRegister({ title: 'A', assumptions: assumptionsOf(resolved) });
  expect(rows.map(({ header, cells }) => [header.text, ...cells.map(({ text }) => text)])).toEqual([
    ['Old and young: time to ready', '13 days', 'own judgement', 'L'],
    ['Reablement (pathway): step 1', 'home 60%; readmitted 4%', 'own judgement', 'L'],
    ['Reablement (pathway): step 1, died', '36%', 'a paper', 'L'],
  ]);
});
