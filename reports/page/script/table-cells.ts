/** What stands in a cell, as the CSV file of its table has it. */
import type { Cell } from '../../../src/experiment/csv.ts';

/** All that a cell shows, on one line. */
export function shownIn(cell: Element): string {
  const text = (query: string): string => cell.querySelector(query)?.textContent ?? '';
  const [badge, below] = [text('.badge'), text('.unit')];
  const words = `${badge === '' ? '' : `${badge} `}${text('bdi')}`;
  return below === '' ? words : `${words} (${below})`;
}

/** The words of a heading, with the quieter ones below them in brackets. */
export function headingOf(head: Element): string {
  const below = head.querySelector('.unit')?.textContent ?? '';
  const all = head.textContent.trim();
  return below === '' ? all : `${all.slice(0, all.length - below.length)} (${below})`;
}

/** The numbers behind a cell, in full; null where there is none. */
export function figuresIn(cell: HTMLElement): Cell[] {
  const values = cell.dataset['v']?.split(',') ?? [];
  return values.map((value) => (value === '' ? null : Number.isNaN(Number(value)) ? value : Number(value)));
}
