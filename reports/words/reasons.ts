/** Words for the reason codes of the monthly delayed transfers of care return (NHS England, until 2020). */
import { capital } from './lists.ts';

const REASONS: Readonly<Record<string, string>> = {
  A: 'Completion of assessment',
  B: 'Public funding',
  C: 'Further non-acute NHS care',
  D: 'Care home placement',
  Di: 'Residential home',
  Dii: 'Nursing home',
  E: 'Care package at home',
  F: 'Equipment and adaptations',
  G: 'Patient or family choice',
  H: 'Disputes',
  I: 'Housing',
};

/** Words a scenario gives to its own codes (its `reasons` block), by code. */
export type OwnReasons = Readonly<Record<string, string>>;

/** `E Care package at home`; a code nobody has named stands alone. */
export function reasonInWords(code: string, own: OwnReasons = {}): string {
  const words = Object.hasOwn(own, code)
    ? own[code]
    : Object.hasOwn(REASONS, code)
      ? REASONS[code]
      : undefined;
  return words === undefined || words === code ? code : `${code} ${words}`;
}

/** The `reasons` block of a resolved scenario, as far as it holds text. */
export function ownReasons(resolved: unknown): OwnReasons {
  if (typeof resolved !== 'object' || resolved === null || !('reasons' in resolved)) return {};
  const block: unknown = resolved.reasons;
  if (typeof block !== 'object' || block === null) return {};
  return Object.fromEntries(
    Object.entries(block).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What is waited for, or the root cause: a service by its name, or time that was set in the scenario. */
export function causeMidSentence(constraint: string): string {
  return constraint === 'process'
    ? 'time set in the scenario (steps of a stated length, no queue)'
    : constraint;
}

/** The same as the head of a row. */
export function causeInWords(constraint: string): string {
  return constraint === 'process' ? capital(causeMidSentence(constraint)) : constraint;
}
