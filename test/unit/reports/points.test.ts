import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { pointsOf } from '../../../reports/words/points/all-points.ts';
import { atOncePoint } from '../../../reports/words/points/at-once.ts';
import { blockContractPoint } from '../../../reports/words/points/block-contract.ts';
import { ceilingPoint } from '../../../reports/words/points/ceiling.ts';
import { longestWaitPoint } from '../../../reports/words/points/longest-wait.ts';
import { peopleBehindDaysPoint } from '../../../reports/words/points/people-behind-days.ts';
import { reachPoint } from '../../../reports/words/points/reach.ts';
import { recordedElsewherePoint } from '../../../reports/words/points/recorded-elsewhere.ts';
import { throughputPoint } from '../../../reports/words/points/throughput.ts';
import { differenceOf, editedComparison, estimateOf } from '../../support/edited-results.ts';
import { sampleManifest, sampleRun } from '../../support/sample-results.ts';

const sample = editedComparison({});
const run = comparisonsOf(sampleRun(), sampleManifest(1))[0]!;
const pool = { service: 'reablement' };
const of = (measure: string, dimensions: Readonly<Record<string, string>> = pool) => ({
  measure,
  dimensions,
});

describe('the ceiling', () => {
  it('is told as a ratio with its cause, and not called double', () => {
    const { title, text } = ceilingPoint(sample)!;
    expect(title).toBe('1.76 times the capacity is a ceiling');
    expect(text).toContain('the mean plan goes from 67 to 38 contact hours a person');
    expect(text).toContain('That is not double.');
    expect(text).toContain('no forecast');
  });

  it('names hours where hours change, and is left out where nothing is certain', () => {
    const more = editedComparison({
      variant: [estimateOf(of('couldCarry'), 8500), estimateOf(of('hoursAvailable'), 2 * 5466)],
      differences: [differenceOf(of('couldCarry'), 4200, 20)],
    });
    expect(ceilingPoint(more)!.text).toContain('contact hours that can be delivered go from 5,466 to 10,932');
    expect(ceilingPoint(more)!.text).not.toContain('That is not double');
    const unclear = editedComparison({ differences: [differenceOf(of('couldCarry'), 100, 200)] });
    expect(ceilingPoint(unclear)).toBeNull();
    expect(ceilingPoint(run)).toBeNull();
  });
});

describe('what gets through', () => {
  it('says whether more start, what limits them, and what the scenario leaves without a limit', () => {
    const { text } = throughputPoint(sample)!;
    expect(text).toContain('In the variant, demand (4,170) is the limit');
    expect(text).toContain('No other staff beside reablement (therapists, say) are limited');
    expect(text).toContain('Onward care is never full');
  });

  it('names the staff needed beside it and people held back by onward care', () => {
    const manifest = sampleManifest();
    const pathways = { home: { steps: [{ wait: { for: 'reablement', with: ['therapists'] } }] } };
    const scenarios = manifest.scenarios.map((each) => ({
      ...each,
      resolved: { ...(each.resolved as object), pathways },
    }));
    const { all } = editedComparison({
      variant: [
        estimateOf(of('utilisation', { service: 'therapists' }), 0.97),
        estimateOf(of('heldDays'), 800),
      ],
    });
    const { text } = throughputPoint(comparisonsOf(all, { ...manifest, scenarios })[0]!)!;
    expect(text).toMatch(/Starts also need therapists \(97[.0]*% used\)/u);
    expect(text).toMatch(/held there for 800[.0]* days a year because onward care is full/u);
  });

  it('does not claim an effect on starts that cannot be told', () => {
    const unclear = editedComparison({ differences: [differenceOf(of('gotThrough'), 3, 10)] });
    expect(throughputPoint(unclear)!.text).toContain(
      'Whether more people start reablement cannot be told (7 fewer to 13 more a year).',
    );
  });
});

describe('the reach of a change', () => {
  it('is the share of days whose root cause is a changed service, beside the code recorded', () => {
    const cause = { reason: 'E', constraint: 'reablement' };
    const comparison = editedComparison({ base: [estimateOf(of('rootCauseDays', cause), 7000)] });
    const { title, text } = reachPoint(comparison)!;
    expect(title).toBe('14% of all delay is within reach');
    expect(text).toContain('It is recorded under E Care package at home (14% of all days).');
    expect(text).toContain('The other 86% has other causes');
  });

  it('does not take in the wait for the next time at which a roomy service starts people', () => {
    const cause = of('rootCauseDays', { constraint: 'reablement' });
    const edited = editedComparison({ base: [estimateOf(cause, 7000)], variant: [estimateOf(cause, 2100)] });
    const scenarios = edited.manifest.scenarios.map((scenario) => {
      const resolved = scenario.resolved as { services: { reablement: object } };
      const pool = { ...resolved.services.reablement, startDays: 'every day', startTime: '10:00' };
      return { ...scenario, resolved: { ...resolved, services: { ...resolved.services, reablement: pool } } };
    });
    const { title, text } = reachPoint({ ...edited, manifest: { ...edited.manifest, scenarios } })!;
    expect(title).toBe('10% of all delay is within reach');
    expect(text).toContain('30% remain in the variant');
    expect(text).toContain('only at set times (every day at 10:00)');
    expect(reachPoint(edited)!.text).not.toContain('set times');
  });

  it('of one scenario is what all delay waits for', () => {
    expect(reachPoint(run)!.text).toContain(
      'time set in the scenario (steps of a stated length, no queue) 74%',
    );
  });

  it('is nothing where the changed service causes no delay', () => {
    const none = { base: [estimateOf(of('rootCauseDays', { constraint: 'reablement' }), 0)] };
    expect(reachPoint(editedComparison(none))!.text).toContain(
      'None of the delay in the base has “reablement” as its root cause.',
    );
  });
});

describe('people at once', () => {
  it('are as many when the plan shrinks and its length does not', () => {
    const { title, text } = atOncePoint(sample)!;
    expect(title).toBe('As long with each person, at another intensity');
    expect(text).toContain('weeks are lighter');
  });

  it('are fewer when people stay a shorter time', () => {
    const shorter = editedComparison({
      variant: [estimateOf(of('meanStay'), 24), estimateOf(of('occupied'), 274)],
      differences: [differenceOf(of('meanStay'), -18, 0.1), differenceOf(of('occupied'), -198, 3)],
    });
    const { title, text } = atOncePoint(shorter)!;
    expect(title).toBe('Fewer days with each person change the caseload');
    expect(text).toContain('Active at once: 472 in the base, 274 in the variant');
  });

  it('are as many when the stay changes by a hair', () => {
    const hair = editedComparison({
      variant: [estimateOf(of('meanStay'), 42.04)],
      differences: [differenceOf(of('meanStay'), 0.04, 0.01)],
    });
    expect(atOncePoint(hair)!.title).toBe('As long with each person, at another intensity');
  });

  it('are not told of where neither changes', () => {
    const alike = editedComparison({ variant: [estimateOf(of('couldCarry'), 4241)] });
    expect(atOncePoint(alike)).toBeNull();
  });
});

describe('a block contract', () => {
  it('is told of where its use falls and its cost does not', () => {
    expect(blockContractPoint(sample)!.text).toContain(
      '\u201Creablement block\u201D costs £4,706,637 a year in both (paid by council), while use of reablement falls',
    );
  });

  it('is left out where less is bought, or where it is used as much', () => {
    const line = { payer: 'council', line: 'reablement block' };
    const cut = { differences: [differenceOf(of('cost', line), -1_000_000, 10)] };
    expect(blockContractPoint(editedComparison(cut))).toBeNull();
    const used = { differences: [differenceOf(of('utilisation'), 0.001, 0.01)] };
    expect(blockContractPoint(editedComparison(used))).toBeNull();
  });
});

describe('localities', () => {
  it('that gain are counted, and the longest wait is named', () => {
    expect(longestWaitPoint(sample)!.text).toBe(
      'Delayed days fall in 4 of 5 localities. In West Lancashire the change cannot be told from zero. The longest average wait for reablement in the variant is in West Lancashire: 0.90 days, after 2.25 in the base.',
    );
  });

  it('have no longest wait where intervals overlap', () => {
    const alike = editedComparison({
      variant: [estimateOf(of('meanWait', { ...pool, locality: 'West Lancashire' }), 0.5)],
    });
    expect(longestWaitPoint(alike)!.text).toContain('No locality can be said to wait longest');
  });
});

describe('people behind the days', () => {
  it('are counted in three ways for each side', () => {
    const { text } = peopleBehindDaysPoint(sample)!;
    expect(text).toMatch(
      /51,6\d\d delayed days a year are 141\.\d patients on an average day and 5,3\d\d different/u,
    );
    expect(text).toContain('Delayed days fall by 10%, people affected by 11.5%.');
  });

  it('wait a shorter time where days fall much faster than people', () => {
    const comparison = editedComparison({ differences: [differenceOf(of('peopleAffected', {}), -20, 5)] });
    expect(peopleBehindDaysPoint(comparison)!.text).toContain(
      'nearly as many people are delayed, for a shorter time',
    );
  });
});

it('of a run, only those that need no comparison are left', () => {
  expect(pointsOf(run).map(({ title }) => title)).toEqual([
    'What gets through depends on more than hours',
    'What the delay waits for',
    'How many people the days are',
    'Who waits longest',
  ]);
});

describe('days that change their code', () => {
  const rootCause = (reason: string) => of('rootCauseDays', { reason, constraint: 'reablement' });
  const base = [estimateOf(rootCause('A'), 10), estimateOf(rootCause('E'), 3000)];

  it('are told where one code rises and another falls, and both wait for the same', () => {
    const differences = [differenceOf(rootCause('A'), 1200, 100), differenceOf(rootCause('E'), -450, 50)];
    const { title, text } = recordedElsewherePoint(editedComparison({ base, differences }))!;
    expect(title).toBe('The codes alone would mislead');
    expect(text).toContain('more a year under A Completion of assessment');
    expect(text).toContain('fewer a year under E Care package at home');
    expect(text).toContain('all of these wait for reablement');
  });

  it('are not told where all codes go one way, or nothing is certain', () => {
    const unclear = [differenceOf(rootCause('A'), 50, 100), differenceOf(rootCause('E'), -450, 50)];
    expect(recordedElsewherePoint(editedComparison({ base, differences: unclear }))).toBeNull();
    expect(recordedElsewherePoint(run)).toBeNull();
  });
});

describe('the reach of a change for the worse', () => {
  it('is what it bears on, and no floor is found beneath a longer wait', () => {
    const root = of('rootCauseDays', { constraint: 'reablement' });
    const worse = editedComparison({ variant: [estimateOf(root, 9000)] });
    const { title, text } = reachPoint(worse)!;
    expect(title).toMatch(/^The change bears on \d+% of all delay$/u);
    expect(text).not.toContain('remain in the variant');
  });
});
