/** Dated changes of numbers in journeys: the same nodes with other parameters from a day on. */
import type { PlanNode } from '../plan.ts';
import type { Change } from '../../scenario/scenario.ts';
import type { DatedChange } from './dated-changes.ts';
import { type Draft, draftOn, type Parts } from './draft.ts';
import { tickOfDay } from './run-calendar.ts';
import type { Setting } from './setting.ts';

/** Keys of a changed service or cohort that are functions of time, not epochs. */
const IN_TIME = ['beds', 'places', 'staff', 'hours', 'visits', 'placements', 'arrive'];

/** Whether a change touches anything but capacities and arrivals. */
function changesJourneys({ services = {}, people = {}, pathways = {} }: Change): boolean {
  const touched = [...Object.values(services), ...Object.values(people)].flatMap((changed) =>
    Object.keys(changed),
  );
  return Object.keys(pathways).length > 0 || touched.some((key) => !IN_TIME.includes(key));
}

/** Days from which other parameters hold, after the first measured day. */
function epochDays({ changes, calendar }: Setting): number[] {
  const days = changes
    .filter(({ change }) => changesJourneys(change))
    .flatMap(({ onDay, untilDay }) => [onDay, untilDay])
    .filter((day) => day > calendar.fromDay && tickOfDay(calendar, day) < calendar.endTick);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** A node without the numbers that an epoch may change, and without what is written down of it. */
function shapeOf(node: PlanNode): unknown {
  if (node.op === 'branch') return { ...node, shares: node.shares.length };
  if (node.op === 'process' || node.op === 'request') return { ...node, codes: null, attribution: null };
  return node.op === 'stay' ? { ...node, early: node.early && node.early.node } : node;
}

function sameShape(base: Draft, other: Draft): boolean {
  const shape = ({ nodes, entries, distributions, bundles }: Draft) =>
    JSON.stringify([nodes.map(shapeOf), entries, distributions.length, bundles.length]);
  return shape(base) === shape(other);
}

/** What came into force or went out of it on a day. */
function changeOn(day: number, changes: readonly DatedChange[]): number {
  return changes.find(({ onDay, untilDay }) => onDay === day || untilDay === day)?.index ?? 0;
}

/** The drafts of all epochs, the base first. */
export function draftEpochs(parts: Parts): { readonly fromTick: number; readonly draft: Draft }[] {
  const { setting } = parts;
  const base = { fromTick: 0, draft: draftOn(setting.calendar.fromDay, parts) };
  const later = epochDays(setting).map((day) => {
    const draft = draftOn(day, parts);
    if (!sameShape(base.draft, draft)) {
      setting.problems.add({
        path: ['changes', changeOn(day, setting.changes)],
        value: '',
        expected: 'new numbers only: this change alters the shape of a route',
        cure: 'Keep the same ways and steps, and give a way 0% instead of leaving it out; or write another scenario.',
      });
    }
    return { fromTick: tickOfDay(setting.calendar, day), draft };
  });
  return [base, ...later];
}
