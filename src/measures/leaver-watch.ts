/** How the people whom afterwards asks about are told apart while a run is read, where delay matters to them. */
import type { Plan, PlanAfterwards, PlanOutcome } from '../model/plan.ts';
import { LeaverReader } from '../observe/leaver-reader.ts';
import { sharesWithHazards } from '../statistics/competing-hazards.ts';
import { autumns } from './periods.ts';

type Delay = NonNullable<PlanAfterwards['delay']>;

/** A reader of leavers; null where the scenario says nothing of what delay does. */
export function leaverReader(plan: Plan): LeaverReader | null {
  const { afterwards, names, fromTick, endTick } = plan;
  const delay = afterwards?.delay;
  if (afterwards === undefined || delay === undefined) return null;
  const { groups, fromHospital } = afterwards;
  const atHomeEnding = names.endings.map(({ at }) => at === 'home');
  const positions = (by: PlanOutcome['by']): Map<number, number> =>
    new Map(groups.flatMap((group, k) => (group.by === by ? [[group.way, k] as const] : [])));
  const [byPathway, byEnding] = [positions('pathway'), positions('ending')];
  return new LeaverReader({
    fromTick,
    endTick,
    autumns: autumns(plan),
    groups: groups.length,
    returns: fromHospital.length,
    leaving: (pathway, ending) =>
      byPathway.has(pathway)
        ? atHomeEnding[ending]
          ? byPathway.get(pathway)!
          : -1
        : (byEnding.get(ending) ?? -1),
    expected: (group, days) => afterDelay(groups[group]!, delay, days),
    beginning: (pathway, service) =>
      fromHospital.findIndex((one) => one.pathway === pathway && one.services.includes(service)),
    atHome: (group, days) => {
      const [died, readmitted, careHome] = afterDelay(fromHospital[group]!, delay, days);
      return 1 - died! - readmitted! - careHome!;
    },
  });
}

type Shares = Pick<PlanOutcome, 'died' | 'readmitted' | 'careHome'> & {
  readonly ongoingHours?: number | null;
};

/** Shares who died, are back in hospital and in a care home, and hours of care, after so many days of delay. */
function afterDelay(stated: Shares, delay: Delay, days: number): number[] {
  const counted = Math.min(days, delay.mostDays);
  const grown = (perDay: number): number => (1 + perDay) ** counted;
  const shares = sharesWithHazards(
    [stated.died, stated.readmitted, stated.careHome],
    [grown(delay.died), grown(delay.readmitted), grown(delay.careHome)],
  );
  return [...shares, (stated.ongoingHours ?? NaN) * grown(delay.ongoing)];
}
