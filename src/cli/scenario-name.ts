import { basename } from 'node:path';

/** What a scenario file is called, without its folder and ending. */
export function scenarioName(path: string): string {
  return basename(path).replace(/\.(ya?ml|xlsx|csv)$/i, '');
}
