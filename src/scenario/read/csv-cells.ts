/** Cells of one line; a cell in double quotes may hold commas. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  const form = /\s*(?:"((?:[^"]|"")*)"[^,]*|([^,]*))(,|$)/y;
  for (let match = form.exec(line); match !== null; match = match[3] === '' ? null : form.exec(line))
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  return cells;
}
