import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, canonicalLines } from '../../../src/experiment/canonical-json.ts';
import { csvLine } from '../../../src/experiment/csv.ts';
import { instantLabel } from '../../../src/experiment/instant-label.ts';
import { distinctSlugs, slug } from '../../../src/experiment/slug.ts';
import { TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../../src/units.ts';

describe('a line of CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-cmd', "'-cmd"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['East, West', '"East, West"'],
    ['the "home"', '"the ""home"""'],
    ['two\nlines', '"two\nlines"'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['Lancashire', 'Lancashire'],
  ])('keeps text %j from being a formula or from breaking the line', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\n`);
  });

  test('writes numbers in full, unlimited in words and what does not exist as nothing', () => {
    expect(csvLine([-0.1, 1 / 3, Infinity, NaN, null, true, 1e21])).toBe(
      '-0.1,0.3333333333333333,unlimited,,,yes,1e+21\n',
    );
  });
});

describe('canonical JSON', () => {
  test('hides the last bits of a sum and the sign of zero', () => {
    expect(canonicalJson({ a: 0.1 + 0.2, b: -0 }, 0)).toBe('{"a":0.3,"b":0}');
  });

  test('refuses what JSON would turn into null', () => {
    expect(() => canonicalJson({ mean: NaN }, 0)).toThrow('mean');
    expect(() => canonicalLines({ rows: [{ mean: Infinity }] })).toThrow('mean');
  });

  test('laid out in lines it says the same', () => {
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalLines(value))).toEqual(JSON.parse(canonicalJson(value, 0)));
      }),
    );
  });

  test('gives each entry of a list a line of its own', () => {
    const text = canonicalLines({
      rows: [
        { a: 1, b: [1, 2] },
        { a: 2, b: [] },
      ],
    });
    expect(text.split('\n')).toEqual([
      '{',
      '  "rows": [',
      '    {"a":1,"b":[1,2]},',
      '    {"a":2,"b":[]}',
      '  ]',
      '}',
      '',
    ]);
  });
});

describe('a slug', () => {
  test('is one safe file name whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(slug(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['Lancashire 67h', 'lancashire-67h'],
    ['Ynys Môn', 'ynys-mon'],
    ['', 'scenario'],
    ['..', 'scenario'],
    ['CON', 'scenario-con'],
  ])('of %j is %s', (name, made) => {
    expect(slug(name)).toBe(made);
  });

  test('differs where names would meet', () => {
    expect(distinctSlugs(['a', 'A', 'a!', 'b'])).toEqual(['a', 'a-2', 'a-3', 'b']);
  });
});

test('an instant is labelled by its civil date and time, to the millisecond where needed', () => {
  const first = Date.UTC(2016, 3, 1) / 86_400_000;
  expect(instantLabel(first, 0)).toBe('2016-04-01');
  expect(instantLabel(first, 9 * TICKS_PER_HOUR + 30 * TICKS_PER_MINUTE)).toBe('2016-04-01 09:30');
  expect(instantLabel(first, 25 * TICKS_PER_HOUR + 1500)).toBe('2016-04-02 01:00:01.500');
});
