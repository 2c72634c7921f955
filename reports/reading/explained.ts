/** What a scenario means in sentences, read again from the manifest, where every result keeps it whole. */
import type { Manifest } from '../../src/experiment/results.ts';
import { explain, type Explained } from '../../src/scenario/explain/explain.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';

/** The explanation of a scenario of a manifest; null where this version cannot read it any more. */
export function explainedScenario({ name, resolved }: Manifest['scenarios'][number]): Explained[] | null {
  const read = readScenario({ file: name, text: JSON.stringify(resolved) }, (wanted) => {
    throw new Error(`${wanted} is not at hand`);
  });
  return read.ok ? explain(read.value.scenario) : null;
}
