/** A table of the report as data: the page prints it, and a CSV file holds its numbers in full. */

/** A number behind a cell, in the unit of the measure (a share is 0 to 1). Null: there is none. */
export interface Figure {
  /** `average`, `95% low` ...: names the column of the CSV file. */
  readonly label: string;
  readonly value: number | null;
}

export interface Cell {
  readonly text: string;
  /** A second, quieter line: an interval, a unit. */
  readonly below?: string | null;
  /** `sure`: a verdict that stands; `quiet`: one that does not; a colour: how a target came out. */
  readonly tone?: 'sure' | 'quiet' | 'green' | 'amber' | 'red';
  /** A letter or sign in a frame before the text. */
  readonly badge?: string;
  /** The numbers that the text was rounded from. */
  readonly figures?: readonly Figure[];
}

export interface Column {
  readonly label: string;
  /** A second, quieter line: the path of an input. */
  readonly below?: string;
  readonly numeric: boolean;
}

export interface Row {
  readonly header: Cell;
  readonly cells: readonly Cell[];
  /** The sum of rows above it, which keeps its place when a reader sorts them. */
  readonly isTotal?: true;
}

export interface ReportTable {
  /** Name of its CSV file without an ending, e.g. `key-figures`. */
  readonly name: string;
  readonly caption: string;
  /** How to read its cells: a second line of the caption. */
  readonly reading?: string;
  /** What to know of it, above it. */
  readonly note?: string;
  /** The first column names the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /**
   * `plain`: as it stands, scrolling in its own box; `stack`: rows turn into blocks on a telephone;
   * the other words give the columns of one kind of table their widths.
   */
  readonly look: 'plain' | 'stack' | 'stack paired' | 'stack register' | 'stack all-variants';
}

/** A cell of words alone. */
export function words(text: string): Cell {
  return { text };
}

/** Columns: the first is of words; of the others, those after a `#` are of numbers. */
export function columns(...labels: readonly string[]): Column[] {
  return labels.map((label) =>
    label.startsWith('#') ? { label: label.slice(1), numeric: true } : { label, numeric: false },
  );
}
