/**
 * Two published models, run from their scenario files, against exact theory and independent programs.
 * Tolerances come from standard errors over replications; z = 5 holds for all checks together.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import type { ReplicationResult } from '../../src/measures/replication-result.ts';
import { compile } from '../../src/model/compile/compile.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';

const z = 5;

interface Sample {
  readonly mean: number;
  readonly se: number;
}

function sampleOf(values: readonly number[]): Sample {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, se: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** The file, with lines put after it by a variant. Throws with what is wrong when the file is refused. */
function read(file: string, variant = ''): Parameters<typeof compile>[0] {
  const load = (path: string, from: string): { file: string; text: string } => {
    const found = join(dirname(from), path);
    return { file: found, text: readFileSync(found, 'utf8') };
  };
  const text =
    variant === '' ? readFileSync(file, 'utf8') : `extends: ${file.split('/').at(-1)!}\n${variant}`;
  const place = variant === '' ? file : join(dirname(file), 'variant.yaml');
  const result = readScenario({ text, file: place }, load);
  if (!result.ok)
    throw new Error(result.problems.map(({ expected, cure }) => `${expected} (${cure})`).join('\n'));
  return result.value;
}

function replicate(file: string, replications: number, variant = '') {
  const compiled = compile(read(file, variant));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const plan = compiled.value;
  const catalogue = catalogueOf(plan);
  const results: ReplicationResult[] = [];
  for (let replication = 1; replication <= replications; replication += 1) {
    results.push(measureReplication(plan, replication));
  }
  const measure = (name: string, service: string): Sample => {
    const row = catalogue.measures.findIndex(
      (found) => found.measure === name && JSON.stringify(found.dimensions) === JSON.stringify({ service }),
    );
    if (row < 0) throw new Error(`no ${name} of ${service}`);
    return sampleOf(results.map((result) => result.values[row]!));
  };
  const levels = (service: string): readonly Float64Array[] => {
    const row = catalogue.distributions.findIndex((found) => found.dimensions['service'] === service);
    return results.map((result) => result.distributions[row]!);
  };
  return { measure, levels };
}

function agrees(what: string, { mean, se }: Sample, exact: number, ofReference = 0): void {
  const tolerance = z * Math.hypot(se, ofReference);
  expect(tolerance, what).toBeGreaterThan(0);
  expect(Math.abs(mean - exact), `${what}: ${mean} against ${exact}, se ${se}`).toBeLessThan(tolerance);
}

/** P(N = n) / P(N <= n), averages first, with the standard error of the ratio (delta method over replications). */
function chanceOfDelay(levels: readonly Float64Array[], beds: number): Sample {
  const at = levels.map((share) => share[beds] ?? 0);
  const upTo = levels.map((share) => share.slice(0, beds + 1).reduce((sum, value) => sum + value, 0));
  const ratio = sampleOf(at).mean / sampleOf(upTo).mean;
  const errors = at.map((value, i) => (value - ratio * upTo[i]!) / sampleOf(upTo).mean);
  return { mean: ratio, se: sampleOf(errors).se };
}

describe('acute and rehabilitation stroke beds (Monks and others 2016)', () => {
  const file = 'scenarios/published/stroke-beds.yaml';
  const stroke = replicate(file, 150);

  test('mean occupancy is exact', () => {
    agrees('acute', stroke.measure('occupied', 'acute'), 8.14549);
    agrees('rehabilitation', stroke.measure('occupied', 'rehabilitation'), 9.71822);
  });

  const acute = { 9: 0.18065, 10: 0.12827, 11: 0.08675, 12: 0.05561, 13: 0.03367, 14: 0.01921 };
  test.each(Object.entries(acute))('chance of delay with %s acute beds', (beds, exact) => {
    agrees(beds, chanceOfDelay(stroke.levels('acute'), Number(beds)), exact);
  });

  const rehabilitation = { 10: 0.20155, 12: 0.10906, 13: 0.07538, 14: 0.04972, 15: 0.03121, 16: 0.0186 };
  test.each(Object.entries(rehabilitation))('chance of delay with %s rehabilitation beds', (beds, exact) => {
    agrees(beds, chanceOfDelay(stroke.levels('rehabilitation'), Number(beds)), exact);
  });

  test('the ways out as printed, 13% and 88%, are refused and the answer says by how much', () => {
    const printed = 'people: { rehabilitation other: { leaveBy: { other: 88% } } }';
    expect(() => read(file, printed)).toThrow(/101\s?%|1\s?% (too|more)/);
  });
});

describe('home-visit hours (Harper and others 2023)', () => {
  const file = 'scenarios/published/home-visit-hours.yaml';
  const start = [0.000134, 0.004432, 0.053998, 0.242004, 0.398997, 0.242004, 0.053998, 0.004433];
  const end = [0.257021, 0.423757, 0.257021, 0.057349, 0.004708, 0.000142, 0.000002];

  /** Days of a person: round(Exp(12)), drawn again while 0. */
  const chanceOfDays = (days: number) =>
    (Math.exp(-(days - 0.5) / 12) - Math.exp(-(days + 0.5) / 12)) / Math.exp(-0.5 / 12);

  /** Hours from `first` to `last` over `days`, in half hours, an exact half going to the even one. */
  const hours = (first: number, last: number, days: number): number => {
    let halves = 0;
    for (let day = 0; day < days; day += 1) {
      const line = 2 * (days === 1 ? first : first + ((last - first) * day) / (days - 1));
      const below = Math.floor(line + 1e-9);
      const rest = line - below;
      halves += rest > 0.5 + 1e-9 || (Math.abs(rest - 0.5) < 1e-9 && below % 2 === 1) ? below + 1 : below;
    }
    return halves / 2;
  };

  const meanHours = (): number => {
    let mean = 0;
    for (let days = 1; days < 300; days += 1) {
      for (const [i, ofStart] of start.entries()) {
        for (const [j, ofEnd] of end.entries()) {
          const first = (i + 1) / 2;
          mean += chanceOfDays(days) * ofStart * ofEnd * hours(first, Math.min(first, (j + 1) / 2), days);
        }
      }
    }
    return mean;
  };

  test('mean hours a person are those of the reference, but for how halves are rounded', () => {
    expect(Math.abs(meanHours() - 22.36)).toBeLessThan(0.1);
  });

  // An independent program, 200 replications: means with the standard error of their 95% half-widths.
  const references = [
    { perDay: 4.75, queue: 0.883, queueSe: 0.086 / 1.97, wait: 0.186, waitSe: 0.018 / 1.97, use: 0.85 },
    { perDay: 5, queue: 2.894, queueSe: 0.282 / 1.97, wait: 0.575, waitSe: 0.055 / 1.97, use: 0.896 },
  ];

  test.each(references)('$perDay referrals a day', { timeout: 300_000 }, (reference) => {
    const { perDay } = reference;
    const variant = `people: { referrals: { arrive: { batch: { poisson: { mean: ${perDay} } } } } }`;
    const visits = replicate(file, 100, variant);
    const use = (perDay * meanHours()) / 125;
    agrees('utilisation', visits.measure('utilisation', 'home visits'), use);
    // The queue follows the utilisation: between the two references its logarithm rises 25.8 for each 1.
    const shift = Math.exp((Math.log(2.894 / 0.883) / (0.896 - 0.85)) * (use - reference.use));
    agrees('queue', visits.measure('waiting', 'home visits'), reference.queue * shift, reference.queueSe);
    agrees('wait', visits.measure('meanWait', 'home visits'), reference.wait * shift, reference.waitSe);
  });
});
