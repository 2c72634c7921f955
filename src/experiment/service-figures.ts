/** What every service of a scenario did, whatever its kind: the rows of the table of services. */
import type { Estimate, ScenarioResults } from './results.ts';

/** Measures of the table, in order. A loss is left out where no service has any. */
export const SERVICE_COLUMNS = [
  { measure: 'utilisation', heading: 'Used', unit: 'share', loss: false },
  { measure: 'waiting', heading: 'People waiting', unit: 'people', loss: false },
  { measure: 'meanWait', heading: 'Mean wait (days)', unit: 'days', loss: false },
  { measure: 'shareWaited', heading: 'Share who waited', unit: 'share', loss: false },
  { measure: 'refused', heading: 'Refused a year', unit: 'people', loss: true },
  { measure: 'reneged', heading: 'Gave up a year', unit: 'people', loss: true },
  { measure: 'diedWaiting', heading: 'Died waiting a year', unit: 'people', loss: true },
  { measure: 'started', heading: 'Started a year', unit: 'people', loss: false },
] as const;
export type ServiceColumn = (typeof SERVICE_COLUMNS)[number];

export interface ServiceFigures {
  readonly columns: readonly ServiceColumn[];
  /** In the order of the scenario; one for all places of a service together. */
  readonly rows: readonly {
    readonly service: string;
    /** Without a limit there is no share of it that is used. */
    readonly unlimited: boolean;
    /** By column; undefined where the service has no such figure. */
    readonly estimates: readonly (Estimate | undefined)[];
  }[];
}

/** Figures of every service over all its places. */
export function serviceFigures({ measures }: Pick<ScenarioResults, 'measures'>): ServiceFigures {
  const own = measures.filter(({ dimensions }) => Object.keys(dimensions).join() === 'service');
  const find = (measure: string, service: string): Estimate | undefined =>
    own.find((row) => row.measure === measure && row.dimensions['service'] === service);
  const services = own
    .filter(({ measure }) => measure === 'started')
    .map((row) => row.dimensions['service']!);
  const happens = (measure: string): boolean =>
    services.some((service) => (find(measure, service)?.mean ?? 0) > 0);
  const columns = SERVICE_COLUMNS.filter(({ loss, measure }) => !loss || happens(measure));
  const rows = services.map((service) => ({
    service,
    unlimited: find('capacity', service) === undefined,
    estimates: columns.map(({ measure }) => find(measure, service)),
  }));
  return { columns, rows };
}
