/** `observed`: what was really seen, to set the model beside. Stating it changes no figure of the model. */
import { z } from 'zod';
import { figure, sourceKeys, tolerance } from './quantities.ts';
import { financialYear, month, name } from './words.ts';

/** Which figure of the results is meant: a measure, and of what. */
export const figureKeys = {
  measure: name.meta({
    description: 'Canonical name of a measure (docs/reference/measures.md)',
    examples: ['delayedDays', 'patientsDelayed'],
  }),
  where: z
    .record(name, z.union([name, z.number()], { error: 'the name of what the figure is of' }))
    .optional()
    .meta({
      description: 'Dimensions of the figure, as in the results',
      default: 'the whole model',
      examples: [{ reason: 'E' }, { service: 'reablement', locality: 'East Lancashire' }],
    }),
};

const entry = z.strictObject({
  ...figureKeys,
  value: figure.optional().meta({
    description:
      'What was seen, in the unit of the measure; of a measure per year the figure of a year; instead of `months`',
    examples: ['7283 days', { value: '85%', source: 'board paper LA16-62', confidence: 'M' }],
  }),
  months: z
    .record(month, figure)
    .optional()
    .meta({
      description:
        'What was seen in each month of the measured period, for measures that are series; instead of `value`',
      examples: [{ '2016-04': 4102, '2016-05': 4361 }],
    }),
  years: z
    .record(financialYear, figure)
    .optional()
    .meta({
      description:
        'What was seen in each financial year of the measured period, for measures that are series; instead of `value`',
      examples: [{ '2016/17': 51637, '2017/18': 51601 }],
    }),
  tolerance: tolerance.optional().meta({
    description:
      'How far off still counts as right: a share of the value, or an amount in the unit of the measure (points for a share); with `months` or `years`, of each of them',
    default: 'not said, and then nothing is judged',
    examples: ['10%', '2 points'],
  }),
  ...sourceKeys,
});

export const observed = z.record(name, entry).meta({
  description: 'What was really seen, by a name of your own, to calibrate and back-test against',
  examples: [
    {
      'days for home packages': {
        measure: 'delayedDays',
        where: { reason: 'E' },
        value: { value: '7283 days', source: 'NHS England, delayed transfers', confidence: 'H' },
        tolerance: '10%',
      },
    },
  ],
});
