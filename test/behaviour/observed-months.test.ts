/** Months of an observed series are those of the calendar, whatever the periods of the run. */
import { expect, it } from 'vitest';
import { modelledSpans, modelledWhole } from '../../src/experiment/observed/modelled.ts';
import { DAYS_PER_YEAR } from '../../src/units.ts';
import { runOfText } from '../support/planned-scenario.ts';
import { minimalScenario } from '../support/scenario-text.ts';

const MONTHS = { '2016-04': 10, '2016-05': 10, '2016-06': 10 };
const DAYS = 91;

function runBy(periods: string) {
  const text = minimalScenario({
    run: { remove: ['length'], to: '2016-06-30', warmUp: '14 days', periods },
    people: { patients: { arrive: { perDay: 3 }, readyAfter: '1 days', leaveBy: 'route' } },
    services: { acute: { beds: 20 } },
    pathways: { route: { steps: [{ process: { takes: { exponential: '2 days' } } }, { then: 'home' }] } },
    observed: {
      days: { measure: 'delayedDays', months: MONTHS },
      people: { measure: 'patientsDelayed', months: MONTHS },
      year: { measure: 'delayedDays', value: 1 },
    },
  });
  const run = runOfText(text, 2);
  const [days, people, year] = run.observed;
  const monthsOf = (of: typeof days) => (of!.seen.by === 'month' ? modelledSpans(run, of!.seen) : []);
  const whole = { days: modelledWhole(run, days!), year: modelledWhole(run, year!) };
  return { whole, people: modelledWhole(run, people!), days: monthsOf(days), byMonth: monthsOf(people) };
}

const byMonth = runBy('month');

it('adds up to the year that the measure gives', () => {
  for (const [i, days] of byMonth.whole.days.entries())
    expect(days).toBeCloseTo((byMonth.whole.year[i]! * DAYS) / DAYS_PER_YEAR, 6);
});

it('is days through the people delayed and the length of the month', () => {
  for (const [i, length] of [30, 31, 30].entries())
    for (const [r, days] of byMonth.days[i]!.entries()) {
      expect(days).toBeGreaterThan(0);
      expect(byMonth.byMonth[i]![r]).toBeCloseTo(days / length, 9);
    }
  for (const [r, people] of byMonth.people.entries())
    expect(people).toBeCloseTo(byMonth.whole.days[r]! / DAYS, 9);
});

it.each(['day', 'hour'])('is the same from periods of a %s', (periods) => {
  const other = runBy(periods);
  for (const [i, month] of byMonth.days.entries())
    for (const [r, days] of month.entries()) expect(other.days[i]![r]).toBeCloseTo(days, 6);
  for (const [i, month] of byMonth.byMonth.entries())
    for (const [r, people] of month.entries()) expect(other.byMonth[i]![r]).toBeCloseTo(people, 6);
});
