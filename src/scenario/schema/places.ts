/** `hospitals`, `localities` and `flows`: the tables of places. */
import { z } from 'zod';
import { distance, sourceKeys } from './quantities.ts';
import { name } from './words.ts';
import { shares } from './destination.ts';

const cell = z.union(
  [
    z.string(),
    z.number(),
    z.strictObject({
      value: z.union([z.string(), z.number()]).meta({ description: 'The figure or name itself' }),
      ...sourceKeys,
    }),
  ],
  { error: 'a name, a number or a quantity' },
);

/** A table: one row for each place, columns with free names that capacities can refer to by `from`. */
const table = z.record(name, z.record(name, cell));

export const hospitals = table.meta({
  description: 'Hospitals; columns have free names',
  examples: [{ 'Royal Blackburn': { beds: 690 } }],
});

export const localities = table.meta({
  description:
    'Localities. `share` splits totals, `hospital` says which hospital serves it, `provider` is for tables; other columns have free names',
  examples: [
    { 'East Lancashire': { share: '100%', hospital: 'Royal Blackburn', reablement: '2146 hours/week' } },
  ],
});

export const flows = z.record(name, shares).meta({
  description: 'Which hospitals serve each locality; each row sums to 100%',
  default: 'the column `hospital`',
  examples: [{ 'East Lancashire': { 'Royal Blackburn': '95%', 'Royal Preston': '5%' } }],
});

export const distances = z.record(name, z.record(name, distance)).meta({
  description:
    'How far places are from each other, for `mutualAid`; given from one to the other it holds both ways',
  examples: [{ North: { South: '9 miles', West: '19 miles' }, South: { West: '11 miles' } }],
});
