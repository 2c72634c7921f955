/** Reads what a study beside the results found: psa, sweep, levers, size or calibration. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Study } from '../../reports/document/case/study.ts';
import { WrongInput } from './exit.ts';
import { readManifest } from './find-manifest.ts';
import { reasonOf } from './output-folder.ts';

const KINDS = ['psa', 'sweep', 'levers', 'size', 'calibration'] as const;

const shape = z.object({ findings: z.array(z.string()).default([]) });

/** The study in a folder; null where it holds none. Throws {@link WrongInput} when it cannot be read. */
export function readStudy(folder: string): Study | null {
  const kind = KINDS.find((each) => existsSync(join(folder, `${each}.json`)));
  if (kind === undefined) return null;
  const file = join(folder, `${kind}.json`);
  const { hash } = readManifest(join(folder, 'manifest.json'));
  try {
    const { findings } = shape.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { kind, manifest: hash, findings };
  } catch (error) {
    const why = error instanceof z.ZodError ? 'its findings are no list of sentences' : reasonOf(error);
    throw new WrongInput(`cannot read ${file}: ${why}`);
  }
}
