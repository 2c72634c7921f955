/** `probes`: states or conditions looked at through time. Declaring one changes no other number. */
import { z } from 'zod';
import { length, number } from './quantities.ts';
import { instant, name } from './words.ts';

const state = z.strictObject({
  service: name.meta({ description: 'Service looked at' }),
  place: name.optional().meta({ description: 'Its locality or hospital', default: 'all, added up' }),
  is: z.enum(['waiting', 'occupied', 'delayed', 'capacity', 'free', 'drawn', 'spare']).meta({
    description: 'What is counted',
  }),
});

const condition = z.strictObject({
  ...state.shape,
  atLeast: number.optional().meta({ description: 'Lowest value that meets the condition' }),
  atMost: number.optional().meta({ description: 'Highest value that meets the condition' }),
});

const probe = z.strictObject({
  state: state.optional().meta({ description: 'A state to record' }),
  when: z
    .union([condition, z.array(condition).min(1)], { error: 'a condition, or a list of conditions' })
    .optional()
    .meta({ description: 'Conditions that must all hold: yes (1) or no (0) is recorded' }),
  every: length.optional().meta({ description: 'Look this often, from `run.from` on', examples: ['1 day'] }),
  at: z.array(instant).min(1).optional().meta({ description: 'Look at these instants' }),
  look: z.enum(['before', 'at']).optional().meta({
    description: 'Just before the instant, or after everything that happens at it',
    default: 'at',
  }),
  cycle: length
    .optional()
    .meta({ description: 'Average over a cycle of this length as well', examples: ['7 days'] }),
});

export const probes = z
  .record(name, probe)
  .meta({ description: 'States or conditions looked at through time' });
