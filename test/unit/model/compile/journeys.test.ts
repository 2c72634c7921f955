import { describe, expect, it } from 'vitest';
import type { Plan, PlanNode } from '../../../../src/model/plan.ts';
import { planOf } from '../../../support/minimal-plan.ts';

const WARD = { beds: 5, stay: '3 days', then: 'home' };

/** A node as text, with its service and ending by name. */
function story(plan: Plan, at: number, depth = 0): string {
  if (depth > 12) return '...';
  const node: PlanNode = plan.nodes[at]!;
  const on = (next: number) => story(plan, next, depth + 1);
  switch (node.op) {
    case 'request':
      return `ask ${node.needs.map(({ service }) => plan.services[service]!.service).join('+')} > ${on(node.next)}`;
    case 'stay':
      return `stay ${node.duration < 0 ? 'plan' : lengthOf(plan, node.duration)} > ${on(node.next)}`;
    case 'process':
      return `${node.codes.map(({ code }) => plan.names.codes[code]!).join('/')} ${lengthOf(plan, node.duration)} > ${on(node.next)}`;
    case 'branch':
      return `[${node.next.map((next, i) => `${node.shares[i]!}: ${on(next)}`).join('; ')}]`;
    case 'pathway':
      return `(${plan.names.pathways[node.pathway]!.name}) ${on(node.next)}`;
    case 'end':
      return plan.names.endings[node.ending]!.name;
  }
}

function lengthOf(plan: Plan, distribution: number): string {
  const spec = plan.distributions[distribution]!;
  return spec.kind === 'fixed' ? `${spec.value}` : spec.kind;
}

const first = (overrides: object) => {
  const plan = planOf(overrides);
  return story(plan, plan.cohorts[0]!.entry);
};

describe('journeys', () => {
  it('need no branch where there is one way', () => {
    expect(first({})).toBe('ask acute > stay exponential > home');
  });
  it('choose the way before the stay, so that the stay can follow it', () => {
    const people = {
      patients: {
        readyAfter: { 'by route': { ward: '2 days', otherwise: '1 days' } },
        leaveBy: { home: '60%', ward: '30%', died: '10%' },
      },
    };
    expect(first({ services: { ward: WARD }, people })).toBe(
      'ask acute > [0.6: stay 1 > home; 0.3: stay 2 > (ward) ask ward > stay 3 > home; 0.1: stay 1 > died]',
    );
  });
  it('take the steps of a pathway in order, and the pathway before the service of its name', () => {
    const pathways = {
      ward: {
        number: 2,
        steps: [
          { process: { takes: '1 days', code: 'A' } },
          { wait: { for: 'ward', code: 'C', stay: '4 days' } },
          { process: { takes: '2 days' } },
          { then: { home: '50%', ward: '50%' } },
        ],
      },
    };
    const plan = planOf({ services: { ward: WARD }, pathways, people: { patients: { leaveBy: 'ward' } } });
    expect(story(plan, plan.cohorts[0]!.entry)).toMatch(
      /^ask acute > stay exponential > \(ward\) A 1 > ask ward > stay 4 > none given 2 > \[0.5: home; 0.5: \(ward\) A 1 > ask ward/,
    );
    expect(plan.nodes).toHaveLength(9);
    expect(plan.names.pathways[0]).toEqual({ name: 'ward', number: 2 });
    expect(plan.names.reasons).toContain('Completion of assessment');
  });
  it('close circles of services on themselves', () => {
    const services = {
      ward: { ...WARD, then: { home: '50%', flat: '50%' } },
      flat: { ...WARD, then: 'ward' },
    };
    const plan = planOf({ services, people: { patients: { leaveBy: 'ward' } } });
    expect(plan.nodes.filter(({ op }) => op === 'request')).toHaveLength(3);
  });
  it('hold companions, offer alternatives with their own stay, and ask early', () => {
    const services = {
      ward: WARD,
      flat: { ...WARD, stay: '8 days' },
      therapy: { hours: '10 hours/week', bundle: { hours: '6 hours', over: '6 weeks' } },
    };
    const wait = { for: { any: ['ward', 'flat'], rule: 'in order' }, with: ['therapy'], early: '12 hours' };
    const pathways = { onward: { steps: [{ wait }, { then: 'home' }] } };
    const plan = planOf({ services, pathways, people: { patients: { leaveBy: 'onward' } } });
    const at = plan.nodes.findIndex((node) => node.op === 'request' && node.alternatives.length > 0);
    const request = plan.nodes[at] as PlanNode & { op: 'request' };
    expect(request.needs.map(({ service }) => plan.services[service]!.service)).toEqual(['ward', 'therapy']);
    expect(request.rule).toBe('inOrder');
    expect(story(plan, request.next)).toBe('stay 3 > home');
    expect(story(plan, request.alternatives[0]!.next!)).toBe('stay 8 > home');
    const stay = plan.nodes.find((node) => node.op === 'stay' && node.early !== null);
    expect(stay).toMatchObject({ early: { ticks: 12 * 3_600_000, node: at } });
  });
  it('send those who lose patience, die or are refused on their way', () => {
    const plan = planOf({
      services: { acute: { queue: { limit: 3, order: 'priority' } } },
      people: {
        patients: {
          priority: 2,
          waiting: {
            patience: { after: '2 days', then: 'home' },
            death: { after: { exponential: '30 days' } },
          },
        },
      },
    });
    const entry = plan.nodes[plan.cohorts[0]!.entry] as PlanNode & { op: 'request' };
    expect(story(plan, entry.patience!.then)).toBe('home');
    expect(story(plan, entry.death!.then)).toBe('died');
    expect(story(plan, entry.rejected)).toBe('refused');
    expect(entry.priority).toBe(-1);
    expect(plan.cohorts[0]!.priority).toBe(1);
    expect(plan.priorityLevels).toBe(2);
    expect(plan.services[0]!.queue.outsideLimit).toBe(3);
  });
  it('let go of people where they are placed, unless the file says where they go on', () => {
    const placed = { placements: '14/week' };
    expect(first({ services: { 'care home': placed }, people: { patients: { leaveBy: 'care home' } } })).toBe(
      'ask acute > stay exponential > (care home) ask care home > stay 0 > care home',
    );
  });
});
