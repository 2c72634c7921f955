/** Services of the plan: one for each copy, with capacity over time, queue and opening. */
import type { ChangedCapacity, Path, Service } from '../../scenario/scenario.ts';
import { capacityOf } from '../../scenario/service-kinds.ts';
import type { FallPolicy, PlanService, PlanServiceBase, StepFunction } from '../plan.ts';
import type { LevelsAsk } from './capacity-levels.ts';
import type { CapacitySite } from './capacity-parts.ts';
import { concerns, type DatedChange } from './dated-changes.ts';
import { type Amount, UNLIMITED } from './figures.ts';
import type { Ground } from './journey-context.ts';
import { queueLimit } from './journey-requests.ts';
import { ledgerBasis, ledgerOf } from './ledger.ts';
import { soundLevels } from './negative-capacity.ts';
import { poolUnit, type ServiceCopy } from './service-copies.ts';
import { startInstantsOf } from './start-instants.ts';
import { mapSteps } from './step-function.ts';
import { openingOf, openSteps } from './windows.ts';

/** The capacities that dated changes bring to a copy, by first day. */
function changedCapacities(
  { service, place, key }: ServiceCopy,
  changes: readonly DatedChange[],
): LevelsAsk['changed'] {
  return changes
    .filter((dated) => concerns(dated, [place]))
    .flatMap((dated) => {
      const changed = dated.change.services?.[service];
      const capacity: ChangedCapacity | undefined = key === 'unlimited' ? undefined : changed?.[key];
      return capacity === undefined ? [] : [{ dated, capacity }];
    });
}

/** Whole places: a part of a bed is no bed. */
function wholePlaces(amount: Amount): number {
  return amount === UNLIMITED ? Infinity : Number(amount.top / amount.bottom);
}

function fallPolicy(ground: Ground, copy: ServiceCopy, declared: Service): FallPolicy {
  const { whenCapacityFalls = 'let finish', works } = declared;
  if (works !== undefined) return { rule: 'sendBack' };
  if (typeof whenCapacityFalls === 'object') {
    const path = ['services', copy.service, 'whenCapacityFalls', 'move to'];
    const to = ground.services.serving(
      whenCapacityFalls['move to'],
      { locality: copy.place, hospital: copy.place },
      path,
    );
    return { rule: 'moveTo', service: to };
  }
  return { rule: whenCapacityFalls === 'send back' ? 'sendBack' : 'letFinish' };
}

function baseOf(copy: ServiceCopy, declared: Service, admission: StepFunction | null): PlanServiceBase {
  const { queue = {}, preemption = 'none' } = declared;
  return {
    service: copy.service,
    place: copy.place,
    unit: copy.key === 'unlimited' ? 'places' : copy.key,
    queue: {
      outsideLimit: queueLimit(queue.limit),
      transferLimit: queueLimit(queue.transfers),
      preemption,
    },
    admission,
    startInstants: null,
  };
}

function siteOf({ setting }: Ground, copy: ServiceCopy, basis: CapacitySite['basis']): CapacitySite {
  const path: Path = ['services', copy.service, copy.key];
  return { setting, place: copy.place, basis, path };
}

/** The turn-round time of a copy, or -1. */
function turnroundOf({ sites }: Ground, { service }: ServiceCopy, { turnround }: Service): number {
  if (turnround === undefined) return -1;
  return sites.distribution(turnround, 'length', ['services', service, 'turnround']);
}

/** What each copy of a service holds that may change from epoch to epoch: its turn-round time. */
export function turnrounds(ground: Ground): number[] {
  return ground.services.all.map((copy) =>
    turnroundOf(ground, copy, ground.view.service(copy.service, [copy.place])),
  );
}

/** One service of the plan. */
export function planService(
  ground: Ground,
  copy: ServiceCopy,
  { turnround, intensities }: { readonly turnround: number; readonly intensities: readonly number[] },
): PlanService {
  const { scenario, calendar, changes } = ground.setting;
  const declared = scenario.services[copy.service]!;
  const admission = declared.admits === undefined ? null : openSteps(declared.admits, calendar);
  const base = baseOf(copy, declared, admission);
  const ask: LevelsAsk = {
    capacity: capacityOf(declared) ?? UNLIMITED,
    changed: changedCapacities(copy, changes),
    opening: declared.works === undefined ? null : openingOf(declared.works),
  };
  const pool = poolUnit(copy.key);
  if (pool !== null) {
    const basis = ledgerBasis(declared, pool) === 'day' ? 'day' : 'week';
    const ledger = ledgerOf(declared, pool, { ask, site: siteOf(ground, copy, basis), intensities });
    const startInstants = startInstantsOf(declared, calendar, admission);
    return {
      ...base,
      kind: 'ledger',
      ledger,
      onFall: fallPolicy(ground, copy, declared),
      startInstants,
      admission: startInstants === null ? admission : null,
    };
  }
  const levels = soundLevels(ask, siteOf(ground, copy, 'places'));
  const capacity = mapSteps(levels, (level) => wholePlaces(level.commissioned));
  return { ...base, kind: 'places', capacity, onFall: fallPolicy(ground, copy, declared), turnround };
}
