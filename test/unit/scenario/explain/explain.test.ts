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
        'Who comes: patients: they come to acute, 1 a day on average. Their stay in acute is that of the service. They go on to: home.',
        'Services: acute: 2 beds; people stay 1 day on average (exponential).',
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
      'reablement: 2146 hours a week, of which 78% (the productive ratio) become contact hours; each person takes 67 hours on average (gamma, cv 0.7), over 6 weeks, evenly. The hours are counted at every instant. People start at any time. ',
    );
    expect(text).toContain(
      'reablement (national pathway 1): 1 day pass with the place still held (code A); then they wait in the place they hold for reablement (code E); then they go to: home.',
    );
    expect(text).toContain(
      'From 3 April 2016: acute from 2 beds to 3 beds, moving there over 2 days, until 8 April 2016.',
    );
    expect(text).toContain('Costs are in pounds of 2016/17, paid by council: block.');
  });

  it('says who goes first, who is refused and who is there at the start', () => {
    const text = explained({
      services: {
        acute: {
          queue: { order: 'priority', limit: 5, transfers: 3 },
          preemption: 'resume',
          turnround: '2 hours',
          admits: { days: 'Mon-Sat', hours: '08:00-20:00', bankHolidays: 'no' },
          initial: { occupied: 2, waiting: 1, cohort: 'patients' },
        },
      },
      people: { patients: { waiting: { patience: { after: '3 days', then: 'home' } } } },
    });
    for (const words of [
      'The most urgent are taken first. A more urgent person may take the place of a less urgent one, whose stay later goes on from where it stopped.',
      'At most 5 may wait to get in from outside; one more is refused.',
      'At most 3 may wait from other services; one more stays where they are.',
      'New people may start only Mon-Sat, 08:00-20:00, not on bank holidays.',
      'A place that has been left can be used again after 2 hours.',
      'At the start 2 of patients are in place, part-way through their stays, and 1 wait to get in.',
      'While they wait to get in, they give up when they have waited 3 days, and go to: home.',
      'Those refused at a full queue leave (ending "refused").',
    ])
      expect(text).toContain(words);
  });

  it('tells start days, rules of pools, helpers, death while waiting and probes', () => {
    const text = explained({
      services: {
        care: {
          hours: '40 hours/week',
          ledger: 'week',
          startDays: 'Mon-Fri',
          startTime: '10:00',
          order: 'first-in-first-out',
          shortfall: 'lost',
          bundle: { hours: '20 hours', intensity: '5 hours/week' },
        },
        therapist: { staff: 1 },
        'nursing home': { placements: '7/week' },
      },
      pathways: {
        care: {
          steps: [
            { wait: { for: 'care', with: ['therapist'], death: { after: { exponential: '90 days' } } } },
            { then: 'home' },
          ],
        },
      },
      probes: { look: { state: { service: 'care', is: 'waiting' }, every: '1 day' } },
    });
    for (const words of [
      'each person takes 20 hours, at the rate of 5 hours a week. The hours are counted by calendar week. People start on Mon-Fri at 10:00.',
      'Nobody may overtake another who waits. Care due that cannot be given is lost.',
      'nursing home: places for 7 new people a week.',
      'for care together with therapist, which must be free too, they die if they have still to wait after 90 days on average (exponential)',
      'Looked at: look: people waiting for care, every 1 day.',
    ])
      expect(text).toContain(words);
  });

  it('adds up a column of people a day, and names each place', () => {
    const text = explained({
      localities: { North: { come: 3.1 }, South: { come: 5.5 } },
      people: { patients: { per: 'locality', arrive: { remove: ['perDay'], perDay: { from: 'come' } } } },
    });
    expect(text).toContain(
      'patients (by locality): they come to acute, 8.6 a day in all on average (3.1 in North and 5.5 in South).',
    );
  });

  it('says from what to what a change goes, after the changes before it', () => {
    const care = {
      hours: { value: '400 hours/week', productiveRatio: 0.8 },
      bundle: { hours: { gamma: { mean: '67 hours', cv: 0.7 } }, over: '6 weeks' },
    };
    const text = explained({
      services: { care },
      changes: [
        { on: '2016-04-03', services: { care: { hours: '200 hours/week' }, acute: { beds: { add: -1 } } } },
        {
          on: '2016-04-05',
          services: { care: { hours: '300 hours/week', bundle: { hours: { gamma: { mean: '38 hours' } } } } },
          people: { patients: { arrive: { times: 1.2 } } },
        },
      ],
    });
    expect(text).toContain(
      'From 3 April 2016: care from 400 hours a week to 200 hours a week; acute 1 fewer than 2 beds.',
    );
    expect(text).toContain(
      'From 5 April 2016: care from 200 hours a week to 300 hours a week; care care for each person from 67 hours on average (gamma, cv 0.7) to 38 hours on average (gamma, cv 0.7); patients arrivals 1.2 times as many.',
    );
  });

  it('tells what becomes of people afterwards', () => {
    const home = { died: '5%', readmitted: 0.1, 'care home': '2%', ongoing: '0.6 hours/week' };
    expect(explained({ afterwards: { within: '91 days', of: { home } } })).toContain(
      'Afterwards: home, 91 days after leaving for home: 5% have died, 10% are back in hospital and 2% in a care home; ' +
        'the rest are at home, with 0.6 hours a week of care on average.',
    );
  });

  it('tells what the run is set beside', () => {
    const days = { measure: 'delayedDays', where: { reason: 'E' }, value: '5 days', tolerance: '10%' };
    expect(explained({ observed: { days } })).toContain(
      'days: delayedDays (reason E) was 5 days; right within 10%.',
    );
    const months = { measure: 'delayedDays', months: { '2016-04': 5 } };
    expect(explained({ run: { remove: ['length'], to: '2016-04-30' }, observed: { months } })).toContain(
      'months: delayedDays was one figure for each of 1 month; how far off is right is not said.',
    );
  });

  it('tells what figures should be', () => {
    const delayed = { measure: 'patientsDelayed', where: { reason: 'E' }, atMost: '60 people' };
    const use = { measure: 'utilisation', between: ['85%', '95%'], amber: '2 points', chance: 0.9 };
    const targets = {
      delayed,
      use: { ...use, rounding: { to: '1%', rule: 'up' } },
      starts: { measure: 'started', atLeast: 5, rounding: 1 },
    };
    const text = explained({ targets });
    expect(text).toContain(
      'delayed: patientsDelayed (reason E) is to be at most 60 people on average over the replications; amber up to 10% beyond (the default).',
    );
    expect(text).toContain(
      'use: utilisation is to be between 85% and 95% in 90% of single runs; amber up to 2 points beyond; rounded up to a multiple of 1% before it is judged.',
    );
    expect(text).toContain('rounded to the nearest 1 before it is judged.');
  });

  it('tells what a scorecard divides by, counts and is judged by', () => {
    const text = explained({
      populations: { adults: '541728 people' },
      boards: { Barnet: { green: '2%', amber: '11%', decimals: 1 } },
      run: { remove: ['length'], to: '2016-06-30' },
      targets: {
        delayed: {
          ...{ measure: 'delayedDays', per: 'month', per100000: 'adults', board: 'Barnet' },
          atMost: { series: { '2016-04': 236.66, '2016/17 Q1': '231.91 days' } },
        },
        survey: { stated: '63.6%', atLeast: '62.2%' },
      },
    });
    expect(text).toContain(
      'delayed: delayedDays per 100,000 of adults (541,728 people), in an average month, is to be at most 236.66 in 2016-04, 231.91 days in 2016/17 Q1 on average over the replications; green up to 2% beyond, amber up to 11% beyond; rounded to 1 decimal before it is judged; judged as Barnet does.',
    );
    expect(text).toContain(
      'survey: 63.6%, as recorded and not worked out here, is to be at least 62.2%; amber up to 10% beyond (the default).',
    );
  });

  it('tells what may be fitted, and to what', () => {
    const path = 'people.patients.arrive.perDay';
    const text = explained({
      calibrate: {
        inputs: {
          [path]: '0.8..1.2',
          share: { now: '90%', range: '80%..95%', scales: [path], rest: ['a.b'] },
        },
        figures: ['days'],
      },
    });
    expect(text).toContain(
      `To be fitted: \`stepdown calibrate\` may set ${path} (0.8..1.2). ` +
        `\`stepdown calibrate\` may move "share" (80%..95%, now 90%), which multiplies ${path} and leaves what is over to a.b. They are to meet days.`,
    );
  });
});
