import { canonicalJson } from '../experiment/canonical-json.ts';
import { resultsJsonSchema } from '../experiment/results-schema.ts';
import { scenarioJsonSchema } from '../scenario/schema/json-schema.ts';
import { ExitCode } from './exit.ts';

/** `stepdown schema`: what a scenario file (or results.json) may hold, for editors and other programs. */
export function schemaCommand({ results }: { readonly results?: true | undefined }): ExitCode {
  console.log(canonicalJson(results ? resultsJsonSchema() : scenarioJsonSchema(), 2));
  return ExitCode.done;
}
