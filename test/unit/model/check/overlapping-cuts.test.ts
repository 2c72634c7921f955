import { describe, expect, test } from 'vitest';
import { overlappingCuts } from '../../../../src/model/check/overlapping-cuts.ts';
import type { Change, Scenario } from '../../../../src/scenario/scenario.ts';

const cut = (on: string, beds: object, more: object = {}) =>
  ({ on, ...more, services: { ward: { beds } } }) as Change;
const said = (...changes: Change[]) => overlappingCuts({ changes } as unknown as Scenario);
const half = { times: 0.5 };

describe('two cuts of one service', () => {
  test('that overlap are told with what they leave together', () => {
    expect(
      said(cut('2016-04-01', half, { until: '2016-06-30' }), cut('2016-06-01', { times: '80%' })),
    ).toEqual([
      'Changes 1 and 2 both cut the beds of ward from 1 June 2016 to 30 June 2016: 50% of 80% leaves 40%. If they tell of the same cut, take one out; if one follows the other, give the first an `until`.',
    ]);
    expect(said(cut('2016-04-01', half), cut('2016-06-01', half))[0]).toContain(
      'from 1 June 2016 on: 50% of 50%',
    );
  });

  test('are told in maps by place too, where they meet', () => {
    const [north, south] = [cut('2016-04-01', { North: half }), cut('2016-04-01', { South: half })];
    expect(said(north, south)).toEqual([]);
    expect(said(north, cut('2016-05-01', half, { where: 'North' }))).toHaveLength(1);
    expect(said(north, cut('2016-05-01', half, { where: ['South'] }))).toEqual([]);
  });

  test('one after the other, or one of them more, are not', () => {
    expect(said(cut('2016-04-01', half, { until: '2016-05-31' }), cut('2016-06-01', half))).toEqual([]);
    expect(said(cut('2016-04-01', half), cut('2016-06-01', { times: 1.5 }))).toEqual([]);
    expect(said(cut('2016-04-01', half), cut('2016-06-01', { add: -2 }))).toEqual([]);
  });
});
