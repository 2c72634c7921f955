import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode } from './exit.ts';
import { packageRoot } from './package-facts.ts';
import { writeNew } from './write-new.ts';

/** The example that a new scenario starts from: small, whole, and tested like every example. */
const STARTER = join('scenarios', 'examples', 'thin-slice.yaml');

/** For editors that complete and check YAML; `stepdown schema` writes the file it names. */
const EDITOR_HINT = [
  '# yaml-language-server: $schema=scenario.schema.json',
  '# (write that file with: stepdown schema > scenario.schema.json)',
].join('\n');

/** `stepdown init`: writes a scenario to start from; a file that exists is never touched. */
export function initCommand(file: string): ExitCode {
  const starter = readFileSync(join(packageRoot(), STARTER), 'utf8').replace(
    /^# yaml-language-server.*$/m,
    EDITOR_HINT,
  );
  writeNew(file, starter, 'there is something of that name already, and it is left alone');
  const shown = withoutControls(file);
  console.log(`${shown} is written. Next:\n  stepdown check ${shown}\n  stepdown run ${shown}`);
  return ExitCode.done;
}
