/**
 * The schema of a scenario file. From it come the TypeScript types, the validator, the JSON Schema
 * for editors and the reference page. Shape only: what must hold between values is in `check/`.
 */
import { z } from 'zod';
import { afterwards } from './afterwards.ts';
import { boards, populations } from './boards.ts';
import { calibrate } from './calibrate.ts';
import { changes } from './changes.ts';
import { covers } from './covers.ts';
import { lags } from './lags.ts';
import { money } from './money.ts';
import { endings, pathways, reasons } from './pathways.ts';
import { people } from './people.ts';
import { distances, flows, hospitals, localities } from './places.ts';
import { observed } from './observed.ts';
import { probes } from './probes.ts';
import { run } from './run.ts';
import { services } from './services.ts';
import { targets } from './targets.ts';

export const scenarioSchema = z
  .strictObject({
    title: z
      .string({ error: 'a title' })
      .min(1)
      .meta({
        description: 'What the scenario is, in one line',
        examples: ['Lancashire 2016/17, reablement at 67 contact hours'],
      }),
    description: z.string().optional().meta({ description: 'Free text' }),
    purpose: z.enum(['what-if', 'explanation'], { error: 'what-if or explanation' }).optional().meta({
      description:
        "A what-if did not happen: in a comparison the record (`observed`) is the base's alone. An explanation says how the record may have come about, and is held against it",
      default: 'what-if',
    }),
    covers: covers
      .optional()
      .meta({ description: 'Which service model of the coverage table the scenario stands for' }),
    run: run.meta({ description: 'Period, warm-up, seed and replications' }),
    hospitals: hospitals.optional(),
    localities: localities.optional(),
    flows: flows.optional(),
    distances: distances.optional(),
    services,
    people,
    pathways: pathways.optional(),
    endings: endings.optional(),
    reasons: reasons.optional(),
    changes: changes.optional(),
    afterwards: afterwards.optional(),
    money: money.optional(),
    probes: probes.optional(),
    observed: observed.optional(),
    populations: populations.optional(),
    boards: boards.optional(),
    targets: targets.optional(),
    lags: lags.optional(),
    calibrate: calibrate.optional(),
  })
  .meta({ title: 'Stepdown scenario' });
