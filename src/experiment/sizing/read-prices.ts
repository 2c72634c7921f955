/** Prices of inputs and of measures: from the command line, else from the scenario's money lines. */
import type { MovedInput } from '../../scenario/moved-input.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { pathInput } from '../../scenario/path-input.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import type { MovableScenario } from '../points/scenario-with.ts';
import { capacityPrice, poundsGiven } from '../prices/capacity-price.ts';
import { CAPACITY_KEYS, capacityKeyOf } from '../../scenario/service-kinds.ts';
import { figureIn } from './condition.ts';
import type { MeasurePrice } from './least-cost.ts';
import type { Wrong } from './read-size.ts';
import type { SizePrice } from './sizing.ts';

export interface AskedPrices {
  /** `PATH=£` or `MEASURE=£`, `MEASURE[service=x]=£`. */
  readonly texts: readonly string[];
  readonly inputs: readonly MovedInput[];
  /** Whether every input must have a price. */
  readonly mustHave: boolean;
}

export interface ReadPrices {
  readonly prices: readonly SizePrice[];
  readonly measurePrices: readonly MeasurePrice[];
}

/** Prices of the inputs in their order (all or none), and of measures. */
export function readPrices(
  { texts, inputs, mustHave }: AskedPrices,
  scenario: MovableScenario,
  wrong: Wrong,
): ReadPrices {
  const given = new Map<string, number>();
  const measurePrices: MeasurePrice[] = [];
  for (const text of texts) {
    const price = priceIn(text, wrong);
    if (price === null) continue;
    if (inputs.some(({ name }) => name === price.of)) given.set(price.of, price.pounds);
    else measurePrices.push(...measurePriceOf(price, scenario, wrong));
  }
  const prices = inputs.map((input): SizePrice | { readonly why: string } => {
    const pounds = given.get(input.name);
    if (pounds !== undefined) return { of: input.name, pounds, source: 'option' };
    return fromMoney(input, scenario.read.scenario);
  });
  const missing = prices.findIndex((price) => 'why' in price);
  if (missing < 0) return { prices: prices as SizePrice[], measurePrices };
  if (mustHave) {
    const { name } = inputs[missing]!;
    const { why } = prices[missing] as { readonly why: string };
    wrong('--cost', `what a unit of ${name} costs a year: ${why}`, `add for example --cost ${name}=£600`);
  }
  return { prices: [], measurePrices };
}

function priceIn(text: string, wrong: Wrong): { readonly of: string; readonly pounds: number } | null {
  const split = text.lastIndexOf('=');
  const pounds = split < 0 ? null : poundsGiven(text.slice(split + 1).trim());
  if (pounds !== null && pounds >= 0) return { of: text.slice(0, split).trim(), pounds };
  wrong(
    '--cost',
    `a path or measure and pounds a year for one of it: "${text}" cannot be read`,
    'for example --cost services.reablement.hours=£650, or --cost "refused[service=ward]=£2000"',
  );
  return null;
}

function measurePriceOf(
  { of, pounds }: { readonly of: string; readonly pounds: number },
  { planned }: MovableScenario,
  wrong: Wrong,
): MeasurePrice[] {
  const parts = /^(?<measure>\w+)(?:\[(?<where>.*)\])?$/.exec(of)?.groups as
    { readonly measure: string; readonly where?: string } | undefined;
  const found =
    parts === undefined
      ? {
          expected: `an input that is searched, or a measure: "${of}" is neither`,
          cure: 'write the path as after --input',
        }
      : figureIn(planned.catalogue, parts.measure, parts.where);
  if ('expected' in found) {
    wrong('--cost', found.expected, found.cure);
    return [];
  }
  return [{ ...found, text: of, pounds }];
}

/** The service whose capacity an input is; null where it is something else. */
export function serviceOf(scenario: Scenario, { moves }: MovedInput): string | null {
  const moved = new Set(moves.map(({ number }) => valuePathText(number.path)));
  const found = Object.entries(scenario.services).find(([name, service]) => {
    const key = capacityKeyOf(service);
    if (key === null || key === 'unlimited' || !CAPACITY_KEYS.includes(key)) return false;
    const path = valuePathText(['services', name, key]);
    const capacity = pathInput(path, [], { root: scenario, complain: () => undefined });
    return capacity?.moves.some(({ number }) => moved.has(valuePathText(number.path)));
  });
  return found?.[0] ?? null;
}

function fromMoney(input: MovedInput, scenario: Scenario): SizePrice | { readonly why: string } {
  const service = serviceOf(scenario, input);
  if (service === null) return { why: 'it is no capacity of a service' };
  const price = capacityPrice(scenario, service, input.now);
  return 'why' in price ? price : { of: input.name, pounds: price.pounds, source: price.line };
}
