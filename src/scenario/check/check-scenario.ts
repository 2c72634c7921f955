/** All checks of what must hold between the values of a scenario. */
import { checkCode } from './codes.ts';
import type { Scenario } from '../scenario.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import { checkAfterwards } from './afterwards.ts';
import { checkBeliefs } from './beliefs.ts';
import { checkChanges } from './changes.ts';
import type { Checking, Names } from './checking.ts';
import { checkCovers } from './covers.ts';
import { checkDates, expectRealDay } from './dates.ts';
import { checkDistribution } from './distributions.ts';
import { checkMoney } from './money.ts';
import { checkMutualAid } from './mutual-aid.ts';
import { checkNames } from './names.ts';
import { checkObserved } from './observed.ts';
import { checkPathways } from './pathways.ts';
import { checkPeople } from './people.ts';
import { checkPlaces } from './places.ts';
import { checkProbes } from './probes.ts';
import { checkRoutes } from './routes.ts';
import { checkServices } from './services.ts';
import { checkDestination } from './destinations.ts';
import { checkTargets } from './targets.ts';
import { visitKinds } from './values-by-kind.ts';

type Maps = Readonly<Record<string, unknown>>;

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** Hospitals named without a table of hospitals: in a column of localities, or in flows. */
function hospitalsNamed(raw: Maps): string[] {
  if (raw['hospitals'] !== undefined) return keysOf(raw['hospitals']);
  const flows = Object.values((raw['flows'] ?? {}) as Maps).flatMap(keysOf);
  const rows = Object.values((raw['localities'] ?? {}) as Maps);
  const cells = rows.map((row) => (keysOf(row).includes('hospital') ? (row as Maps)['hospital'] : undefined));
  return [...new Set([...flows, ...cells.filter((cell) => typeof cell === 'string')])];
}

function namesIn(raw: Maps): Names {
  return {
    services: keysOf(raw['services']),
    people: keysOf(raw['people']),
    pathways: keysOf(raw['pathways']),
    endings: keysOf(raw['endings']),
    localities: keysOf(raw['localities']),
    hospitals: hospitalsNamed(raw),
  };
}

/** Values that are checked wherever they stand. Those in dated changes are laid over their base first. */
function checkKinds(checking: Checking): void {
  const { scenario, report } = checking;
  visitKinds(scenarioSchema, scenario, {
    path: [],
    visit: (kind, value, path) => {
      if (kind === 'Date' || kind === 'Instant') expectRealDay(report, path, value as string);
      if (path[0] === 'changes') return;
      if (kind.endsWith('Distribution')) checkDistribution(report, path, value);
      if (kind === 'Destination') checkDestination(checking, path, value as never);
      if (kind === 'Code') checkCode(report, path, value as never);
    },
  });
}

const CHECKS = [
  checkNames,
  checkDates,
  checkPlaces,
  checkMutualAid,
  checkServices,
  checkPeople,
  checkPathways,
  checkRoutes,
  checkChanges,
  checkAfterwards,
  checkMoney,
  checkProbes,
  checkObserved,
  checkTargets,
  checkBeliefs,
  checkCovers,
];

/**
 * Reports everything that is wrong between values. `scenario` fits the schema; `raw` is the file as
 * read, whose names count as declared even where what stands under them was refused.
 */
export function checkScenario(
  scenario: Scenario,
  raw: unknown,
  { report, refused }: Pick<Checking, 'report' | 'refused'>,
): void {
  const checking: Checking = { scenario, names: namesIn(raw as Maps), report, refused };
  checkKinds(checking);
  for (const check of CHECKS) check(checking);
}
