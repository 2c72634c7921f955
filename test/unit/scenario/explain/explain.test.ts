import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/scenario/explain/explain.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

function explained(overrides: object): string {
  const parts = explain(readWell(minimalScenario(overrides)).scenario);
  return parts.map((part) => `${part.heading}: ${part.sentences.join(' ')}`).join('\n');
}

describe('explaining a scenario', () => {
  it('says what the smallest one is', () => {
    expect(explained({ run: { warmUp: '2 weeks' } })).toBe(
      [
        'What is run: Measured are the 10 days from 1 April 2016 to 10 April 2016, in rows by month. ' +
          'A warm-up of 2 weeks runs before it, from 18 March 2016, and is not measured. ' +
          'It is run 2 times with different chances, from the seed "test".',
        'Who comes: Patients come to acute, 1 a day on average. Their stay in acute is that of the service. They go on to: home.',
        'Services: Acute has beds: 2; people stay 1 days on average (exponential).',
      ].join('\n'),
    );
  });

  it('tells pools, pathways, changes and money', () => {
    const text = explained({
      services: {
        reablement: {
          hours: { value: '2146 hours/week', productiveRatio: 0.78 },
          bundle: { hours: { gamma: { mean: '67 hours', cv: 0.7 } }, over: '6 weeks' },
        },
      },
      people: { patients: { leaveBy: { home: '94%', reablement: 0.06 } } },
      pathways: {
        reablement: {
          number: 1,
          steps: [
            { process: { takes: '1 day', code: 'A' } },
            { wait: { for: 'reablement', code: 'E' } },
            { then: 'home' },
          ],
        },
      },
      changes: [{ on: '2016-04-03', ramp: '2 days', until: '2016-04-08', services: { acute: { beds: 3 } } }],
      money: {
        priceYear: '2016/17',
        lines: { block: { payer: 'council', services: ['reablement'], block: '£1/day' } },
      },
    });
    expect(text).toContain('They go on to: 94% home and 6% reablement.');
    expect(text).toContain(
      'Reablement has 2146 hours/week, of which 78% become contact hours; each person takes 67 hours on average (gamma, cv 0.7), over 6 weeks.',
    );
    expect(text).toContain(
      'Reablement (national pathway 1): 1 day pass with the place still held (code A); then they wait in the place they hold for reablement (code E); then they go to: home.',
    );
    expect(text).toContain(
      'From 3 April 2016: new numbers for acute (beds), moving there over 2 days, until 8 April 2016.',
    );
    expect(text).toContain('Costs are in pounds of 2016/17, paid by council: block.');
  });
});
