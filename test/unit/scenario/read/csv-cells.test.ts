import { expect, test } from 'vitest';
import { cellsOf } from '../../../../src/scenario/read/csv-cells.ts';

test.each([
  ['a,b', ['a', 'b']],
  [',a,', ['', 'a', '']],
  ['', ['']],
  ['"a, b", "say ""yes""",c', ['a, b', 'say "yes"', 'c']],
  ['"",x', ['', 'x']],
])('%s', (line, cells) => {
  expect(cellsOf(line)).toEqual(cells);
});
