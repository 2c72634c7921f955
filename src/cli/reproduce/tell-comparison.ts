/** What `reproduce` says of figures and files that were made again. */
import type { Comparison } from '../differing-results.ts';
import type { FolderComparison } from './compare-folders.ts';

/** Differences listed one by one; the rest are counted. */
const LISTED = 10;

export function figuresTold(figures: Comparison, folder: string): string[] {
  switch (figures.same) {
    case 'whole':
      return ['The same results, to the byte.'];
    case 'figures':
      return ['The same figures, every one.', ...figures.notes.map((note) => `  ${note}`)];
    case 'none':
      return [
        `NOT the same: ${figures.rows.length} figures differ.`,
        ...listed(figures.rows, `see ${folder}/results.json`),
      ];
  }
}

/** Of a folder: how many files are the same, and which are not, where and how. */
export function filesTold({ same, differing, passedOver }: FolderComparison): string[] {
  const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
  return [
    `${files(same)} the same: to the byte, Office and PDF by what they hold.`,
    ...(differing.length === 0 ? [] : [`${files(differing.length)} not the same:`]),
    ...listed(differing, 'not listed'),
    ...(passedOver.length === 0 ? [] : [`Not made again, so not looked at: ${passedOver.join(', ')}`]),
  ];
}

function listed(lines: readonly string[], where: string): string[] {
  const rest = lines.length > LISTED ? [`  and ${lines.length - LISTED} more: ${where}`] : [];
  return [...lines.slice(0, LISTED).map((line) => `  ${line}`), ...rest];
}

export interface Judged {
  readonly figures: Comparison;
  readonly files: FolderComparison;
  readonly isExplained: boolean;
}

/** Whether the results count as made again, and why files may differ all the same. */
export function verdictOf({ figures, files, isExplained }: Judged): {
  readonly done: boolean;
  readonly lines: readonly string[];
} {
  if (figures.same === 'none') return { done: false, lines: [] };
  const differing = files.differing.length > 0;
  if (!differing) return { done: true, lines: [] };
  return isExplained
    ? { done: true, lines: ['Every figure is the same; files differ by what was told above.'] }
    : {
        done: false,
        lines: [
          'Nothing of Stepdown, Node or the scenario is otherwise: these files were changed after they were written.',
        ],
      };
}
