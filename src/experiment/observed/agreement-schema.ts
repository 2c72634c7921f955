/** The published schema of how far a run agrees with the record. */
import { z } from 'zod';
import { figure } from '../figure-schema.ts';

const figuresAgreement = {
  figures: z.int().meta({ description: 'Figures with a tolerance; a series counts by its months or years' }),
  within: z.int(),
  outside: z.int(),
  cannotTell: z.int(),
  distance: figure.meta({
    description: 'Root mean square of modelled mean less observed, in tolerances: 1 = just counts as right',
  }),
};

export const agreement = z.strictObject({
  ...figuresAgreement,
  years: z.array(z.strictObject({ year: z.string(), ...figuresAgreement })).exactOptional(),
});
