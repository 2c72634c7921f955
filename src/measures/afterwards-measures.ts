/** What becomes of those who left for home: expected values from the shares of the plan, no chance of their own. */
import { StaySum } from '../observe/stay-columns.ts';
import type { Plan, PlanOutcome, PlanReturn } from '../model/plan.ts';
import { define, perYear } from './definition.ts';
import type { Definition, Ratio } from './definition.ts';
import type { Observed, StayFilter } from './observed.ts';

/** A stay before any pathway, as in its record. */
const NO_PATHWAY = -1;

/** People who left for home by one way, and what becomes of them. */
interface Leavers extends PlanOutcome {
  readonly filter: StayFilter;
  readonly name: string;
}

type Dimensions = Readonly<Record<string, string>>;
type PerPerson = (leavers: Leavers) => number;

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
  const all = (afterwards?.fromHospital ?? []).map((one) => ({
    ...one,
    filter: { pathways: [one.pathway], services: one.services },
  }));
  if (all.length === 0) return [];
  const rows = (dimensions: Dimensions, some: readonly Return[]): Definition[] => [
    define('atHomeFromHospital', dimensions, (seen) => shareBack(seen, some, StaySum.began)),
    define('atHomeAscof', dimensions, (seen) => shareBack(seen, some, StaySum.beganInAutumn)),
  ];
  return [
    ...rows({}, all),
    ...all.flatMap((one) => rows({ pathway: names.pathways[one.pathway]!.name }, [one])),
  ];
}

interface Return extends PlanReturn {
  readonly filter: StayFilter;
}

/** Of the people who began by each pathway, those expected at home; of one pathway the share is what was stated. */
function shareBack(seen: Observed, all: readonly Return[], column: number): Ratio {
  const began = all.map(({ filter }) => seen.stays(filter)[column]!);
  if (all.length === 1) return [all[0]!.atHome, began[0] === 0 ? 0 : 1];
  return [
    all.reduce((sum, { atHome }, i) => sum + atHome * began[i]!, 0),
    began.reduce((sum, people) => sum + people, 0),
  ];
}

/** Who counts under each way: by the pathway on which they left where that is named, else by their ending. */
function leaversOf({ afterwards, names }: Plan): Leavers[] {
  const groups = afterwards?.groups ?? [];
  const named = new Set(groups.flatMap(({ by, way }) => (by === 'pathway' ? [way] : [])));
  const unnamed = [NO_PATHWAY, ...names.pathways.keys()].filter((pathway) => !named.has(pathway));
  const home = names.endings.flatMap(({ at }, ending) => (at === 'home' ? [-1 - ending] : []));
  return groups.map((group): Leavers =>
    group.by === 'pathway'
      ? {
          ...group,
          name: names.pathways[group.way]!.name,
          filter: { pathways: [group.way], destinations: home },
        }
      : {
          ...group,
          name: names.endings[group.way]!.name,
          filter: { pathways: unnamed, destinations: [-1 - group.way] },
        },
  );
}

function rowsOf(dimensions: Dimensions, all: readonly Leavers[]): Definition[] {
  const yearly = (name: string, each: PerPerson): Definition =>
    define(name, dimensions, (seen) => perYear(expected(seen, all, each), seen));
  const rows = [
    define('atHomeAfterwards', dimensions, (seen) => shareAtHome(seen, all)),
    yearly('readmittedAfterwards', ({ readmitted }) => readmitted),
    yearly('diedAfterwards', ({ died }) => died),
    yearly('careHomeAfterwards', ({ careHome }) => careHome),
  ];
  if (all.every(({ ongoingHours }) => ongoingHours !== null))
    rows.push(yearly('ongoingHours', ({ ongoingHours }) => ongoingHours ?? NaN));
  return rows;
}

function atHome({ died, readmitted, careHome }: Leavers): number {
  return 1 - died - readmitted - careHome;
}

/** Of one way the share is what was stated: dividing it out again would leave the dust of binary fractions. */
function shareAtHome(seen: Observed, all: readonly Leavers[]): Ratio {
  const leavers = expected(seen, all, () => 1);
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return [atHome(only), leavers === 0 ? 0 : 1];
  return [expected(seen, all, atHome), leavers];
}

/** Sum over those who left of what is expected of each. */
function expected(seen: Observed, all: readonly Leavers[], each: PerPerson): number {
  return all.reduce((sum, one) => sum + seen.stays(one.filter)[StaySum.finished]! * each(one), 0);
}
