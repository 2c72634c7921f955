/** Parts of the schema of `results.json` that every figure has. */
import { z } from 'zod';

export const figure = z.number().nullable();
export const dimensions = z.record(z.string(), z.string()).meta({
  description: 'What the figure is of, e.g. { "locality": "East Lancashire" }; empty = the whole model',
});
export const measure = z.string().meta({ description: 'Canonical name of the measure' });
export const unit = z.string();
export const figures = z.array(figure);
