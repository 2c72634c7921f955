/** Where people go next: one name, or shares over several. */
import { z } from 'zod';
import { share } from './quantities.ts';
import { name } from './words.ts';

/** Shares of people by name; they must sum to 100%. */
export const shares = z.record(name, share);

export const destination = z
  .union([name, shares], { error: 'the name of a pathway, service or ending, or shares over such names' })
  .meta({
    id: 'Destination',
    description: 'A pathway, service or ending; or shares over them that sum to 100%',
    examples: ['home', { home: '94%', reablement: '6%' }],
  });
