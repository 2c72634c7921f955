/** A button under a table that saves it as the CSV file that lies in `tables`: made here, asked from nobody. */
import { csvLine, type Cell } from '../../../src/experiment/csv.ts';
import { figuresIn, headingOf, shownIn } from './table-cells.ts';

function linesOf(table: HTMLTableElement): string {
  const heads = [...table.tHead!.rows[0]!.cells];
  const labels = heads.map((head) => head.dataset['f']?.split('|') ?? []);
  const hash = document.querySelector<HTMLMetaElement>('meta[name=manifest]')!.content;
  const head = heads.flatMap((each, k) => {
    const name = headingOf(each);
    return labels[k]!.length === 0 ? [name] : labels[k]!.map((label) => `${name}: ${label}`);
  });
  const rows = [...table.tBodies[0]!.rows].map((row) => [
    ...[...row.cells].flatMap((cell, k): Cell[] =>
      labels[k]!.length === 0 ? [shownIn(cell)] : figuresIn(cell),
    ),
    hash,
  ]);
  return [[...head, 'Manifest'], ...rows].map(csvLine).join('');
}

/** Adds the button to the line under the table. */
export function offerFile(table: HTMLTableElement): void {
  const source = table.parentElement!.nextElementSibling;
  if (source?.className !== 'source') return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'save';
  button.textContent = 'Save as CSV';
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([linesOf(table)], { type: 'text/csv' }));
    link.download = `${table.dataset['name']!}.csv`;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
  });
  source.append(' ', button);
}
