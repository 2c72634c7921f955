/** `lags`: how long one figure follows another, when a variant changes both. */
import { z } from 'zod';
import { figureKeys } from './observed.ts';
import { length } from './quantities.ts';
import { name } from './words.ts';

const series = z.strictObject(figureKeys);

const lag = z.strictObject({
  of: series.meta({
    description: 'The figure that follows; a series (delayed days, people waiting ...)',
    examples: [{ measure: 'patientsDelayed' }],
  }),
  behind: series.meta({
    description: 'The figure that goes before; a series',
    examples: [{ measure: 'arrived', where: { service: 'acute' } }],
  }),
  within: length.optional().meta({
    description: 'How long after the first change of what goes before is looked at',
    default: 'to the end of the measured period',
    examples: ['26 weeks'],
  }),
});

export const lags = z.record(name, lag).meta({
  description:
    'In a comparison: by how long the change of one figure follows that of another, with an interval; `run.periods` must be hour or day',
  examples: [
    {
      'delay behind admissions': {
        of: { measure: 'patientsDelayed' },
        behind: { measure: 'arrived', where: { service: 'acute' } },
      },
    },
  ],
});
