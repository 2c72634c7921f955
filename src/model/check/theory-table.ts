/** What theory expects of each service, as a table; and in a second one why it says nothing. */
import type { Expectation, Sureness } from '../expect/expectation.ts';
import type { Expectations } from '../expect/expectations.ts';
import type { Plan } from '../plan.ts';
import { type CheckTable, figure, percent } from './check-report.ts';
import { column } from './tables.ts';

const WHAT: Readonly<Record<Expectation['measure'], string>> = {
  shareWaited: 'share who wait',
  meanWait: 'mean wait of all who start (days)',
  waiting: 'people waiting on average',
  occupied: 'people in place on average',
  shareRefused: 'share refused',
  reneged: 'people a year who give up or die waiting',
  utilisation: 'use of capacity',
  started: 'most people who can start in a year',
};

const SURE: Readonly<Record<Sureness, string>> = {
  exact: 'exactly',
  approximate: 'about',
  bound: 'always',
  met: 'if all who ask get in',
};

const SHARES: ReadonlySet<Expectation['measure']> = new Set(['shareWaited', 'shareRefused', 'utilisation']);

/** Where theory has an answer. */
export function theoryTable(plan: Plan, { expected }: Expectations): CheckTable {
  return {
    title: 'What theory expects in the long run',
    note: 'Exactly: the formula holds for this service as it is described, whatever else the file says. About: a formula known to come near. A run differs from it by chance, and by what its warm-up left unsettled.',
    columns: [
      column('service'),
      column('place'),
      column('what'),
      column('how sure'),
      column('expected'),
      column('by'),
    ],
    rows: expected.map(({ service, measure, value, sureness, by }) => [
      plan.services[service]!.service,
      plan.services[service]!.place,
      WHAT[measure],
      SURE[sureness],
      SHARES.has(measure) ? percent(value) : figure(value),
      by,
    ]),
  };
}

/** Where it has none; copies of a service with one reason come together. */
export function silenceTable(plan: Plan, { silent }: Expectations): CheckTable {
  const places = new Map<string, string[]>();
  for (const { service, why } of silent) {
    const key = JSON.stringify([plan.services[service]!.service, why]);
    places.set(key, [...(places.get(key) ?? []), plan.services[service]!.place]);
  }
  return {
    title: 'Where theory says nothing of queues',
    columns: [column('service'), column('place'), column('because')],
    rows: [...places].map(([key, of]) => {
      const [service, why] = JSON.parse(key) as [string, string];
      return [service, of.length === 1 ? of[0]! : `${of.length} places`, why];
    }),
  };
}
