/** An IPACS workbook as a scenario: queues from hospital to each pathway and area, from today's numbers on. */
import type { ImportedModel, ModelOrProblems } from '../imported-model.ts';
import type { TableProblem } from '../table.ts';
import type { ReadSheet } from '../workbook/cell.ts';
import { checkTogether, named, nodesOf, ratesOf } from './check-tables.ts';
import { notCopiedOf, readingsOf, type Cases } from './ipacs-words.ts';
import { readIpacs, type DailyRate, type IpacsTables, type NodeStay } from './ipacs-tables.ts';

/** The scenario and its variants, or everything that is wrong with the sheets. */
export function ipacsScenario(sheets: readonly ReadSheet[], title: string): ModelOrProblems {
  const problems: TableProblem[] = [];
  const tables = readIpacs(sheets, problems);
  if (problems.length === 0) checkTogether(tables, problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, model: modelOf(tables, title) };
}

function modelOf(tables: IpacsTables, title: string): ImportedModel {
  const sheets = {
    arrivals: named(tables.arrivals),
    capacity: named(tables.capacities),
    los: named(tables.stays),
  };
  const base: Cases = { arrivals: sheets.arrivals[0]!, capacity: sheets.capacity[0]!, los: sheets.los[0]! };
  const content = contentOf(tables, base, title);
  const variants = (['arrivals', 'capacity', 'los'] as const).flatMap((sheet) =>
    sheets[sheet].slice(1).map((name) => ({
      suffix: name,
      content: variantOf(tables, { ...base, [sheet]: name }, { sheet, title: `${title}: ${name}` }),
    })),
  );
  return { content, variants, readings: readingsOf(tables, base), notCopied: notCopiedOf(tables) };
}

interface Run {
  readonly from: string;
  readonly days: number;
}

function runOf(tables: IpacsTables, { arrivals }: Cases): Run {
  const rates = ratesOf(tables, nodesOf(tables)[0]!, arrivals);
  return { from: rates[0]!.date, days: rates.length };
}

function contentOf(tables: IpacsTables, cases: Cases, title: string): Record<string, unknown> {
  const nodes = nodesOf(tables);
  const { from, days } = runOf(tables, cases);
  return {
    title,
    run: { from, length: `${days} days`, warmUp: 'none', seed: 'ipacs', replications: 50 },
    services: Object.fromEntries(nodes.flatMap((node) => servicesOf(tables, cases, node))),
    people: Object.fromEntries(nodes.map((node) => [cohort(node), cohortOf(tables, cases, node)])),
    pathways: Object.fromEntries(nodes.map((node) => [way(node), pathwayOf(node)])),
    endings: { 'service finished': { at: 'home' } },
    ...moneyOf(tables, from),
  };
}

function variantOf(
  tables: IpacsTables,
  cases: Cases,
  { sheet, title }: { readonly sheet: keyof Cases; readonly title: string },
): Record<string, unknown> {
  const nodes = nodesOf(tables);
  if (sheet === 'arrivals')
    return {
      title,
      people: Object.fromEntries(
        nodes.map((node) => [cohort(node), { arrive: arriveOf(ratesOf(tables, node, cases.arrivals)) }]),
      ),
    };
  return {
    title,
    services: Object.fromEntries(nodes.map((node) => [node, careOf(tables, cases, node)])),
  };
}

const cohort = (node: string): string => `for ${node}`;
const hospital = (node: string): string => `hospital, for ${node}`;
const way = (node: string): string => `hospital to ${node}`;

function servicesOf(tables: IpacsTables, cases: Cases, node: string): [string, object][] {
  const { waiting, occupied } = tables.present.find((one) => one.node === node) ?? {
    waiting: 0,
    occupied: 0,
  };
  const inHospital = { occupied: waiting, cohort: cohort(node), remaining: '0 days' };
  const inCare = { occupied, cohort: cohort(node), remaining: 'length-biased' };
  return [
    [hospital(node), { unlimited: true, ...(waiting > 0 ? { initial: inHospital } : {}) }],
    [node, { ...careOf(tables, cases, node), ...(occupied > 0 ? { initial: inCare } : {}) }],
  ];
}

function stayIn({ stays }: IpacsTables, { los }: Cases, node: string): NodeStay {
  return stays.find((one) => one.node === node && one.scenario === los)!;
}

/** The service itself: places for a stay, or daily visits that fall in a straight line over it. */
function careOf(tables: IpacsTables, cases: Cases, node: string): Record<string, unknown> {
  const stay = stayIn(tables, cases, node);
  const { capacity } = tables.capacities.find((one) => one.node === node && one.scenario === cases.capacity)!;
  const lognormal = { mean: `${stay.mean} days`, ...spreadOf(stay) };
  if (stay.visits === null) return { places: capacity, stay: { lognormal } };
  const { from, to } = stay.visits;
  const round = { to: '1 days', rule: 'nearest', redrawWhileNotPositive: 'yes' };
  return {
    visits: `${capacity * ((from + to) / 2)} visits/day`,
    startDays: 'every day',
    bundle: {
      taper: {
        from: `${from} visits/day`,
        to: `${to} visits/day`,
        over: { lognormal, round },
        roundTo: '1 visits',
      },
    },
  };
}

function spreadOf({ median, sd }: NodeStay): object {
  return median === null ? { sd: `${sd!} days` } : { median: `${median} days` };
}

function cohortOf(tables: IpacsTables, cases: Cases, node: string): object {
  return {
    arrive: arriveOf(ratesOf(tables, node, cases.arrivals)),
    admittedTo: hospital(node),
    readyAfter: '0 days',
    leaveBy: way(node),
  };
}

function arriveOf(rates: readonly DailyRate[]): object {
  return {
    rates: { step: '1 days', cycle: `${rates.length} days`, perDay: rates.map(({ perDay }) => perDay) },
  };
}

/** `P1_B` is national pathway 1. */
function pathwayOf(node: string): object {
  const number = /^P([0-3])(?!\d)/i.exec(node)?.[1];
  return {
    ...(number === undefined ? {} : { number: Number(number) }),
    steps: [{ wait: { for: node } }, { then: 'service finished' }],
  };
}

function moneyOf({ costs }: IpacsTables, from: string): object {
  if (costs.length === 0) return {};
  const lines = costs.flatMap(({ node, community, delayed }) => [
    [node, { payer: 'community', services: [node], perOccupiedDay: `£${community}` }],
    [`delayed for ${node}`, { payer: 'NHS', services: [hospital(node)], perDelayedDay: `£${delayed}` }],
  ]);
  return { money: { priceYear: from.slice(0, 4), lines: Object.fromEntries(lines) as object } };
}
