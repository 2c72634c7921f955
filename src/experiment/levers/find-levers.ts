/** The services of a scenario into which money can be put, and how much of each it buys. */
import type { MovedInput } from '../../scenario/moved-input.ts';
import { pathInput } from '../../scenario/path-input.ts';
import { capacityKeyOf, type CapacityKey } from '../../scenario/service-kinds.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import type { MovableScenario } from '../points/scenario-with.ts';
import { capacityPrice } from '../prices/capacity-price.ts';
import type { Lever, NoLever } from './lever.ts';

export interface FoundLever extends Lever {
  readonly input: MovedInput;
  /** Value of the input with what was added. */
  readonly value: number;
}

export interface LeversAsked {
  /** Pounds a year. */
  readonly spend: number;
  /** Pounds a year for one more, by service, instead of what `money` says. */
  readonly prices: ReadonlyMap<string, number>;
}

/** Every service, as a lever or with the reason why it is none. */
export function findLevers(
  scenario: MovableScenario,
  asked: LeversAsked,
): { readonly levers: FoundLever[]; readonly without: NoLever[] } {
  const found = Object.keys(scenario.read.scenario.services).map((service) =>
    leverOf(service, scenario, asked),
  );
  return {
    levers: found.filter((one) => 'input' in one),
    without: found.filter((one) => 'why' in one),
  };
}

function leverOf(service: string, scenario: MovableScenario, asked: LeversAsked): FoundLever | NoLever {
  const { scenario: root } = scenario.read;
  const key = capacityKeyOf(root.services[service]!);
  if (key === null || key === 'unlimited')
    return { service, why: 'it has no limit: there is nothing to buy', lacksPrice: false };
  const path = valuePathText(['services', service, key]);
  const input = pathInput(path, [], { root, complain: () => undefined });
  if (input === null || !(input.now > 0))
    return { service, why: 'its capacity is no single amount above 0', lacksPrice: false };
  const copies = input.of === 'total' ? 1 : copiesOf(service, scenario);
  const price = priceOf(service, input.now * copies, { scenario, asked });
  if ('why' in price) return { service, why: price.why, lacksPrice: true };
  const bought = asked.spend / price.pounds;
  const step = WHOLE.includes(key) || bought >= 20 ? 1 : 0.1;
  const each = Math.max(step, Math.round(bought / copies / step) * step);
  const { unit, per } = input.figure;
  return {
    service,
    unit: (unit === '' ? key : unit) + (per === '' ? '' : `/${per}`),
    now: input.now * copies,
    price,
    bought,
    added: each * copies,
    input: { ...input, places: 1 },
    value: input.now + each,
  };
}

/** What comes in ones. */
const WHOLE: readonly CapacityKey[] = ['beds', 'places', 'staff'];

function copiesOf(service: string, { planned }: MovableScenario): number {
  return planned.plan.services.filter((each) => each.service === service).length;
}

interface Pricing {
  readonly scenario: MovableScenario;
  readonly asked: LeversAsked;
}

function priceOf(
  service: string,
  total: number,
  { scenario, asked }: Pricing,
): Lever['price'] | { readonly why: string } {
  const given = asked.prices.get(service);
  if (given !== undefined) return { pounds: given, source: 'option' };
  const price = capacityPrice(scenario.read.scenario, service, total);
  return 'why' in price ? price : { pounds: price.pounds, source: price.line };
}
