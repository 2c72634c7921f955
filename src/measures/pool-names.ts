/** Measures of pools of hours, visits or placements. */
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';

const POOLS: readonly MeasureName[] = ['hours', 'visits', 'placements'].flatMap((unit) =>
  named('state', 'ratio', [
    [
      `${unit}Commissioned`,
      `Commissioned ${unit}`,
      `${unit}/week`,
      'neither',
      `The ${unit} paid for (for hours: travel and other paid time included).`,
    ],
    [
      `${unit}Available`,
      `${unit[0]!.toUpperCase()}${unit.slice(1)} that can be delivered`,
      `${unit}/week`,
      'neither',
      unit === 'hours'
        ? 'Contact hours: commissioned hours times the productive ratio.'
        : `The ${unit} that can be delivered.`,
    ],
    [
      `${unit}Delivered`,
      `${unit[0]!.toUpperCase()}${unit.slice(1)} delivered`,
      `${unit}/week`,
      'neither',
      `The ${unit} people received${unit === 'hours' ? ' (contact hours)' : ''}.`,
    ],
    [
      `${unit}Deferred`,
      `${unit[0]!.toUpperCase()}${unit.slice(1)} put off`,
      `${unit}/week`,
      'lower',
      `The ${unit} not delivered when due because the pool fell short, put off to later.`,
    ],
    [
      `${unit}Lost`,
      `${unit[0]!.toUpperCase()}${unit.slice(1)} lost`,
      `${unit}/week`,
      'lower',
      `The ${unit} never delivered because the pool fell short.`,
    ],
  ]),
);

const OVERTAKING: readonly MeasureName[] = named('began', 'ratio', [
  [
    'overtakings',
    'Starts that overtook',
    'people/year',
    'lower',
    'Starts in a pool that passed somebody who had asked earlier.',
  ],
]);

export const POOL_NAMES: readonly MeasureName[] = [...POOLS, ...OVERTAKING];
