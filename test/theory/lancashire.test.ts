/** The Lancashire baseline against the public record, and the page that says what came out of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { compile } from '../../src/model/compile/compile.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';

const z = 5;
const replications = 8;
const file = 'scenarios/lancashire-67h.yaml';

/** Rows of the page's table, and the measure each is about. */
const measures: Record<string, readonly [measure: string, dimensions: Record<string, string>]> = {
  'Delayed days': ['delayedDays', {}],
  'Reablement starts': ['started', { service: 'reablement' }],
  'Community bed leavers': ['left', { service: 'community bed' }],
  'Stay in a community bed': ['meanStay', { service: 'community bed' }],
  'Use of community beds': ['utilisation', { service: 'community bed' }],
};

const page = readFileSync('docs/explanation/lancashire.md', 'utf8');
const rows = [...page.matchAll(/^\| (.+?) +\| ([\d,.]+%?) +\| ([\d,.]+%?) +\|$/gm)].map(
  ([, name, record, model]) => ({
    name: name!,
    record: figure(record!),
    model: figure(model!),
  }),
);

function figure(text: string): number {
  const number = Number(text.replace(/[,%]/g, ''));
  return text.endsWith('%') ? number / 100 : number;
}

function measureOf(name: string): readonly [string, Record<string, string>] {
  const reason = /^\.\.\. (\w+),/.exec(name)?.[1];
  return reason === undefined ? measures[name]! : ['delayedDays', { reason }];
}

const read = readScenario({ file, text: readFileSync(file, 'utf8') }, () => {
  throw new Error('the baseline stands alone');
});
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const compiled = compile(read.value);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const plan = compiled.value;
const catalogue = catalogueOf(plan);
const results = Array.from({ length: replications }, (_, i) => measureReplication(plan, i + 1));

function sample([measure, dimensions]: readonly [string, Record<string, string>]): {
  mean: number;
  se: number;
} {
  const row = catalogue.measures.findIndex(
    (found) => found.measure === measure && JSON.stringify(found.dimensions) === JSON.stringify(dimensions),
  );
  const values = results.map((result) => result.values[row]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / replications;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, se: Math.sqrt(squares / (replications - 1) / replications) };
}

test('the page lists the total, every reason and the services', () => {
  expect(rows).toHaveLength(15);
});

test.each(rows)('$name', ({ name, record, model }) => {
  const { mean, se } = sample(measureOf(name));
  expect(Math.abs(mean - record), `the record ${record}, the model ${mean}, se ${se}`).toBeLessThan(z * se);
  expect(Math.abs(mean - model), `the page ${model}, the model ${mean}, se ${se}`).toBeLessThan(z * se);
});
