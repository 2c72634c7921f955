import { canonicalJson } from '../experiment/canonical-json.ts';
import { experimentJsonSchema } from '../experiment/sweep/experiment-schema.ts';
import { resultsJsonSchema } from '../experiment/results-schema.ts';
import { scenarioJsonSchema } from '../scenario/schema/json-schema.ts';
import { ExitCode } from './exit.ts';

interface SchemaOptions {
  readonly results?: true | undefined;
  readonly experiment?: true | undefined;
}

/** `stepdown schema`: what a scenario file (or an experiment, or results.json) may hold, for editors and other programs. */
export function schemaCommand({ results, experiment }: SchemaOptions): ExitCode {
  const schema = results ? resultsJsonSchema() : experiment ? experimentJsonSchema() : scenarioJsonSchema();
  console.log(canonicalJson(schema, 2));
  return ExitCode.done;
}
