type Dimensions = Readonly<Record<string, string>>;

/** Names of every dimension that any of the rows has, in order of first appearance: the columns of a table. */
export function dimensionColumns(rows: readonly { readonly dimensions: Dimensions }[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row.dimensions)) names.add(name);
  return [...names];
}

/** A row's dimensions under those columns; empty where the row has none of that name. */
export function dimensionCells(dimensions: Dimensions, columns: readonly string[]): string[] {
  return columns.map((column) => dimensions[column] ?? '');
}
