/** What `stepdown calibrate` may change, in plain words. */
import type { Calibrate } from '../scenario.ts';
import { joined } from './phrases.ts';

/** A sentence for each input, and one for what they are to meet. */
export function calibrateSentences({ inputs, figures }: Calibrate): string[] {
  const moved = Object.entries(inputs).map(([name, spec]) => {
    if (typeof spec === 'string') return `\`stepdown calibrate\` may set ${name} (${spec}).`;
    const { range, now, sets = [], scales = [], rest = [] } = spec;
    const parts = [
      ...(sets.length === 0 ? [] : [`sets ${joined(sets)}`]),
      ...(scales.length === 0 ? [] : [`multiplies ${joined(scales)}`]),
      ...(rest.length === 0 ? [] : [`leaves what is over to ${joined(rest)}`]),
    ];
    const from = now === undefined ? '' : `, now ${now}`;
    return `\`stepdown calibrate\` may move "${name}" (${range}${from}), which ${joined(parts)}.`;
  });
  const toMeet = figures === undefined ? 'everything that was seen with a tolerance' : joined(figures);
  return [...moved, `They are to meet ${toMeet}.`];
}
