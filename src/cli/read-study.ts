/** Reads what a study beside the results found: psa, sweep, levers, size or calibration. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Study } from '../../reports/document/case/study.ts';
import { WrongInput } from './exit.ts';
import { studyIn } from './no-results.ts';
import { reasonOf } from './system-reason.ts';
import { readManifest, readSealed } from './read-manifest.ts';

const shape = z.object({ findings: z.array(z.string()).default([]) });

/** The study in a folder; null where it holds none. Throws {@link WrongInput} when it cannot be read. */
export function readStudy(folder: string): Study | null {
  const kind = studyIn(folder);
  if (kind === undefined) return null;
  const file = join(folder, `${kind}.json`);
  const manifest = readManifest(join(folder, 'manifest.json'));
  const text = readSealed(file, manifest);
  try {
    const { findings } = shape.parse(JSON.parse(text));
    return { kind, manifest: manifest.hash, findings };
  } catch (error) {
    const why = error instanceof z.ZodError ? 'its findings are no list of sentences' : reasonOf(error);
    throw new WrongInput(`cannot read ${file}: ${why}`);
  }
}
