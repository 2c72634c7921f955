import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { planScenario } from '../../../../src/experiment/plan-scenario.ts';
import { isExperiment, parseExperiment } from '../../../../src/experiment/sweep/parse-experiment.ts';
import { readSweep, type SweepCase, type SweepTask } from '../../../../src/experiment/sweep/read-sweep.ts';
import { scenarioAtPoint, tryLevels } from '../../../../src/experiment/sweep/sweep-scenario.ts';
import { formatProblems } from '../../../../src/scenario/problem-text.ts';
import { mergePlain } from '../../../../src/scenario/read/merge.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

function caseOf(overrides: object = {}): SweepCase {
  const read = readWell(minimalScenario(overrides));
  const planned = planScenario(read, { name: 'base', file: 'base.yaml' });
  if (!planned.ok) throw new Error('the scenario must be right');
  return { name: 'base', read, planned: planned.value };
}

const EXPERIMENT = {
  title: 'Beds',
  baseline: 'base.yaml',
  vary: { 'services.acute.beds': '1..3 step 1' },
  measures: [
    { measure: 'waiting', where: { service: 'acute' } },
    { measure: 'occupied', where: { service: 'acute' }, name: 'In beds' },
  ],
};

function read(overrides: object = {}): SweepTask | string {
  const text = stringify(mergePlain(EXPERIMENT, overrides));
  const parsed = parseExperiment({ file: 'sweep.yaml', text });
  if (!parsed.ok) return formatProblems(parsed.problems);
  const task = readSweep(parsed.value, [caseOf({ services: { acute: { queue: { order: 'priority' } } } })]);
  return task.ok ? task.value : formatProblems(task.problems);
}

function well(overrides: object = {}): SweepTask {
  const task = read(overrides);
  if (typeof task === 'string') throw new Error(task);
  return task;
}

describe('an experiment file', () => {
  test('becomes points, measures and replications; the baseline says what it leaves out', () => {
    const task = well();
    expect(task.points).toEqual([[1], [2], [3]]);
    expect(task.inputs).toMatchObject([{ name: 'services.acute.beds', of: 'number', now: 2, unit: '' }]);
    expect(task.measures).toMatchObject([
      { measure: 'waiting', name: null },
      { measure: 'occupied', dimensions: { service: 'acute' }, name: 'In beds' },
    ]);
    expect(task.replications).toEqual({ from: 1, to: 2 });
  });

  test('crosses every level with every other, words too', () => {
    const vary = { 'services.acute.queue.order': ['first-in-first-out', 'priority'] };
    const task = well({ vary });
    expect(task.points).toHaveLength(6);
    expect(task.points[1]).toEqual([1, 'priority']);
    const { resolved } = scenarioAtPoint(task, 0, task.points[4]!);
    expect(resolved).toMatchObject({
      services: { acute: { beds: 3, queue: { order: 'first-in-first-out' } } },
    });
  });

  test('one at a time leaves the others as they stand', () => {
    const vary = { 'people.patients.arrive.perDay': '0.5..2' };
    expect(well({ design: 'one at a time', vary }).points).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [null, 0.5],
      [null, 2],
    ]);
  });

  test.each(['latin hypercube', 'sobol'])(
    '%s fills the ranges, on the steps where there are steps',
    (design) => {
      const { points } = well({ design, points: 60, vary: { 'people.patients.arrive.perDay': '0.5..2' } });
      expect(points).toHaveLength(60);
      const beds = points.map(([level]) => level as number);
      for (const level of [1, 2, 3])
        expect(Math.abs(beds.filter((one) => one === level).length - 20)).toBeLessThan(3);
      const rates = points.map(([, level]) => level as number);
      expect(rates.every((rate) => rate >= 0.5 && rate <= 2)).toBe(true);
      // a twentieth of the range holds three of sixty
      expect(rates.filter((rate) => rate < 0.575).length).toBeGreaterThan(1);
    },
  );

  test.each<[string, object, string]>([
    [
      'an unknown path',
      { vary: { 'services.acute.bedz': '1..3 step 1' } },
      'sweep.yaml:5:24  vary.services.acute.bedz: expected a path to a number: services.acute holds no "bedz"',
    ],
    [
      'an inverted range',
      { vary: { 'services.acute.beds': '3..1 step 1' } },
      'sweep.yaml:4:24  vary.services.acute.beds: expected the lower bound first (given: "3..1 step 1")\n    write 1..3 step 1',
    ],
    [
      'a grid without a step',
      { vary: { 'services.acute.beds': '1..11' } },
      'expected a step, for a grid (given: "1..11")\n    write 1..11 step 1, or a list',
    ],
    ['nothing to move', { vary: { remove: ['services.acute.beds'] } }, 'expected at least one input to move'],
    [
      'an empty list',
      { vary: { 'services.acute.beds': [] } },
      'expected a list of at least one value (given: an empty list)\n    write at least one entry between the brackets',
    ],
    [
      'a level twice',
      { vary: { 'services.acute.beds': [1, 2, 1] } },
      'expected each level once: 1 stands there twice',
    ],
    [
      'an unknown measure',
      { measures: ['ocupied'] },
      'expected the name of a measure: "ocupied" is not one (given: "ocupied")\n    did you mean "occupied"?',
    ],
    ['an unknown key', { varry: {} }, 'expected a known key: "varry" is not one\n    did you mean "vary"?'],
    ['points in a grid', { points: 5 }, 'expected no `points` beside design: grid'],
    ['a sample without points', { design: 'sobol' }, 'expected how many points the sample has'],
    [
      'a precision of no measure',
      { replications: { atLeast: 3, atMost: 9, until: { delay: '5%' } } },
      'replications.until.delay: expected a measure of the whole model',
    ],
    [
      'words where numbers are',
      { vary: { 'services.acute.beds': ['many'] } },
      'expected a number in the unit of the input: "many" is none',
    ],
    [
      'a range of words',
      { vary: { 'services.acute.queue.order': '1..2' } },
      'expected a list of words: services.acute.queue.order is no number',
    ],
  ])('with %s is refused with its place', (_, overrides, said) => {
    expect(read(overrides)).toContain(said);
  });

  test('with a level at which nothing can run is found out before anything runs', () => {
    const task = well({ vary: { 'services.acute.beds': [1, 2.5] } });
    expect(() => tryLevels(task)).toThrow('with services.acute.beds at 2.5 the scenario cannot be run');
  });

  test('is told from a scenario by its baseline', () => {
    expect(isExperiment('title: x\nbaseline: y.yaml\n')).toBe(true);
    expect(isExperiment(minimalScenario({ description: 'the\nbaseline: as it was' }))).toBe(false);
    expect(isExperiment('baseline: [')).toBe(false);
  });
});

test.each(['', '# only a remark\n'])(
  'an empty file (%j) is no experiment, and it is said what one holds',
  (text) => {
    const parsed = parseExperiment({ file: 'sweep.yaml', text });
    expect(parsed.ok ? '' : formatProblems(parsed.problems)).toBe(
      'sweep.yaml:1:1  expected an experiment: this file is empty\n    it names its `baseline`, what to `vary` and its `measures`: docs/how-to/sweep.md has a small one',
    );
  },
);
