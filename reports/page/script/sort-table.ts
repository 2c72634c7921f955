/** Headings of a table as buttons that sort its rows: by number where a column has any, else by its words. */
import { figuresIn, shownIn } from './table-cells.ts';

/** Fewer rows are seen at a glance. */
const FEWEST = 4;
/** Columns that stand in an order of their own, which is not that of the alphabet. */
const IN_ORDER = /^(Period|Hour|Step)$/u;
const WORDS = new Intl.Collator('en-GB', { numeric: true });
/** Below this width rows are blocks, and headings are not seen. */
const NARROW = '(max-width:46rem)';

type Direction = 'ascending' | 'descending';

/** How two rows stand to each other in column `k`. Rows without a number come last, whichever way. */
function comparing(k: number, direction: Direction, original: readonly HTMLTableRowElement[]) {
  const sign = direction === 'ascending' ? 1 : -1;
  const place = new Map(original.map((row, index) => [row, index]));
  const isOrdered = IN_ORDER.test(
    original[0]!.closest('table')!.tHead!.rows[0]!.cells[k]!.textContent.trim(),
  );
  const number = (row: HTMLTableRowElement): number | null => {
    const [value] = figuresIn(row.cells[k]!);
    return typeof value === 'number' ? value : null;
  };
  return (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
    const [x, y] = [number(a), number(b)];
    if (x !== null && y !== null) return sign * (x - y);
    if (x !== null || y !== null) return x === null ? 1 : -1;
    if (isOrdered) return sign * (place.get(a)! - place.get(b)!);
    return sign * WORDS.compare(shownIn(a.cells[k]!), shownIn(b.cells[k]!));
  };
}

/** Largest number first, words from A: then the other way, then as it was written. */
function nextOf(now: string | null, isNumber: boolean): Direction | null {
  const order: Direction[] = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];
  return now === null ? order[0]! : now === order[0] ? order[1]! : null;
}

function headingButton(head: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  return button;
}

/** Makes the headings buttons. Returns what puts the rows back as they were written. */
export function offerSorting(table: HTMLTableElement): () => void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const body = table.tBodies[0]!;
  const rows = [...body.rows];
  // Rows of the key figures have a unit each: an order between them says nothing.
  if (rows.length < FEWEST || table.classList.contains('paired')) return () => undefined;
  const sort = (by?: number, direction: Direction | null = null): void => {
    for (const head of heads) head.removeAttribute('aria-sort');
    body.append(...rows);
    if (by === undefined || direction === null) return;
    heads[by]!.setAttribute('aria-sort', direction);
    const parts = rows.filter((row) => row.dataset['total'] === undefined);
    const totals = rows.filter((row) => row.dataset['total'] !== undefined);
    body.append(...parts.sort(comparing(by, direction, rows)), ...totals);
  };
  const buttons = heads.map(headingButton);
  for (const [k, button] of buttons.entries())
    button.addEventListener('click', () => {
      const head = heads[k]!;
      sort(k, nextOf(head.getAttribute('aria-sort'), head.dataset['f'] !== undefined));
    });
  const narrow = matchMedia(NARROW);
  const enable = (): void => {
    for (const button of buttons) button.disabled = narrow.matches && table.classList.contains('stack');
  };
  narrow.addEventListener('change', enable);
  enable();
  return sort;
}
