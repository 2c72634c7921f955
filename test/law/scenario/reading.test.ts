import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { explain } from '../../../src/scenario/explain/explain.ts';
import { formatFigure, parseFigure, type Figure } from '../../../src/scenario/quantity.ts';
import { formatProblems } from '../../../src/scenario/problem-text.ts';
import { mergePlain } from '../../../src/scenario/read/merge.ts';
import type { Problem } from '../../../src/scenario/scenario.ts';
import { RICH } from '../../support/rich-scenario.ts';
import { minimalScenario, problemsOf, readText, readWell } from '../../support/scenario-text.ts';

const SEED = { seed: 20160401 };

const figure: fc.Arbitrary<Figure> = fc
  .record({
    digits: fc.bigInt({ min: 0n, max: 10n ** 18n }),
    places: fc.integer({ min: 0, max: 12 }),
    form: fc.constantFrom(
      { unit: '', per: '' },
      { unit: '%', per: '' },
      { unit: '%', per: 'year' },
      { unit: '£', per: '' },
      { unit: '£', per: 'year' },
      { unit: 'hours', per: 'week' },
      { unit: 'visits', per: 'day' },
      { unit: 'ms', per: '' },
      { unit: 'weeks', per: '' },
      { unit: '', per: 'day' },
    ),
  })
  .map(({ digits, places, form }) => ({ decimal: { digits, places }, ...form }));

/** Maps of maps of numbers: what merges key by key. */
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.integer(), tie('map')),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), tie('node'), { maxKeys: 3 }),
})).map as fc.Arbitrary<object>;

/** Whether no map in one tree stands where a number stands in another. */
function sameShape(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return typeof one === typeof other;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return Object.keys(left).every((key) => !Object.hasOwn(right, key) || sameShape(left[key], right[key]));
}

/** Paths to every value in a scenario. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with another value at one path. */
function withValue(base: object, path: readonly string[], value: unknown): object {
  const copy = structuredClone(base) as Record<string, unknown>;
  let above = copy;
  for (const step of path.slice(0, -1)) above = above[step] as Record<string, unknown>;
  above[path.at(-1)!] = value;
  return copy;
}

/** Every problem says what was expected and what to do. */
function saysTooLittle({ expected, cure }: Problem): boolean {
  return expected.trim() === '' || cure.trim() === '';
}

describe('laws of reading', () => {
  it('a figure written and read is the same figure, to the last digit', () => {
    fc.assert(
      fc.property(figure, (one) => {
        expect(parseFigure(formatFigure(one))).toEqual(one);
      }),
      SEED,
    );
  });

  it('any finite number is read as it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), (value) => {
        const { digits, places } = parseFigure(value).decimal;
        expect(Number(`${digits}e${-places}`)).toBe(value);
      }),
      SEED,
    );
  });

  it('laying over is associative for maps of values, and nothing laid over changes nothing', () => {
    fc.assert(
      fc.property(tree, tree, tree, (a, b, c) => {
        fc.pre(sameShape(a, b) && sameShape(b, c) && sameShape(a, c));
        expect(mergePlain(mergePlain(a, b), c)).toEqual(mergePlain(a, mergePlain(b, c)));
        expect(mergePlain(a, {})).toEqual(mergePlain({}, a));
        expect(mergePlain(a, a)).toEqual(mergePlain({}, a));
      }),
      SEED,
    );
  });

  it('an unknown key is always reported, wherever it stands', () => {
    const places = [
      '',
      'run',
      'services.acute',
      'services.acute.stay.exponential',
      'people.patients',
      'people.patients.arrive',
      'endings.home',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.stringMatching(/^[a-z]{3,9}$/), (place, letters) => {
        const key = `x${letters}x`;
        const steps = place === '' ? [] : place.split('.');
        const over = steps.reduceRight<object>((inner, step) => ({ [step]: inner }), { [key]: 1 });
        const found = problemsOf(minimalScenario(over));
        expect(found.map((problem) => problem.path.join('.'))).toEqual([[...steps, key].join('.')]);
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  it('junk never throws, and is never a scenario', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^[-{}[\]:,&*!|>'"%@`?# a1\n\t]{0,60}$/),
      fc.json(),
      fc
        .object({
          key: fc.constantFrom('title', 'run', 'services', 'people', 'extends', 'remove', 'changes'),
          maxDepth: 4,
        })
        .map((value) => stringify(value)),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const result = readText(text);
        expect(result.ok).toBe(false);
        if (result.ok) return;
        expect(formatProblems(result.problems)).not.toBe('');
        expect(result.problems.filter(saysTooLittle)).toEqual([]);
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('a scenario with one value put out of place never throws, and what is read can be explained', () => {
    expect(readWell(RICH).assumptions).toHaveLength(1);
    const base = parse(RICH) as object;
    const junk = fc.oneof(
      fc.constantFrom(
        null,
        -1,
        0,
        2.5,
        '',
        '5 days',
        'home',
        '2016-02-30',
        true,
        '101%',
        { home: '50%' },
        { from: 2 },
      ),
      fc.json().map((text) => JSON.parse(text) as unknown),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(base)), junk, (path, value) => {
        const result = readText(stringify(withValue(base, path, value)));
        if (result.ok) expect(explain(result.value.scenario).length).toBeGreaterThan(3);
        else {
          expect(result.problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
          expect(result.problems.filter(saysTooLittle)).toEqual([]);
        }
      }),
      { ...SEED, numRuns: 600 },
    );
  });
});
