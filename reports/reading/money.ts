/** What a resolved scenario says of its cost lines: what the results do not repeat. */

export interface MoneyLine {
  readonly payer: string;
  /** Whether less use of it leaves money in somebody's hand; otherwise it only frees capacity. */
  readonly isCash: boolean;
  /** Whether it is paid whether used or not. */
  readonly isBlock: boolean;
  /** Services it pays for. */
  readonly services: readonly string[];
  /** Whether it counts delayed days. */
  readonly isOfDelay: boolean;
}

export interface Money {
  /** Null where the scenario has no money. */
  readonly priceYear: string | null;
  readonly lines: ReadonlyMap<string, MoneyLine>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function lineOf(line: Readonly<Record<string, unknown>>): MoneyLine {
  const cash = line['cashReleasing'];
  const services = Array.isArray(line['services']) ? line['services'].map(textOf) : [];
  return {
    payer: textOf(line['payer']),
    isCash: cash === true || cash === 'yes',
    isBlock: 'block' in line,
    isOfDelay: 'perDelayedDay' in line,
    services,
  };
}

/** The money block of a resolved scenario. */
export function moneyOf(resolved: unknown): Money {
  const money = isRecord(resolved) ? resolved['money'] : undefined;
  if (!isRecord(money)) return { priceYear: null, lines: new Map() };
  const lines = isRecord(money['lines']) ? money['lines'] : {};
  const entries = Object.entries(lines).flatMap(([name, line]): [string, MoneyLine][] =>
    isRecord(line) ? [[name, lineOf(line)]] : [],
  );
  return { priceYear: textOf(money['priceYear']) || null, lines: new Map(entries) };
}
