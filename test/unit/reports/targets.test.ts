import { describe, expect, it } from 'vitest';
import { isDrawable } from '../../../reports/charts/chart.ts';
import { scorecardChart } from '../../../reports/charts/scorecard.ts';
import { sectionHtml } from '../../../reports/page/section.ts';
import { targetsSection } from '../../../reports/document/targets-section.ts';
import { scorecardTable } from '../../../reports/tables/scorecard-table.ts';
import { loadTextLayout } from '../../../reports/render/text-layout.ts';
import { tableCsv } from '../../../reports/tables/table-csv.ts';
import {
  amberInWords,
  judgedInWords,
  statusInWords,
  tallyInWords,
  targetInWords,
} from '../../../reports/words/targets.ts';
import type { TargetResult } from '../../../src/experiment/results.ts';
import { SAMPLE_TARGET } from '../../support/sample-records.ts';
import { sampleManifest } from '../../support/sample-results.ts';

const share: TargetResult = {
  ...SAMPLE_TARGET,
  measure: 'utilisation',
  dimensions: { service: 'acute' },
  unit: 'share',
  ...{ atLeast: 0.85, atMost: 0.95, greenAtLeast: 0.85, greenAtMost: 0.95 },
  ...{ amberAtLeast: 0.82, amberAtMost: 0.98, amberStated: true },
  ...{ rounding: { to: 0.01, rule: 'nearest' }, value: 0.91, low: 0.89, high: 0.94 },
  ...{ status: 'green', possible: ['green'] },
};
const single: TargetResult = {
  ...SAMPLE_TARGET,
  chance: { asked: 0.9, met: 0.9, low: 0.744, high: 0.965, replications: 30 },
  possible: ['green', 'amber', 'red'],
};

describe('words of a target', () => {
  it('say the bound and where amber ends', () => {
    expect(targetInWords(SAMPLE_TARGET)).toBe('at most 60');
    expect(amberInWords(SAMPLE_TARGET)).toBe('amber up to 66 (by default)');
    expect(targetInWords(share)).toBe('85% to 95%');
    const days = { ...SAMPLE_TARGET, measure: 'readyToLeft', unit: 'days' };
    expect(targetInWords({ ...days, atMost: 1.2 })).toBe('at most 1.2 days');
    expect(targetInWords({ ...days, atMost: 1 })).toBe('at most 1 day');
    expect(amberInWords(share)).toBe('amber down to 82% and up to 98%');
    expect(targetInWords(single)).toBe('at most 60 in 90% of single runs');
    expect(targetInWords({ ...SAMPLE_TARGET, atLeast: 5, atMost: null })).toBe('at least 5');
    expect(amberInWords({ ...SAMPLE_TARGET, amberAtMost: 60 })).toBe('no amber');
    expect(amberInWords({ ...SAMPLE_TARGET, greenAtMost: 61.2, amberStated: true })).toBe(
      'green up to 61.2, amber up to 66',
    );
  });

  it('say what was judged', () => {
    expect(judgedInWords(SAMPLE_TARGET)).toBe('58.2 (55.4 to 61.1)');
    expect(judgedInWords(share)).toBe('91% (89% to 94%)');
    expect(judgedInWords(single)).toBe('27 of 30 runs (74% to 97%)');
    expect(judgedInWords({ ...SAMPLE_TARGET, low: null, high: null })).toBe('58.2');
    expect(judgedInWords({ ...SAMPLE_TARGET, value: null, low: null, high: null })).toBe('n/a');
  });

  it('never round a figure across the bound it is judged by', () => {
    expect(judgedInWords({ ...SAMPLE_TARGET, value: 58, low: 55, high: 60.03 })).toBe(
      '58.00 (55.00 to 60.03)',
    );
    expect(judgedInWords({ ...SAMPLE_TARGET, value: 58, low: 55, high: 60 })).toBe('58.0 (55.0 to 60.0)');
  });

  it('say which colours it may be, and count them', () => {
    expect(statusInWords(share)).toBe('green');
    expect(statusInWords(SAMPLE_TARGET)).toBe('cannot tell (green or amber)');
    expect(statusInWords(single)).toBe('cannot tell');
    expect(tallyInWords([share, single, share])).toBe('2 green, 1 cannot be told');
  });
});

describe('the scorecard', () => {
  const manifest = sampleManifest();
  const pageOf = (...scenarios: Parameters<typeof targetsSection>[0]): string =>
    targetsSection(scenarios, [])
      .map((section) => sectionHtml(section, { manifest, pictures: new Map() }).text)
      .join('');
  const text = (...scenarios: Parameters<typeof targetsSection>[0]): string =>
    pageOf(...scenarios)
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ');

  it('has signs and words beside the colour, and nothing from a file is markup', () => {
    const page = pageOf({ title: 'Base', targets: [{ ...share, name: '<i>use</i>' }] });
    expect(page).not.toContain('<i>');
    expect(page).toMatch(/class="badge">\u2713<\/span> <span class="verdict green"><bdi>green/u);
    const unclear = text({ title: 'Base', targets: [SAMPLE_TARGET] });
    expect(unclear).toContain('? cannot tell (green or amber) 58.2 (55.4 to 61.1)');
    expect(unclear).not.toContain('Scenario');
  });

  it('has a row for each scenario, with the target that it has', () => {
    const bounds = { atMost: 50, greenAtMost: 50, amberAtMost: 55 };
    const own = { ...SAMPLE_TARGET, ...bounds, status: 'red', possible: ['red'] } as const;
    const both = text(
      { title: 'Before', targets: [SAMPLE_TARGET] },
      { title: 'After', targets: [own, { ...share, name: 'use' }] },
      { title: 'Aimless' },
    );
    expect(both).toContain('Before : 1 cannot be told.');
    expect(both).toContain('After : 1 green, 1 red.');
    expect(both).not.toContain('Aimless');
    expect(both).toMatch(/Before at most 60 amber up to 66 \(by default\) \? cannot tell/u);
    expect(both).toMatch(/After at most 50 amber up to 55 \(by default\) \u2717 red/u);
    expect(both).toMatch(/use Use of acute capacity.* After 85% to 95% .*\u2713 green 91% \(89% to 94%\)/u);
  });

  it('has its numbers in full in a file', () => {
    const csv = tableCsv(scorecardTable([{ title: 'Base', targets: [single] }])!, 'hash');
    expect(csv.split('\n')[0]).toContain('Judged: average,Judged: 95% low');
    expect(csv.split('\n')[1]).toMatch(/^.*,\? cannot tell,58\.2,55\.4,61\.1,90,hash$/u);
  });

  it('is not there without targets', () => {
    expect(targetsSection([{ title: 'Base' }], [])).toEqual([]);
    expect(scorecardChart([{ title: 'Base' }])).toEqual([]);
  });
});

describe('the scorecard as a picture', () => {
  const met: TargetResult = {
    ...SAMPLE_TARGET,
    value: 30,
    low: 29,
    high: 31,
    status: 'green',
    possible: ['green'],
  };
  const missed: TargetResult = { ...met, value: 90, low: 89, high: 91, status: 'red', possible: ['red'] };
  const quarter = (target: TargetResult, period: string): TargetResult => ({
    ...target,
    name: 'days',
    period,
  });
  const base = { title: 'Base', targets: [quarter(met, '2016/17 Q1'), quarter(met, '2016/17 Q2')] };
  const variant = { title: 'Variant', targets: [quarter(met, '2016/17 Q1'), quarter(missed, '2016/17 Q2')] };

  it('says what changes colour, and how far each value is from its target', () => {
    const [chart] = scorecardChart([base, variant]);
    if (chart === undefined || !isDrawable(chart)) throw new Error('no picture');
    expect(chart.finding).toBe('Of 2 targets in the base: 2 green. Days, 2016/17 Q2 goes from green to red.');
    expect(chart.table.rows.map(({ cells }) => cells.at(-1)!.text)).toEqual([
      '50.0%',
      '50.0%',
      '50.0%',
      '150.0%',
    ]);
  });

  it('tells colours apart by shape and word too', async () => {
    const [chart] = scorecardChart([base, variant]);
    if (chart === undefined || !isDrawable(chart)) throw new Error('no picture');
    const layout = await loadTextLayout();
    for (const narrow of [false, true]) {
      const picture = JSON.stringify(chart.picture({ width: narrow ? 340 : 700, narrow, layout }));
      expect(picture).toContain('"shape":"square"');
      expect(picture).toContain('Variant, red: 90');
      expect(picture).toContain('Base, green: 30');
    }
  });

  it('is refused with a reason when the scenarios are too many, or nothing can be set beside a target', () => {
    const [many] = scorecardChart([base, variant, base, variant]);
    expect(many).toMatchObject({ why: expect.stringContaining('the table has them all') as string });
    const zero = { ...met, atMost: 0, greenAtMost: 0, amberAtMost: 0 };
    const [none] = scorecardChart([{ title: 'Base', targets: [zero] }]);
    expect(none).toMatchObject({ why: expect.stringContaining('no target has a value') as string });
  });
});
