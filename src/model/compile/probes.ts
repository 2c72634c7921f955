/** Probes: which copies of services they look at, and when. */
import { lengthInTicks, numberOf } from '../../scenario/quantity.ts';
import type { Path, Probe, Quantity } from '../../scenario/scenario.ts';
import type { PlanProbe, PlanState } from '../plan.ts';
import { tickOfInstant } from './run-calendar.ts';
import type { ServiceCopies } from './service-copies.ts';
import type { Setting } from './setting.ts';

interface Condition {
  readonly service: string;
  readonly place?: string | undefined;
  readonly is: PlanState['of'];
  readonly atLeast?: Quantity | undefined;
  readonly atMost?: Quantity | undefined;
}

interface ProbeGround {
  readonly setting: Setting;
  readonly services: ServiceCopies;
  readonly path: Path;
}

function stateOf(
  condition: Condition,
  { setting, services, path }: ProbeGround,
): PlanProbe['states'][number] {
  const { service, place, is, atLeast, atMost } = condition;
  const own = place === undefined ? undefined : services.at(service, place);
  if (place !== undefined && own === undefined) {
    const cure = `Name one of ${services
      .of(service)
      .map((copy) => services.all[copy]!.place)
      .join(', ')}, or leave it out.`;
    setting.problems.stop({ path, value: place, expected: `a place where ${service} is`, cure });
  }
  return {
    services: own === undefined ? services.of(service) : [own],
    of: is,
    atLeast: atLeast === undefined ? null : numberOf(atLeast),
    atMost: atMost === undefined ? null : numberOf(atMost),
  };
}

/** Every so often from the first measured midnight, or the instants listed, within the run. */
function instantsOf({ every, at }: Probe, { setting, path }: ProbeGround): number[] {
  const { fromTick, endTick } = setting.calendar;
  if (every !== undefined) {
    const step = lengthInTicks(every);
    return Array.from({ length: Math.ceil((endTick - fromTick) / step) }, (_, k) => fromTick + k * step);
  }
  return (at ?? [])
    .map((text, i) => tickOfInstant(text, [...path, 'at', i], setting))
    .filter((tick) => tick >= 0 && tick < endTick)
    .sort((a, b) => a - b);
}

function planProbe(name: string, probe: Probe, ground: ProbeGround): PlanProbe {
  const { when = [], state } = probe;
  const conditions = Array.isArray(when) ? when : [when];
  return {
    name,
    states: (state === undefined ? conditions : [state]).map((one) => stateOf(one, ground)),
    condition: state === undefined,
    atTicks: instantsOf(probe, ground),
    when: probe.look ?? 'at',
    cycleTicks: probe.cycle === undefined ? null : lengthInTicks(probe.cycle),
  };
}

/** The probes of a plan. */
export function planProbes(setting: Setting, services: ServiceCopies): PlanProbe[] {
  return Object.entries(setting.scenario.probes ?? {}).flatMap(([name, probe]) => {
    const ground = { setting, services, path: ['probes', name] };
    const compiled = setting.problems.attempt(() => planProbe(name, probe, ground));
    return compiled ? [compiled] : [];
  });
}
