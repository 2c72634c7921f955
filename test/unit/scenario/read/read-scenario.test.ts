import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../../src/scenario/problem-text.ts';
import { minimalScenario, problemsOf, readText, readWell } from '../../../support/scenario-text.ts';

const BASE = minimalScenario({
  services: { acute: { beds: { value: 2, source: 'told', confidence: 'H' } } },
});

describe('reading a scenario', () => {
  it('reads the smallest one', () => {
    const { scenario, file } = readWell(minimalScenario());
    expect(file).toBe('scenario.yaml');
    expect(scenario.services['acute']?.beds).toBe(2);
  });

  it('lists numbers with a source and where they stand', () => {
    expect(readWell(BASE).assumptions).toEqual([
      expect.objectContaining({
        path: ['services', 'acute', 'beds'],
        value: '2',
        source: 'told',
        confidence: 'H',
      }),
    ]);
    expect(
      readWell('extends: base.yaml\nservices: { acute: { beds: 3 } }', { 'base.yaml': BASE }).assumptions,
    ).toEqual([]);
  });

  it('lists a list of figures with its one source, and lets a bare list replace it', () => {
    const byWeekday = { value: [1, 1, 1, 1, 1, 0.5, 0.5], source: 'the rota', confidence: 'M' };
    const rota = minimalScenario({ services: { acute: { beds: { value: 2, byWeekday } } } });
    expect(readWell(rota).assumptions).toEqual([
      expect.objectContaining({
        path: ['services', 'acute', 'beds', 'byWeekday'],
        value: '1, 1, 1, 1, 1, 0.5, 0.5',
        source: 'the rota',
        confidence: 'M',
      }),
    ]);
    const level = 'extends: base.yaml\nservices: { acute: { beds: { byWeekday: [1, 1, 1, 1, 1, 1, 1] } } }';
    expect(readWell(level, { 'base.yaml': rota }).assumptions).toEqual([]);
  });

  it('asks as many figures of a list with a source as of a bare one', () => {
    const byWeekday = { value: [1, 1], source: 'the rota' };
    expect(problemsOf(minimalScenario({ services: { acute: { beds: { value: 2, byWeekday } } } }))).toEqual([
      expect.objectContaining({ expected: 'a list of exactly 7' }),
    ]);
  });

  it('knows which file a value came from', () => {
    const read = readWell('extends: base.yaml\ntitle: Variant', { 'base.yaml': BASE });
    expect(read.provenance(['title'])).toEqual({ file: 'scenario.yaml', line: 2, column: 8 });
    expect(read.provenance(['services', 'acute', 'beds']).file).toBe('base.yaml');
    expect(read.provenance(['services', 'acute', 'no such key']).file).toBe('base.yaml');
  });

  it('blames the base for what is wrong in the base', () => {
    const base = 'title: Base\nrun: { from: 2016-04-01, length: 5 }\n';
    const variant = `extends: base.yaml\n${minimalScenario({ remove: ['title', 'run'] })}`;
    expect(problemsOf(variant, { 'base.yaml': base })).toEqual([
      expect.objectContaining({ file: 'base.yaml', line: 2, column: 34, path: ['run', 'length'] }),
    ]);
  });

  it('lays several bases over each other in order', () => {
    const files = {
      'one.yaml': BASE,
      'two.yaml': 'services: { acute: { beds: 5 } }',
      'three.yaml': 'services: { acute: { beds: 7 } }',
    };
    const beds = (order: string) =>
      readWell(`extends: [one.yaml, ${order}]`, files).scenario.services['acute']?.beds;
    expect(beds('two.yaml, three.yaml')).toBe(7);
    expect(beds('three.yaml, two.yaml')).toBe(5);
  });

  it('follows bases of bases, and one base twice', () => {
    const files = {
      'root.yaml': BASE,
      'a.yaml': 'extends: root.yaml\ntitle: A',
      'b.yaml': 'extends: root.yaml\nrun: { seed: b }',
    };
    const { scenario } = readWell('extends: [a.yaml, b.yaml]', files);
    expect(scenario.run.seed).toBe('b');
    expect(scenario.title).toBe('One service');
  });

  it('names a circle of bases', () => {
    const found = problemsOf('extends: a.yaml', { 'a.yaml': 'extends: b.yaml', 'b.yaml': 'extends: a.yaml' });
    expect(found).toHaveLength(1);
    expect(found[0]?.expected).toContain('a.yaml -> b.yaml -> a.yaml');
  });

  it('says that a base is not there', () => {
    expect(problemsOf('title: X\nextends: gone.yaml')).toEqual([
      expect.objectContaining({ line: 2, column: 10, value: 'gone.yaml' }),
    ]);
  });

  it('says that there is nothing to remove, and what is near', () => {
    const [problem, ...others] = problemsOf('extends: base.yaml\nservices: { remove: [acut] }', {
      'base.yaml': BASE,
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 2, value: 'acut', cure: 'did you mean "acute"?' });
    expect(problemsOf(minimalScenario() + '\nremove: [title]')[0]?.expected).toContain('in the base');
  });

  it('gives the same resolved scenario for a variant that says nothing new', () => {
    const plain = JSON.stringify(readWell(BASE).resolved);
    expect(JSON.stringify(readWell('extends: base.yaml', { 'base.yaml': BASE }).resolved)).toBe(plain);
  });

  it('tells everything at once, each at its place', () => {
    const text = [
      'title: Wrong in many ways',
      'run: { from: 2016-02-30, length: 5, sed: x }',
      'services:',
      '  acute: { beds: 2.5, stay: { lognormal: { mean: 5 days, median: 6 days } } }',
      'people:',
      '  a: { arrive: { perDay: 1, every: 1 day }, admittedTo: acut, leaveBy: { home: 94%, hom: 5% } }',
      'endings: { home: { at: house } }',
    ].join('\n');
    const places = problemsOf(text).map(({ line, path }) => `${line} ${path.join('.')}`);
    expect(places).toEqual([
      '2 run.from',
      '2 run.length',
      '2 run.sed',
      '4 services.acute.beds',
      '4 services.acute.stay.lognormal.median',
      '6 people.a.arrive',
      '6 people.a.admittedTo',
      '6 people.a.leaveBy',
      '6 people.a.leaveBy.hom',
      '7 endings.home.at',
    ]);
  });

  it('reports a key that stands twice, and still looks at the rest', () => {
    const found = problemsOf(`${minimalScenario()}\ntitle: Again\nrnu: 3`);
    expect(found.map((problem) => problem.value || problem.path[0])).toEqual(['title', 'rnu']);
  });

  it.each([
    ['', 'empty'],
    ['- a\n- b', 'keys and values'],
    ['a: [1', 'readable YAML'],
    ['a: *nobody', 'an alias of something'],
    ['a: 1\n---\nb: 2', 'readable YAML'],
    ['a: !secret 1', 'readable YAML'],
    ['__proto__: { beds: 1 }', 'a name that computers can use'],
    ['? [a, b]\n: 1', 'a key that is text'],
    [`a: ${'['.repeat(200)}${']'.repeat(200)}`, 'less nesting'],
    ['a: &a [*a]', 'less nesting'],
  ])('says what is wrong with %j', (text, words) => {
    expect(formatProblems(problemsOf(text))).toContain(words);
  });

  it('does not blow up with aliases of aliases', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${Array(10)
          .fill(i === 0 ? 1 : `*a${i - 1}`)
          .join(', ')}]`,
    );
    expect(readText(lines.join('\n')).ok).toBe(false);
  });

  it('lets a service be called constructor', () => {
    const text = minimalScenario({
      services: { constructor: { beds: 1, stay: '1 day' } },
      people: { toString: { arrive: { perDay: 1 }, admittedTo: 'constructor', leaveBy: 'home' } },
    });
    expect(Object.keys(readWell(text).scenario.services)).toEqual(['acute', 'constructor']);
    expect(problemsOf(minimalScenario({ people: { patients: { admittedTo: 'constructor' } } }))).toHaveLength(
      1,
    );
  });
});

describe('people one by one from a file', () => {
  const text = minimalScenario({
    people: { patients: { arrive: { remove: ['perDay'], table: { file: 'people.csv' } } } },
  });

  it('puts the rows in', () => {
    const csv = 'at,stay 1,stay 2,way\n2016-04-01 09:00,2 days,,"home"\n\n2016-04-02 10:00,,3 days,\n';
    const table = readWell(text, { 'people.csv': csv }).scenario.people['patients']?.arrive.table;
    expect(JSON.parse(JSON.stringify(table))).toEqual({
      rows: [
        { at: '2016-04-01 09:00', stays: ['2 days'], ways: ['home'] },
        { at: '2016-04-02 10:00', stays: ['drawn', '3 days'] },
      ],
    });
  });

  it('points at the line of the file', () => {
    const found = problemsOf(text, { 'people.csv': 'at,stay\n2016-04-01,2 days\n2016-04-01,long\n' });
    expect(found).toEqual([expect.objectContaining({ file: 'people.csv', line: 3 })]);
    expect(problemsOf(text, { 'people.csv': 'when\n2016-04-01\n' })[0]).toMatchObject({
      file: 'people.csv',
      line: 1,
    });
    expect(problemsOf(text)[0]?.expected).toContain('no such file');
  });
});
