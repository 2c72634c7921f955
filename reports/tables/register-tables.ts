/** The assumptions register: the sourced numbers of the base, and those in which each variant differs. */
import type { Assumption, AssumptionGroup } from '../reading/assumptions.ts';
import { valueInWords } from '../words/path-names.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';
import { placeHeader } from './value-cells.ts';

/** What the letters of confidence mean. */
export const CONFIDENCE: Readonly<Record<string, string>> = {
  H: 'high: official data or plain arithmetic on it',
  M: 'medium: one site, an audit, or derived',
  L: 'low: judgement, anecdote or a vendor’s claim',
};

function confidence(level: string | null): Cell {
  if (level === null) return words('not stated');
  const meaning = Object.hasOwn(CONFIDENCE, level) ? CONFIDENCE[level]!.split(':')[0]! : null;
  return meaning === null ? words(level) : { text: meaning, badge: level };
}

function tableOf(name: string, caption: string, assumptions: readonly Assumption[]): ReportTable {
  return {
    name,
    caption,
    columns: columns('Assumption', 'Value', 'Source', 'Confidence'),
    rows: assumptions.map(({ path, value, source, confidence: level }) => ({
      header: placeHeader(path),
      cells: [words(valueInWords(value)), words(source ?? 'not stated'), confidence(level)],
    })),
    look: 'stack register',
  };
}

/** The whole register of the base. */
export function baseRegister({ title, assumptions }: AssumptionGroup): ReportTable {
  return tableOf('assumptions', `Sourced numbers of ${title}, in the order of the file`, assumptions);
}

/** The sourced numbers in which the variant at `index` differs; null where it changes none. */
export function variantRegister({ title, assumptions }: AssumptionGroup, index: number): ReportTable | null {
  const name = `assumptions-variant-${String(index + 1)}`;
  return assumptions.length === 0
    ? null
    : tableOf(name, `Sourced numbers that differ in ${title}`, assumptions);
}
