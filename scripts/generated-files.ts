/** Every file that is made from the code, with the text it must have. */
import { canonicalJson } from '../src/experiment/canonical-json.ts';
import { experimentJsonSchema } from '../src/experiment/sweep/experiment-schema.ts';
import { resultsJsonSchema } from '../src/experiment/results-schema.ts';
import { measuresReference } from '../src/measures/measure-names.ts';
import { scenarioJsonSchema } from '../src/scenario/schema/json-schema.ts';
import { apiReference } from './api-reference.ts';
import { pageScript } from './page-script.ts';
import { experimentReference, scenarioReference } from './scenario-reference.ts';

/** Path from the top of the project -> text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['schema/scenario.schema.json', `${canonicalJson(scenarioJsonSchema(), 2)}\n`],
    ['schema/results.schema.json', `${canonicalJson(resultsJsonSchema(), 2)}\n`],
    ['schema/experiment.schema.json', `${canonicalJson(experimentJsonSchema(), 2)}\n`],
    ['reports/page/page-script.ts', pageScript()],
    ['docs/reference/scenario.md', scenarioReference()],
    ['docs/reference/api.md', apiReference()],
    ['docs/reference/experiment.md', experimentReference()],
    ['docs/reference/measures.md', measuresReference()],
  ]);
}
