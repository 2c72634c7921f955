/** Inputs in tables: their names, with the paths in the scenario on a quieter line and in the CSV file. */
import { capital } from '../words/lists.ts';
import { nameAt, valueName, valuePath } from '../words/value-names.ts';
import type { Cell, Column } from './report-table.ts';

/** A name of the author's own stays as it is written. */
function headOf(name: string): string {
  return valuePath(name) === null ? name : capital(valueName(name));
}

/** The head of a row about an input. */
export function valueHeader(name: string): Cell {
  return { text: headOf(name), below: valuePath(name) };
}

/** The head of a row about a number of a resolved scenario, whose place is told as `services › reablement › hours`. */
export function placeHeader(place: string): Cell {
  const name = nameAt(place.split(' \u203A '));
  return name === null ? { text: place } : { text: capital(name), below: place };
}

/** The head of a column that holds values of an input. */
export function valueColumn(name: string, numeric = true): Column {
  const path = valuePath(name);
  return { label: headOf(name), numeric, ...(path === null ? {} : { below: path }) };
}
