import { expect, it } from 'vitest';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { cashInWords, roomInWords } from '../../../reports/words/cash.ts';
import { differenceOf, editedComparison, estimateOf } from '../../support/edited-results.ts';
import { sampleManifest, sampleRun } from '../../support/sample-results.ts';

const cost = { measure: 'cost', dimensions: {} };
const releasing = { measure: 'costCashReleasing', dimensions: {} };

it('fewer delayed days are capacity: no line that changes is marked cash-releasing', () => {
  const line = { measure: 'cost', dimensions: { payer: 'NHS', line: 'acute delayed days' } };
  const text = cashInWords(editedComparison({ differences: [differenceOf(line, -1_800_000, 90_000)] }));
  expect(text).toMatch(
    /^Cost: £1,800,000 less a year \(95% interval £1,700,000 to £1,910,000 less\)\. None of it is cash/u,
  );
  expect(text).toContain('it is the value put on delayed days');
});

it('a saving is called cash only as far as its lines are cash-releasing', () => {
  const line = { measure: 'cost', dimensions: { payer: 'NHS', line: 'acute delayed days' } };
  const part = [differenceOf(cost, -2000, 100), differenceOf(releasing, -500, 50)];
  const text = cashInWords(editedComparison({ differences: [...part, differenceOf(line, -1500, 50)] }));
  expect(text).toMatch(
    /In lines marked cash-releasing: £500 less a year .*\. The rest is the value put on delayed days: capacity, not cash\.$/u,
  );
  expect(text).not.toContain('None of it');
});

it('a block contract that costs less is paid less: no mere capacity', () => {
  const line = { measure: 'cost', dimensions: { payer: 'council', line: 'reablement block' } };
  const text = cashInWords(
    editedComparison({
      differences: [differenceOf(cost, -2_000_000, 90_000), differenceOf(line, -1_900_000, 0)],
    }),
  );
  expect(text).toContain(
    'What is paid under block contracts changes: \u201Creablement block\u201D £1,900,000 less a year.',
  );
  expect(text).not.toContain('None of it is cash');
});

it('says so where costs are the same, cannot be told, or are not compared', () => {
  expect(cashInWords(editedComparison({ differences: [differenceOf(cost, 0, 0)] }))).toContain('the same');
  expect(cashInWords(editedComparison({ differences: [differenceOf(cost, 10, 50)] }))).toBe(
    'The difference in cost cannot be told from zero.',
  );
  expect(cashInWords(comparisonsOf(sampleRun(), sampleManifest(1))[0]!)).toBeNull();
});

it('patients delayed are told as room in beds, and not as money', () => {
  expect(roomInWords(editedComparison({}))).toMatch(
    /^It frees the room of 13\.\d to 15\.\d beds on an average day\. That is capacity/u,
  );
  const patients = { measure: 'patientsDelayed', dimensions: {} };
  const more = { differences: [differenceOf(patients, 12, 3)], variant: [estimateOf(patients, 153)] };
  expect(roomInWords(editedComparison(more))).toBe(
    'It takes up the room of 9 to 15 beds more on an average day.',
  );
  expect(roomInWords(editedComparison({ differences: [differenceOf(patients, 1, 3)] }))).toBeNull();
});
