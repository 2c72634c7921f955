/** Import and workbook as a person meets them: files in, files out, nothing personal, errors with their place. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { excelBytes } from '../../src/cli/excel-files.ts';
import { sequence } from '../../src/random/stream.ts';
import { newPlace, SMALL, type Place } from './stepdown.ts';

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('small.yaml', SMALL);
});
afterAll(() => {
  place.remove();
});

const stamp = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** 400 made-up spells over two months, each with an identifier, and three rows that cannot be used. */
function extract(): string {
  const next = sequence('made-up spells');
  const start = Date.UTC(2024, 0, 1);
  const rows = Array.from({ length: 400 }, (_, i) => {
    const admitted = start + Math.floor(next() * 60 * 1440) * 60_000;
    const ready = admitted + (1 + Math.floor(-Math.log(next()) * 5 * 1440)) * 60_000;
    const delayed = next() < 0.3;
    const left = delayed ? ready + (60 + Math.floor(next() * 4000)) * 60_000 : ready;
    const pathway = i === 7 ? 'SECRET-WAY' : next() < 0.8 ? 'P0' : 'P1';
    return `ID${900000 + i},${stamp(admitted)},${stamp(ready)},${stamp(left)},${pathway},${delayed ? 'care' : ''}`;
  });
  rows.splice(
    10,
    0,
    'ID111111,soon,2024-01-03,2024-01-04,P1,',
    '',
    'ID222222,2024-01-05,2024-01-03,2024-01-06,P0,',
  );
  return ['Id,Admitted,Ready,Left,Pathway,Reason', ...rows, 'ID333333'].join('\n');
}

describe('a spell extract', () => {
  test('becomes a scenario that runs, a page and tables, with bad rows by line and nobody in it', async () => {
    place.write('spells.csv', extract());
    const { code, out, err } = await place.stepdown(['import', 'spells.csv', '--out', 'made']);
    expect(code, err).toBe(0);
    expect(out).toContain('400 of 403 rows are used.');
    expect(out).toContain('line 12 is set aside: admitted: expected a date');
    const files = place.files('made');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'report.html',
        'set-aside.csv',
        'spells.yaml',
        join('charts', 'quantiles-1.png'),
      ]),
    );
    expect(files['set-aside.csv']?.split('\n').slice(1, 4)).toEqual([
      '12,admitted: expected a date such as 2024-04-01 09:30 or 01/04/2024',
      '14,ready: expected a date not before admitted',
      '405,"admitted: expected a date, found nothing"',
    ]);
    for (const content of [out, ...Object.values(files)]) {
      expect(content).not.toMatch(/ID\d{6}/);
      expect(content).not.toContain('SECRET-WAY');
    }
    const checked = await place.stepdown(['check', 'made/spells.yaml']);
    expect(checked.code, checked.err).toBe(0);
    const run = await place.stepdown([
      'run',
      'made/spells.yaml',
      '--replications',
      '2',
      '--quiet',
      '--tables-only',
    ]);
    expect(run.code, run.err).toBe(0);
  });

  test('without the columns it needs names those it has', async () => {
    place.write('other.csv', 'Arrival,Ready,Left\n2024-01-01,2024-01-02,2024-01-02\n');
    const { code, err } = await place.stepdown(['import', 'other.csv', '--out', 'none']);
    expect(code).toBe(2);
    expect(err).toContain('other.csv, line 1: expected a column that says when people were admitted');
    expect(err).toContain('"Arrival", "Ready", "Left"');
    expect(place.files('.')).not.toHaveProperty('none');
  });
});

describe('an inputs workbook', () => {
  test('comes back without a difference, and is not written over', async () => {
    const made = await place.stepdown(['workbook', 'small.yaml', '--out', 'inputs.xlsx']);
    expect(made.code, made.err).toBe(0);
    const { code, out } = await place.stepdown(['import', 'inputs.xlsx']);
    expect(code).toBe(0);
    expect(out).toContain('No difference: nothing is written.');
    const again = await place.stepdown(['workbook', 'small.yaml', '--out', 'inputs.xlsx']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('give another name with --out');
  });

  /** The workbook with one row as somebody edited it. */
  async function edited(name: string, input: string, value: number): Promise<void> {
    const { readExcelFile } = await import('../../src/cli/excel-files.ts');
    const sheets = await readExcelFile(join(place.folder, 'inputs.xlsx'));
    const pages = sheets.map(({ sheet, data }) => ({
      sheet,
      widths: [],
      rows: data.map((row) =>
        row.map((cell, i) => ({
          value: row[0] === input && i === 1 ? value : cell instanceof Date ? null : cell,
          look: 'plain' as const,
        })),
      ),
    }));
    place.write(name, await excelBytes(pages));
  }

  test('with a change becomes a variant that runs', async () => {
    await edited('more.xlsx', 'services.acute.beds', 14);
    const { code, out, err } = await place.stepdown(['import', 'more.xlsx', '--out', 'more']);
    expect(code, err).toBe(0);
    expect(out).toContain('services.acute.beds: 12 -> 14 (Services B2; states no source)');
    expect(place.read('more/small-changed.yaml')).toContain('beds: 14');
    const checked = await place.stepdown(['check', 'more/small-changed.yaml']);
    expect(checked.code, checked.err).toBe(0);
  });

  test('with a wrong value is refused by its cell', async () => {
    await edited('wrong.xlsx', 'people.emergency.leaveBy.home', 0.9);
    const { code, err } = await place.stepdown(['import', 'wrong.xlsx', '--out', 'wrong']);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.xlsx, sheet "People", cell B\d+: expected shares/);
  });

  test('of a scenario that has changed since is refused', async () => {
    place.write('small.yaml', SMALL.replace('beds: 12', 'beds: 13'));
    const { code, err } = await place.stepdown(['import', 'inputs.xlsx']);
    expect(code).toBe(2);
    expect(err).toContain('was made of another state of small.yaml');
  });
});
