/** The one table of measures: every name that appears in results, with what it means. */
import { AFTERWARDS_NAMES } from './afterwards-names.ts';
import { CROSSING_NAMES } from './crossing-names.ts';
import { DELAY_NAMES } from './delay-names.ts';
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';
import { POOL_NAMES } from './pool-names.ts';
import { SERVICE_NAMES } from './service-names.ts';

const MODEL_NAMES: readonly MeasureName[] = [
  ...named('state', 'ratio', [
    [
      'cost',
      'Cost',
      '£/year',
      'lower',
      'Cost of the period scaled to a year, in the price year of the scenario, one-off costs left out. A block contract costs what is commissioned, used or not.',
    ],
    [
      'costCashReleasing',
      'Cost that would release cash',
      '£/year',
      'lower',
      'The part of the cost whose lines are cash-releasing.',
    ],
  ]),
  ...named('state', 'total', [
    ['oneOffCost', 'One-off cost', '£', 'lower', 'One-off costs dated in the measured period.'],
  ]),
];

/** Measures that appear only as series (a value for each period) or distributions (shares of time by level). */
const SERIES_NAMES: readonly MeasureName[] = [
  ...named('finished', 'total', [
    [
      'leftReady',
      'People who left having been ready',
      'people',
      'neither',
      'People who left in the period of the series having been ready: the denominator of `readyToLeft` and `leftOnReadyDay`.',
    ],
    [
      'leftOnReadyDate',
      'People who left on the day they were ready',
      'people',
      'neither',
      'Of them, those who left on the date on which they were ready.',
    ],
    [
      'readyToLeftDays',
      'Days from ready to left, added up',
      'days',
      'lower',
      'Of them, the differences of the two dates added up.',
    ],
  ]),
  ...named('state', 'total', [
    [
      'allCosts',
      'Costs, one-off costs included',
      '£',
      'lower',
      'All costs of each period of the series, in all and by payer. Hours given are laid on the periods as hours were drawn. A line with `above` begins to be paid once so much has been reached, a line with `atMost` stops once it is spent.',
    ],
    [
      'cashCosts',
      'Costs that are paid',
      '£',
      'lower',
      'The part of all costs that somebody really pays more or less of: block contracts, one-off costs and lines that are cash-releasing. What is left out is the value of capacity.',
    ],
  ]),
  ...named('state', 'ratio', [
    [
      'spare',
      'Free places',
      'places',
      'neither',
      'Time average of capacity less people in place and places being made ready; counted as 0 while above capacity.',
    ],
    [
      'bedsOccupied',
      'Beds occupied',
      'share',
      'neither',
      'Distribution: share of time at each number of beds occupied. For other services the distribution is called `occupied`.',
    ],
  ]),
  ...['hours', 'visits', 'placements'].flatMap((unit) =>
    named('state', 'total', [
      [
        `${unit}Used`,
        `${unit[0]!.toUpperCase()}${unit.slice(1)} used`,
        unit,
        'neither',
        `The ${unit} drawn in the period of the series.`,
      ],
      [
        `${unit}Spare`,
        `${unit[0]!.toUpperCase()}${unit.slice(1)} spare`,
        unit,
        'neither',
        `The ${unit} that could have been delivered and were not drawn.`,
      ],
      [
        `${unit}Over`,
        `${unit[0]!.toUpperCase()}${unit.slice(1)} beyond capacity`,
        unit,
        'lower',
        `The ${unit} planned beyond what could be delivered.`,
      ],
    ]),
  ),
];

/** Every measure, in the order of the reference. */
export const MEASURE_NAMES: readonly MeasureName[] = [
  ...DELAY_NAMES,
  ...SERVICE_NAMES,
  ...POOL_NAMES,
  ...CROSSING_NAMES,
  ...MODEL_NAMES,
  ...AFTERWARDS_NAMES,
  ...SERIES_NAMES,
];

const BY_NAME = new Map(MEASURE_NAMES.map((entry) => [entry.name, entry]));

/** The entry of a measure. Throws on a name that is not in the table. */
export function measureNamed(name: string): MeasureName {
  const found = BY_NAME.get(name);
  if (found === undefined) throw new Error(`no measure is called ${name}`);
  return found;
}

/** Markdown page of all measures: docs/reference/measures.md. */
export function measuresReference(): string {
  const lines = MEASURE_NAMES.map(
    ({ name, words, unit, basis, form, better, definition }) =>
      `| \`${name}\` | ${words} | ${unit} | ${basis} | ${form} | ${better} | ${definition} |`,
  );
  return [
    '# Measures',
    '',
    'Every figure in `results.json` and the tables carries one of these names. *Basis* says who is counted: people who `began` in the measured period, people who `finished` in it, `person-time` inside it (people still inside included), or the `state` of the service averaged over it. *Form*: a `ratio` divides totals within each replication, never averages ratios of people. A figure with nobody to count does not exist; it is never 0.',
    '',
    'Dimensions say of what: `service`, `locality` (of the person, or of the team when beside `service`), `place` (a hospital or other copy of a service), `cohort`, `pathway`, `reason`, `attribution`, `constraint` (what is waited for), `clock`, `destination`, `band`, `weekday`, `ending`, `payer`, `line`. No dimension: the whole model.',
    '',
    '| Name | In words | Unit | Basis | Form | Better | Definition |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
