import { describe, expect, test } from 'vitest';
import { idlePriorities } from '../../../../src/model/check/idle-priorities.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';

/** Beds, a pool that one way asks for with a priority, and two groups. */
function scenario(queue: object | undefined, priorities: { step?: number; group?: number }): Scenario {
  const step = {
    wait: { for: 'pool', ...(priorities.step === undefined ? {} : { priority: priorities.step }) },
  };
  const group = priorities.group === undefined ? {} : { priority: priorities.group };
  return {
    services: { ward: { beds: 5 }, pool: { places: 2, ...(queue === undefined ? {} : { queue }) } },
    people: { usual: { arrive: { perDay: 1 }, admittedTo: 'ward', leaveBy: 'onward', ...group } },
    pathways: { onward: { steps: [step, { then: { home: '100%' } }] } },
  } as unknown as Scenario;
}

describe('a priority that nothing looks at', () => {
  test('of a step is said, with the service and what to add', () => {
    expect(idlePriorities(scenario(undefined, { step: 1 }))).toEqual([
      'pool takes people by time of request, so that the priority of those who ask for it changes nothing: add `queue: { order: priority }` to the service.',
    ]);
  });

  test('of a group is said when no service at all takes the most urgent first', () => {
    expect(idlePriorities(scenario(undefined, { group: 2 }))).toEqual([
      expect.stringContaining('the priority of usual changes nothing'),
    ]);
  });

  test('is not said where queues go by it, or none is stated', () => {
    expect(idlePriorities(scenario({ order: 'priority' }, { step: 1, group: 2 }))).toEqual([]);
    expect(idlePriorities(scenario(undefined, {}))).toEqual([]);
  });
});
