import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/measures/catalogue.ts';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import { planOf } from '../../support/plan-of.ts';

/** Values of a run by measure and what it is of. */
function run(text: string) {
  const plan = planOf(text);
  const { measures } = catalogueOf(plan);
  const result = measureReplication(plan, 1);
  const value = (measure: string, of: string): number => {
    const row = measures.findIndex(
      (each) => each.measure === measure && Object.values(each.dimensions).join() === of,
    );
    return row < 0 ? NaN : result.values[row]!;
  };
  return { value, left: result.left.reduce((sum, each) => sum + each, 0) };
}

const LOSS = `
title: Loss
run: { from: 2016-04-04, length: 200 days, warmUp: 0 days, seed: loss }
services: { acute: { beds: 3, queue: { limit: 0 } } }
people:
  patients:
    arrive: { perDay: 1 }
    admittedTo: acute
    readyAfter: { exponential: 3 days }
    waiting: { rejected: elsewhere }
    leaveBy: home
endings: { home: { at: home }, elsewhere: { at: elsewhere } }
`;

describe('people who left, by ending', () => {
  it('hold those refused at the door, who leave no stay behind', () => {
    const { value, left } = run(LOSS);
    expect(value('refused', 'acute')).toBeGreaterThan(50);
    expect(value('ended', 'elsewhere')).toBe(value('refused', 'acute'));
    // Everybody who left the model, in 200 days, has an ending.
    const all = value('ended', 'home') + value('ended', 'elsewhere');
    expect(Math.abs(all / left - 365 / 200)).toBeLessThan(0.01);
  });

  it('hold those who give up waiting outside, by where that leads', () => {
    const text = LOSS.replace('queue: { limit: 0 }', 'queue: { limit: 50 }').replace(
      'rejected: elsewhere',
      'rejected: elsewhere, patience: { after: { exponential: 1 days }, then: gone }',
    );
    const { value, left } = run(text.replace('elsewhere: {', 'gone: { at: home }, elsewhere: {'));
    expect(value('reneged', 'acute')).toBeGreaterThan(10);
    expect(value('ended', 'gone')).toBe(value('reneged', 'acute'));
    const all = value('ended', 'home') + value('ended', 'gone') + value('ended', 'elsewhere');
    expect(Math.abs(all / left - 365 / 200)).toBeLessThan(0.01);
  });

  it('have no row where the records cannot tell who went where', () => {
    const others = `  others:
    arrive: { perDay: 1 }
    admittedTo: acute
    readyAfter: { exponential: 3 days }
    waiting: { rejected: home }
    leaveBy: home
endings:`;
    const { value } = run(LOSS.replace('endings:', others));
    expect(value('refused', 'acute')).toBeGreaterThan(50);
    expect(value('ended', 'home')).toBeNaN();
    expect(value('ended', 'elsewhere')).toBeNaN();
  });
});
