/** The names behind the numbers of a plan: reason codes, endings, pathways; numbered as they are met. */
import type { EndingPlace, PlanCode, PlanNames } from '../plan.ts';
import { ownValue } from '../../scenario/own-value.ts';
import { shareOf } from '../../scenario/quantity.ts';
import type { Scenario, Step } from '../../scenario/scenario.ts';

/** Ending of those who die while they wait; every scenario has it. */
export const DIED = 'died';
/** Ending of those refused at a full queue whose file does not say where they go. */
export const REFUSED = 'refused';
/** Code of a delay for which the file gives none. */
export const NO_CODE = 'none given';

/** Who a delay may be attributed to. */
export const ATTRIBUTIONS = ['NHS', 'social care', 'both'] as const;

/** Reasons of the delayed-transfer return (monthly delayed transfers of care, NHS England, 2010 to 2020). */
const REASONS: Readonly<Record<string, string>> = {
  A: 'Completion of assessment',
  B: 'Public funding',
  C: 'Further non-acute NHS care',
  Di: 'Residential home',
  Dii: 'Nursing home',
  D: 'Residential or nursing home',
  E: 'Care package in own home',
  F: 'Community equipment or adaptations',
  G: 'Patient or family choice',
  H: 'Disputes',
  I: 'Housing',
};

/** 0 none yet (of a process only), 1 no longer meeting criteria to reside, 2 discharge-ready, 3 delayed transfer (the default). */
export function clockOf(clock: NonNullable<Step['wait']>['clock']): 1 | 2 | 3;
export function clockOf(clock: NonNullable<Step['process']>['clock']): 0 | 1 | 2 | 3;
export function clockOf(clock: NonNullable<Step['process']>['clock']): 0 | 1 | 2 | 3 {
  if (clock === 'none') return 0;
  if (clock === 'no criteria to reside') return 1;
  return clock === 'discharge-ready' ? 2 : 3;
}

class Numbered<T> {
  readonly items: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string, item: () => T): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.items.length);
    return this.items.push(item()) - 1;
  }
}

export class Words {
  readonly #codes = new Numbered<string>();
  readonly #endings = new Numbered<{ name: string; at: EndingPlace }>();
  readonly #pathways = new Numbered<PlanNames['pathways'][number]>();
  readonly #reasons: Readonly<Record<string, string>>;

  constructor({ endings = {}, pathways = {}, reasons = {} }: Scenario) {
    this.#reasons = { ...REASONS, ...reasons };
    for (const [name, { at }] of Object.entries(endings)) this.ending(name, at);
    this.ending(DIED, 'dead');
    for (const [name, { number }] of Object.entries(pathways)) this.pathway(name, number ?? null);
  }

  /** The codes of a step as written, without those that nobody is put down to. */
  codes(code: NonNullable<Step['process']>['code'] = NO_CODE): PlanCode[] {
    const shares = typeof code === 'string' ? { [code]: 1 } : code;
    return Object.entries(shares)
      .map(([name, share]) => ({ code: this.#codes.of(name, () => name), share: shareOf(share) }))
      .filter(({ share }) => share > 0);
  }

  attribution(who: (typeof ATTRIBUTIONS)[number] | undefined): number {
    return ATTRIBUTIONS.indexOf(who ?? 'both');
  }

  ending(name: string, at: EndingPlace = 'elsewhere'): number {
    return this.#endings.of(name, () => ({ name, at }));
  }

  pathway(name: string, number: PlanNames['pathways'][number]['number'] = null): number {
    return this.#pathways.of(name, () => ({ name, number }));
  }

  get names(): PlanNames {
    return {
      codes: this.#codes.items,
      reasons: this.#codes.items.map((code) => ownValue(this.#reasons, code) ?? code),
      attributions: ATTRIBUTIONS,
      endings: this.#endings.items,
      pathways: this.#pathways.items,
    };
  }
}
