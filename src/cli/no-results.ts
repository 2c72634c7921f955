/** What stands where results were looked for, and what to give instead. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Studies by the name of the file that holds what they found. */
export const STUDIES = ['psa', 'sweep', 'levers', 'size', 'calibration'] as const;
export type StudyKind = (typeof STUDIES)[number];

/** Kind of the study in a folder; undefined where it holds none. */
export function studyIn(folder: string): StudyKind | undefined {
  return STUDIES.find((kind) => existsSync(join(folder, `${kind}.json`)));
}

/** Why a folder without results.json will not do, in one sentence that ends with what will. */
export function insteadOfResults(folder: string): string {
  const kind = studyIn(folder);
  if (kind !== undefined)
    return `${folder} holds a study (${kind}), not the results of a run or comparison: its own page is ${join(folder, 'report.html')}, its pictures are in ${join(folder, 'charts')}`;
  const inside = resultsBelow(folder);
  if (inside.length > 0)
    return `${folder} holds the results of several scenarios, each in a folder of its own: give one of them, such as ${inside.slice(0, FEW).join(' or ')}`;
  if (existsSync(join(folder, 'manifest.json')))
    return `results.json is missing from ${folder}: make it again from the manifest, stepdown reproduce ${join(folder, 'manifest.json')}`;
  if (existsSync(join(dirname(folder), 'results.json')))
    return `${folder} is part of a folder of results: give that, ${dirname(folder)}`;
  return `${folder} holds no results.json: give a folder that stepdown run or stepdown compare has filled`;
}

/** Folders that are named as examples. */
const FEW = 3;

function resultsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'results.json')))
    .map((entry) => join(folder, entry.name))
    .sort();
}
