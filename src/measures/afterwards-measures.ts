/** What becomes of those who left for home: expected values from the shares of the plan (and how long each was delayed, where that matters), no chance of their own. */
import type { LeaverSum } from '../observe/leaver-reader.ts';
import { StaySum } from '../observe/stay-columns.ts';
import type { Plan, PlanOutcome, PlanReturn } from '../model/plan.ts';
import { define, perYear } from './definition.ts';
import type { Definition, Ratio } from './definition.ts';
import type { Observed, StayFilter } from './observed.ts';

/** A stay before any pathway, as in its record. */
const NO_PATHWAY = -1;

/** People who left for home by one way, and what becomes of them. */
interface Leavers extends PlanOutcome {
  /** Position among the groups of the plan. */
  readonly position: number;
  readonly filter: StayFilter;
  readonly name: string;
}

type Dimensions = Readonly<Record<string, string>>;

/** Rows in total and by way of leaving; none when the scenario says nothing of afterwards. */
export function afterwardsMeasures(plan: Plan): Definition[] {
  const all = leaversOf(plan);
  if (all.length === 0) return [];
  return [
    ...rowsOf({}, all),
    ...all.flatMap((one) => rowsOf({ [one.by]: one.name }, [one])),
    ...returnRows(plan),
  ];
}

/** What the national measure asks: all year, and of those who left hospital in October to December. */
function returnRows({ afterwards, names }: Plan): Definition[] {
  const all = (afterwards?.fromHospital ?? []).map((one, position) => ({
    ...one,
    position,
    filter: { pathways: [one.pathway], services: one.services },
  }));
  if (all.length === 0) return [];
  const rows = (dimensions: Dimensions, some: readonly Return[]): Definition[] => [
    define('atHomeFromHospital', dimensions, (seen) => shareBack(seen, some, 'window')),
    define('atHomeAscof', dimensions, (seen) => shareBack(seen, some, 'autumn')),
  ];
  return [
    ...rows({}, all),
    ...all.flatMap((one) => rows({ pathway: names.pathways[one.pathway]!.name }, [one])),
  ];
}

interface Return extends PlanReturn {
  readonly filter: StayFilter;
  /** Position among the pathways from hospital. */
  readonly position: number;
}

/** Of the people who began by each pathway, those expected at home; of one pathway the share is what was stated. */
function shareBack(seen: Observed, all: readonly Return[], when: 'window' | 'autumn'): Ratio {
  const pairs = all.map((one) => backFrom(seen, one, when));
  const began = pairs.reduce((sum, [, people]) => sum + people, 0);
  if (all.length === 1 && seen.watch.leavers === null) return [atHome(all[0]!), began === 0 ? 0 : 1];
  return [pairs.reduce((sum, [home]) => sum + home, 0), began];
}

function atHome({
  died,
  readmitted,
  careHome,
}: Pick<PlanOutcome, 'died' | 'readmitted' | 'careHome'>): number {
  return 1 - died - readmitted - careHome;
}

function backFrom(seen: Observed, one: Return, when: 'window' | 'autumn'): readonly [number, number] {
  const { leavers } = seen.watch;
  if (leavers !== null) return leavers.ofReturns(one.position, when);
  const began = seen.stays(one.filter)[when === 'window' ? StaySum.began : StaySum.beganInAutumn]!;
  return [atHome(one) * began, began];
}

/** Who counts under each way: by the pathway on which they left where that is named, else by their ending. */
function leaversOf({ afterwards, names }: Plan): Leavers[] {
  const groups = afterwards?.groups ?? [];
  const named = new Set(groups.flatMap(({ by, way }) => (by === 'pathway' ? [way] : [])));
  const unnamed = [NO_PATHWAY, ...names.pathways.keys()].filter((pathway) => !named.has(pathway));
  const home = names.endings.flatMap(({ at }, ending) => (at === 'home' ? [-1 - ending] : []));
  return groups.map((group, position): Leavers =>
    group.by === 'pathway'
      ? {
          ...group,
          position,
          name: names.pathways[group.way]!.name,
          filter: { pathways: [group.way], destinations: home },
        }
      : {
          ...group,
          position,
          name: names.endings[group.way]!.name,
          filter: { pathways: unnamed, destinations: [-1 - group.way] },
        },
  );
}

function rowsOf(dimensions: Dimensions, all: readonly Leavers[]): Definition[] {
  const yearly = (name: string, what: LeaverSum): Definition =>
    define(name, dimensions, (seen) => perYear(expected(seen, all, what), seen));
  const rows = [
    define('atHomeAfterwards', dimensions, (seen) => shareAtHome(seen, all)),
    yearly('readmittedAfterwards', 'readmitted'),
    yearly('diedAfterwards', 'died'),
    yearly('careHomeAfterwards', 'careHome'),
  ];
  if (all.every(({ ongoingHours }) => ongoingHours !== null))
    rows.push(yearly('ongoingHours', 'ongoingHours'));
  return rows;
}

/** Of one way the share is what was stated: dividing it out again would leave the dust of binary fractions. */
function shareAtHome(seen: Observed, all: readonly Leavers[]): Ratio {
  const people = expected(seen, all, 'people');
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0 && seen.watch.leavers === null)
    return [atHome(only), people === 0 ? 0 : 1];
  const gone = (['died', 'readmitted', 'careHome'] as const).map((what) => expected(seen, all, what));
  return [people - gone.reduce((sum, each) => sum + each, 0), people];
}

/** Sum over those who left of what is expected of each. */
function expected(seen: Observed, all: readonly Leavers[], what: LeaverSum): number {
  return all.reduce((sum, one) => sum + expectedOf(seen, one, what), 0);
}

function expectedOf(seen: Observed, one: Leavers, what: LeaverSum): number {
  const { leavers } = seen.watch;
  if (leavers !== null) return leavers.ofLeavers(one.position, what);
  const people = seen.stays(one.filter)[StaySum.finished]!;
  return what === 'people' ? people : people * (one[what] ?? NaN);
}
