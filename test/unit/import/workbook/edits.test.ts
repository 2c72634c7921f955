import { describe, expect, test } from 'vitest';
import type { ReadSheet } from '../../../../src/import/workbook/cell.ts';
import { changedScenario } from '../../../../src/import/workbook/changed-scenario.ts';
import { readEdits } from '../../../../src/import/workbook/read-edits.ts';
import { variantOf } from '../../../../src/import/workbook/variant.ts';
import { mergePlain } from '../../../../src/scenario/read/merge.ts';
import { minimalScenario, readText } from '../../../support/scenario-text.ts';
import { edited, sheetsOf } from '../../../support/workbook.ts';

const read = readText(
  minimalScenario({
    services: {
      acute: { beds: { value: 2, source: 'board paper', confidence: 'H', note: 'winter' } },
      team: {
        hours: {
          value: '880 hours/week',
          productiveRatio: { value: '78.5%', source: 'fitted', confidence: 'L' },
        },
        startDays: 'Mon-Fri',
        bundle: {
          hours: { gamma: { mean: '30 hours', cv: 0.7 } },
          over: '3 weeks',
          profile: { value: ['50%', '30%', '20%'], source: 'own judgement', confidence: 'L' },
        },
      },
    },
    people: { patients: { leaveBy: { home: '60%', step: '40%' } } },
    pathways: {
      step: {
        steps: [{ process: { takes: '1 days', code: 'A' } }, { wait: { for: 'team' } }, { then: 'home' }],
      },
    },
  }),
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { resolved } = read.value;
const sheets = sheetsOf(resolved);

/** The variant that the edited sheets make, which must give the edited scenario when laid over the base. */
function variant(changed: readonly ReadSheet[]): unknown {
  const { edits, problems } = readEdits(resolved, changed);
  expect(problems).toEqual([]);
  const wanted = changedScenario(resolved, edits);
  const made = variantOf(resolved, wanted);
  expect(JSON.parse(JSON.stringify(mergePlain(resolved, made)))).toEqual(JSON.parse(JSON.stringify(wanted)));
  return made;
}

describe('a changed cell becomes the least variant', () => {
  test('a number in its unit', () => {
    expect(variant(edited(sheets, 'services.team.hours', { Value: 900.5 }))).toEqual({
      services: { team: { hours: { value: '900.5 hours/week' } } },
    });
  });

  test('another unit', () => {
    expect(
      variant(edited(sheets, 'services.acute.stay.exponential.mean', { Value: 36, Unit: 'hours' })),
    ).toEqual({
      services: { acute: { stay: { exponential: { mean: '36 hours' } } } },
    });
  });

  test('a share, which a spreadsheet holds as a part of one', () => {
    const both = edited(
      edited(sheets, 'people.patients.leaveBy.home', { Value: 0.285 }),
      'people.patients.leaveBy.step',
      {
        Value: 0.715,
      },
    );
    expect(variant(both)).toEqual({ people: { patients: { leaveBy: { home: '28.5%', step: '71.5%' } } } });
  });

  test('a date that the spreadsheet made of the text', () => {
    expect(variant(edited(sheets, 'run.from', { Value: new Date(Date.UTC(2017, 3, 1)) }))).toEqual({
      run: { from: '2017-04-01' },
    });
  });

  test('words', () => {
    expect(variant(edited(sheets, 'services.team.startDays', { Value: 'every day' }))).toEqual({
      services: { team: { startDays: 'every day' } },
    });
  });

  test('a step of a pathway: its list is stated whole', () => {
    expect(variant(edited(sheets, 'pathways.step.steps[1].process.takes', { Value: 2 }))).toEqual({
      pathways: {
        step: {
          steps: [{ process: { takes: '2 days', code: 'A' } }, { wait: { for: 'team' } }, { then: 'home' }],
        },
      },
    });
  });
});

describe('where a number comes from', () => {
  test('goes with the number', () => {
    expect(variant(edited(sheets, 'services.acute.beds', { Value: 3 }))).toEqual({
      services: { acute: { beds: { value: 3 } } },
    });
  });

  test('is what the changed source says, with the confidence beside it', () => {
    expect(variant(edited(sheets, 'services.acute.beds', { Value: 3, Source: 'new paper' }))).toEqual({
      services: { acute: { beds: { value: 3, source: 'new paper', confidence: 'H' } } },
    });
  });

  test('may change alone', () => {
    const only = edited(sheets, 'services.acute.beds', { Source: 'new paper', Note: null });
    expect(variant(only)).toEqual({
      services: { acute: { beds: { value: 2, source: 'new paper', confidence: 'H' } } },
    });
  });

  test('may be said for the first time', () => {
    expect(
      variant(edited(sheets, 'services.team.bundle.over', { Source: 'the contract', Confidence: 'M' })),
    ).toEqual({
      services: { team: { bundle: { over: { value: '3 weeks', source: 'the contract', confidence: 'M' } } } },
    });
  });

  test('is one for a list, and goes when any figure of it changes', () => {
    const profile = 'services.team.bundle.profile.value';
    const both = edited(edited(sheets, `${profile}[1]`, { Value: 0.4 }), `${profile}[2]`, { Value: 0.4 });
    expect(variant(both)).toEqual({
      services: { team: { bundle: { profile: { value: ['40%', '40%', '20%'] } } } },
    });
  });

  test('stays with numbers beside a changed one', () => {
    const ratio = 'services.team.hours.productiveRatio';
    expect(variant(edited(sheets, ratio, { Value: 0.8 }))).toEqual({
      services: { team: { hours: { productiveRatio: { value: '80%' } } } },
    });
  });
});

describe('what is wrong is told by its cell', () => {
  const problemsOf = (changed: readonly ReadSheet[]) => readEdits(resolved, changed).problems;

  test('an empty value', () => {
    const [problem] = problemsOf(edited(sheets, 'services.acute.beds', { Value: null }));
    expect(problem).toMatchObject({ sheet: 'Services', cell: 'B2', expected: 'a value' });
    expect(problem?.cure).toContain('put back: 2');
  });

  test('a row that nobody knows, with the nearest one', () => {
    expect(problemsOf(edited(sheets, 'services.acute.beds', { Input: 'services.acute.bed' }))).toMatchObject([
      { cell: 'A2', given: 'services.acute.bed', cure: 'did you mean "services.acute.beds"?' },
    ]);
  });

  test('a row twice, a confidence that is none, a source in the middle of a list, a lost heading', () => {
    const twice = sheets.map(({ sheet, data }) => ({
      sheet,
      data: sheet === 'Services' ? [...data, data[1]!] : data,
    }));
    const confidence = edited(sheets, 'services.acute.beds', { Confidence: 'high' });
    const inList = edited(sheets, 'services.team.bundle.profile.value[2]', { Source: 'mine' });
    const heading = sheets.map(({ sheet, data }) => ({
      sheet,
      data: sheet === 'People' ? data.slice(1) : data,
    }));
    expect(problemsOf(twice)[0]?.expected).toContain('it stands at Services A2 already');
    expect(problemsOf(confidence)[0]).toMatchObject({ cell: 'E2', given: 'high', expected: 'H, M or L' });
    expect(problemsOf(inList)[0]).toMatchObject({ given: 'mine' });
    expect(problemsOf(inList)[0]?.expected).toContain('whole list');
    expect(problemsOf(heading)[0]).toMatchObject({
      sheet: 'People',
      cell: 'A1',
      expected: 'the heading "Input"',
    });
  });

  test('rows taken out change nothing and are counted', () => {
    const fewer = sheets.filter(({ sheet }) => sheet !== 'People');
    const found = readEdits(resolved, fewer);
    expect(found).toMatchObject({ edits: [], problems: [] });
    expect(found.missing).toBeGreaterThan(3);
  });
});
