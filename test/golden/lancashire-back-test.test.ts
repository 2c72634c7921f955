/** The back-test of Lancashire: its record adds up, and another code moves days without moving anybody. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SeenBySpan } from '../../src/experiment/observed/observation.ts';
import { modelledSpans } from '../../src/experiment/observed/modelled.ts';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import type { PlannedScenario } from '../../src/experiment/scenario-run.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';

/** A scenario of the folder with a short warm-up: enough to compare two, not to compare with the record. */
function planned(name: string): PlannedScenario {
  const file = resolve('scenarios/lancashire-back-test', `short-${name}`);
  const text = `extends: ${name}.yaml\ntitle: ${name}\nrun: { warmUp: 8 weeks }\n`;
  const read = readScenario({ file, text }, (wanted, from) => {
    const path = resolve(dirname(from), wanted);
    return { file: path, text: readFileSync(path, 'utf8') };
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const found = planScenario(read.value, { name, file });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const base = planned('nothing-changes');

function seen({ observed }: PlannedScenario, name: string): SeenBySpan {
  const found = observed.find((each) => each.name === name)?.seen;
  if (found === undefined || found.by === 'period') throw new Error(`no series ${name}`);
  return found;
}

const recorded = (name: string): number[] => seen(base, name).spans.map(({ value }) => value);
const total = recorded('delayed days');
const entries = base.observed.filter(({ seen: { by } }) => by === 'year');

describe('the record of April 2016 to March 2019', () => {
  test('adds up: months to years, attributions to all, reasons to all but 16 days under "other"', () => {
    expect(total).toEqual([51_637, 51_601, 39_025]);
    const months = recorded('delayed days by month');
    expect(total).toEqual([0, 12, 24].map((from) => sum(months.slice(from, from + 12))));
    const adding = (dimension: string) =>
      total.map((_, year) =>
        sum(
          entries
            .filter(({ dimensions }) => dimension in dimensions)
            .map(({ name }) => recorded(name)[year]!),
        ),
      );
    expect(adding('attribution')).toEqual(total);
    expect(adding('reason')).toEqual([51_637, 51_585, 39_025]);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

describe('the same waits under other codes', () => {
  const other = planned('other-codes');
  const days = (scenario: PlannedScenario) => {
    const run = { ...scenario, results: [measureReplication(scenario.plan, 1)] };
    return (name: string): number[] => modelledSpans(run, seen(scenario, name)).map(([value]) => value!);
  };
  const [before, after] = [days(base), days(other)];

  test('leave every month as it was', () => {
    const [one, two] = [before('delayed days by month'), after('delayed days by month')];
    two.forEach((value, month) => {
      expect(value).toBeCloseTo(one[month]!, 6);
    });
  });

  test('move days from nursing home, choice and housing to assessment, and only from April 2017', () => {
    const moved = ['A, assessment', 'Dii, nursing home', 'G, choice', 'I, housing'].map((name) =>
      after(name).map((value, year) => value - before(name)[year]!),
    );
    expect(moved.map(([first]) => Math.round(first!))).toEqual([0, 0, 0, 0]);
    for (const year of [1, 2]) {
      expect(sum(moved.map((each) => each[year]!))).toBeCloseTo(0, 6);
      expect(moved[0]![year]).toBeGreaterThan(4000);
      expect(Math.max(...moved.slice(1).map((each) => each[year]!))).toBeLessThan(0);
    }
    for (const name of ['B, public funding', 'Di, residential home', 'E, care package at home'])
      after(name).forEach((value, year) => {
        expect(value).toBeCloseTo(before(name)[year]!, 6);
      });
  });
});
