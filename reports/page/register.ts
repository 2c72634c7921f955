/** The assumptions register on the page. */
import type { Assumption } from '../reading/assumptions.ts';
import { pageTable } from './data-table.ts';
import { html, name, type Html } from './html.ts';

const CONFIDENCE: Readonly<Record<string, string>> = {
  H: 'high: official data or plain arithmetic on it',
  M: 'medium: one site, an audit, or derived',
  L: 'low: judgement, anecdote or a vendor’s claim',
};

function confidence(level: string | null): Html {
  if (level === null) return html`not stated`;
  const words = Object.hasOwn(CONFIDENCE, level) ? CONFIDENCE[level]!.split(':')[0]! : null;
  return words === null ? html`${level}` : html`<span class="badge">${level}</span> ${words}`;
}

function countsInWords(assumptions: readonly Assumption[]): string {
  const count = (level: string): number => assumptions.filter((each) => each.confidence === level).length;
  return `${String(count('H'))} high, ${String(count('M'))} medium and ${String(count('L'))} low confidence`;
}

/** The register, with a word on what the letters mean. */
export function register(assumptions: readonly Assumption[]): Html {
  if (assumptions.length === 0) {
    return html`<p>
      No number in the scenario carries a source. Its figures are assumptions without a stated ground.
    </p>`;
  }
  const keys = Object.entries(CONFIDENCE).map(
    ([letter, words]) => html`<li><span class="badge">${letter}</span> ${words}</li>`,
  );
  return html`<p>
      ${assumptions.length} numbers of the scenario carry a source or a confidence:
      ${countsInWords(assumptions)}.
    </p>
    <ul class="plain">
      ${keys}
    </ul>
    ${pageTable({
      caption: 'Assumptions, in the order of the scenario',
      columns: ['Assumption', 'Value', 'Source', 'Confidence'].map((label) => ({ label, numeric: false })),
      rows: assumptions.map(({ path, value, source, confidence: level }) => ({
        header: name(path),
        cells: [name(value), source === null ? 'not stated' : name(source), confidence(level)],
      })),
      stack: true,
    })}`;
}
