/** The assumptions register on the page. */
import type { Assumption, AssumptionGroup } from '../reading/assumptions.ts';
import { pageTable } from './data-table.ts';
import { markup, name, type Html } from './markup.ts';

const CONFIDENCE: Readonly<Record<string, string>> = {
  H: 'high: official data or plain arithmetic on it',
  M: 'medium: one site, an audit, or derived',
  L: 'low: judgement, anecdote or a vendor’s claim',
};

function confidence(level: string | null): Html {
  if (level === null) return markup`not stated`;
  const words = Object.hasOwn(CONFIDENCE, level) ? CONFIDENCE[level]!.split(':')[0]! : null;
  return words === null ? markup`${level}` : markup`<span class="badge">${level}</span> ${words}`;
}

function countsInWords(assumptions: readonly Assumption[]): string {
  const count = (level: string): number => assumptions.filter((each) => each.confidence === level).length;
  return `${String(count('H'))} high, ${String(count('M'))} medium and ${String(count('L'))} low confidence`;
}

function groupTable({ title, assumptions }: AssumptionGroup, isBase: boolean): Html {
  if (assumptions.length === 0) {
    return markup`<p>No sourced number is changed by ${name(title)}.</p>`;
  }
  return pageTable({
    caption: isBase
      ? `Sourced numbers of ${title}, in the order of the file`
      : `Sourced numbers that differ in ${title}`,
    columns: ['Assumption', 'Value', 'Source', 'Confidence'].map((label) => ({ label, numeric: false })),
    rows: assumptions.map(({ path, value, source, confidence: level }) => ({
      header: name(path),
      cells: [name(value), source === null ? 'not stated' : name(source), confidence(level)],
    })),
    look: 'stack register',
  });
}

/** The register, with a word on what the letters mean. */
export function register(groups: readonly AssumptionGroup[]): Html {
  const [base, ...variants] = groups;
  if (base === undefined || base.assumptions.length === 0) {
    return markup`<p>No number in the scenario carries a source. Its figures are assumptions without a stated ground.</p>`;
  }
  const keys = Object.entries(CONFIDENCE).map(
    ([letter, words]) => markup`<li><span class="badge">${letter}</span> ${words}</li>`,
  );
  return markup`<p>${base.assumptions.length} numbers of the base carry a source or a confidence: ${countsInWords(base.assumptions)}.</p>
<ul class="plain">${keys}</ul>
${variants.map((group) => groupTable(group, false))}
<details class="printed"><summary>All ${base.assumptions.length} sourced numbers of the base</summary>${groupTable(base, true)}</details>`;
}
