import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/measures/catalogue.ts';
import { definitionsOf } from '../../../src/measures/definitions.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { EndReason, LevelKind } from '../../../src/observe/records.ts';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../../../src/units.ts';
import { CHAIN, chainPlan, reablementPool } from '../../support/chain-plan.ts';
import { handMadeRun, valueOf } from '../../support/hand-made-run.ts';
import type { HandStay } from '../../support/hand-made-run.ts';

const { acute, stepDown } = CHAIN;
const plan = chainPlan({ fromDay: 7, endDay: 35 });
const years = 28 / DAYS_PER_YEAR;

const stays: HandStay[] = [
  // Ready on day 20 and on to a step-down bed on day 22.
  {
    person: 1,
    service: acute,
    destination: stepDown,
    pathway: 1,
    asked: 10,
    began: 10,
    ready: 20,
    ended: 22,
  },
  { person: 1, service: stepDown, asked: 20, began: 22, ready: 30, ended: 30 },
  // In the acute bed across the start of measuring.
  { person: 2, cohort: 1, service: acute, pathway: 0, asked: 1, began: 5, ready: 9, ended: 9 },
  // Waited eight days, still present.
  {
    person: 3,
    service: acute,
    asked: 8,
    began: 16,
    ended: 35,
    reason: EndReason.stillPresent,
    destination: -1000,
  },
  // Ready for step-down on day 34 and still waiting for it.
  {
    person: 4,
    service: acute,
    pathway: 1,
    asked: 30,
    began: 30,
    ready: 34,
    ended: 35,
    reason: EndReason.stillPresent,
    destination: -1000,
  },
  { person: 4, service: stepDown, asked: 34, ended: 35, reason: EndReason.stillPresent, destination: -1000 },
];

describe('measures of a service', () => {
  const seen = handMadeRun(plan, { stays });
  const value = (measure: string, dimensions: Record<string, string> = { service: 'acute' }) =>
    valueOf(seen, measure, dimensions);

  it('average levels over the window', () => {
    expect(value('occupied')).toBeCloseTo((12 + 2 + 19 + 5) / 28, 12);
    expect(value('waiting')).toBeCloseTo(8 / 28, 12);
    expect(value('delayed')).toBeCloseTo((2 + 1) / 28, 12);
    expect(value('capacity')).toBe(20);
    expect(value('utilisation')).toBeCloseTo(38 / 28 / 20, 12);
  });

  it('count midnights', () => {
    // Nights 11-22, 8-9, 17-35 and 31-35.
    expect(value('occupiedAtMidnight')).toBeCloseTo((12 + 2 + 19 + 5) / 28, 12);
  });

  it('count requests, starts and ends in the window', () => {
    expect(value('arrived') * years).toBeCloseTo(3, 10);
    expect(value('started') * years).toBeCloseTo(3, 10);
    expect(value('left') * years).toBeCloseTo(2, 10);
    expect(value('left', { service: 'acute', destination: 'step-down bed' }) * years).toBeCloseTo(1, 10);
    expect(value('ended', { ending: 'home' }) * years).toBeCloseTo(2, 10);
  });

  it('take waits of those who began and stays of those who finished', () => {
    expect(value('meanWait')).toBeCloseTo(8 / 3, 12);
    expect(value('meanWaitOfWaiters')).toBe(8);
    expect(value('shareWaited')).toBeCloseTo(1 / 3, 12);
    expect(value('shareWaitedOver', { service: 'acute', band: 'over 7 days' })).toBeCloseTo(1 / 3, 12);
    expect(value('shareWaitedOver', { service: 'acute', band: 'over 4 hours' })).toBeCloseTo(1 / 3, 12);
    expect(value('sdWait')).toBeCloseTo(Math.sqrt(64 / 3 - (8 / 3) ** 2), 12);
    expect(value('meanStay')).toBe((12 + 4) / 2);
    expect(value('sdStay')).toBe(4);
    expect(value('meanReadyAfter')).toBe((10 + 4) / 2);
  });

  it('count waits of hours only for beds that people come to from outside', () => {
    const hours = catalogueOf(plan).measures.filter(({ dimensions }) =>
      dimensions['band']?.endsWith('hours'),
    );
    const services = new Set(hours.map(({ dimensions }) => dimensions['service']));
    expect([...services]).toEqual(['acute']);
    expect(hours.map(({ dimensions }) => dimensions['band'])).toEqual(['over 4 hours', 'over 12 hours']);
  });

  it('tell cohorts and destinations apart by person-time, and the parts add up', () => {
    const parts = ['home', 'step-down bed', 'not left'].map((destination) =>
      value('occupied', { service: 'acute', destination }),
    );
    for (const [k, days] of [2, 12, 24].entries()) expect(parts[k]! * 28).toBeCloseTo(days, 10);
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(value('occupied'), 12);
  });

  it('say what got through each pathway, what was asked and what could be carried', () => {
    expect(value('demand', { pathway: 'step-down' }) * years).toBeCloseTo(2, 10);
    expect(value('gotThrough', { pathway: 'step-down' }) * years).toBeCloseTo(1, 10);
    expect(value('gotThrough', { pathway: 'simple' }) * years).toBeCloseTo(1, 10);
    // Four step-down beds for 28 days at eight days a person.
    expect(value('couldCarry', { service: 'step-down bed' }) * years).toBeCloseTo((4 * 28) / 8, 10);
    expect(value('couldCarry', { pathway: 'step-down' }) * years).toBeCloseTo((4 * 28) / 8, 10);
  });

  it('cost what the lines say, by payer', () => {
    expect(value('cost', {}) * years).toBeCloseTo(100 * 28 + 300 * 3, 8);
    expect(value('cost', { payer: 'NHS', line: 'acute delayed day' }) * years).toBeCloseTo(900, 8);
    expect(value('costCashReleasing', {}) * years).toBeCloseTo(2800, 8);
    expect(value('oneOffCost', { payer: 'council' })).toBe(5000);
  });

  it('cost a block only on the days on which it is paid', () => {
    const [block, ...others] = plan.money!.lines;
    // Paid from day 0 to 12 and from day 30: five of the days 7 to 35 and five more.
    const dated = [
      { ...block!, what: 'ends', untilTick: 12 * TICKS_PER_DAY },
      { ...block!, what: 'begins', fromTick: 30 * TICKS_PER_DAY },
      { ...block!, what: 'before', untilTick: 5 * TICKS_PER_DAY },
    ];
    const paid = handMadeRun({ ...plan, money: { ...plan.money!, lines: [...dated, ...others] } }, { stays });
    for (const [line, days] of [
      ['ends', 5],
      ['begins', 5],
      ['before', 0],
    ] as const)
      expect(valueOf(paid, 'cost', { payer: 'NHS', line }) * years).toBeCloseTo(100 * days, 8);
  });

  it('do not exist where there is nobody to count', () => {
    const nobody = handMadeRun(plan, { stays: [] });
    for (const measure of ['meanWait', 'sdWait', 'shareWaited', 'meanStay', 'couldCarry'])
      expect(valueOf(nobody, measure, { service: 'acute' })).toBeNaN();
    expect(valueOf(nobody, 'occupied', { service: 'acute' })).toBe(0);
  });
});

describe('measures of a pool', () => {
  const withPool: Plan = {
    ...plan,
    services: plan.services.map((s, i) => (i === stepDown ? reablementPool : s)),
  };
  const totals = {
    service: stepDown,
    commissioned: 400,
    available: 312,
    delivered: 156,
    deferred: 8,
    lost: 4,
  };
  const seen = handMadeRun(withPool, {
    stays: [
      { person: 1, service: stepDown, asked: 10, began: 12, ended: 30, planned: 40 },
      { person: 2, service: stepDown, asked: 20, began: 22, ended: 33, planned: 64 },
    ],
    ledger: [{ ...totals, overtakings: 2 }],
    levels: [
      [0, stepDown, LevelKind.capacity, 780],
      [0, stepDown, LevelKind.turnround, 1000],
      [14, stepDown, LevelKind.drawn, 390],
      [28, stepDown, LevelKind.drawn, 980],
    ],
  });
  const value = (measure: string): number => valueOf(seen, measure, { service: 'reablement' });

  it('have two denominators for use', () => {
    expect(value('utilisation')).toBe(0.5);
    expect(value('utilisationOfCommissioned')).toBe(0.39);
  });

  it('give hours a week', () => {
    expect(value('hoursCommissioned')).toBe(100);
    expect(value('hoursAvailable')).toBe(78);
    expect(value('hoursDelivered')).toBe(39);
    expect(value('hoursDeferred')).toBe(2);
    expect(value('hoursLost')).toBe(1);
    expect(value('capacity')).toBeCloseTo(78, 10);
    expect(value('overtakings') * years).toBeCloseTo(2, 10);
  });

  it('could carry their hours over the mean bundle', () => {
    expect(value('couldCarry') * years).toBeCloseTo(312 / 52, 10);
  });

  it('split hours of a period into used, spare and over', () => {
    const rows = definitionsOfSeries(seen.plan);
    const week = (measure: string, p: number): number => rows(measure)(seen, p, 7 * 86_400_000);
    const expected: Record<string, readonly [second: number, last: number]> = {
      hoursAvailable: [78, 78],
      hoursUsed: [39, 98],
      hoursSpare: [39, 0],
      hoursOver: [0, 20],
    };
    for (const [measure, [second, last]] of Object.entries(expected)) {
      expect(week(measure, 1)).toBeCloseTo(second, 9);
      expect(week(measure, 3)).toBeCloseTo(last, 9);
    }
  });
});

function definitionsOfSeries(of: Plan) {
  return (measure: string) =>
    definitionsOf(of).series.find(
      ({ row }) => row.measure === measure && row.dimensions['service'] === 'reablement',
    )!.of;
}
