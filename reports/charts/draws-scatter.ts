/** Every draw as a dot: the figure over one of the uncertain inputs. */
import type { Psa } from '../../src/experiment/psa/psa.ts';
import { drawsTable } from '../tables/psa-tables.ts';
import { capital } from '../words/lists.ts';
import { axisTitle } from '../words/measure-words.ts';
import { BELIEVED, believedText, changeOf, figureWords, isClear } from '../words/psa.ts';
import { unitInWords } from '../words/units.ts';
import { valueName } from '../words/value-names.ts';
import type { Chart } from './chart.ts';
import { valueCurve } from './value-curve.ts';

/** Inputs that have a picture of their own. */
const MOST = 3;
const ABOUT = `A dot for each draw: the average of its replications. The other inputs differ from dot to dot too. Upright dashes: the ends of what is believed. ${BELIEVED}`;

/** The strongest inputs, a picture each. */
export function drawsScatters(psa: Psa): Chart[] {
  const { scale } = figureWords(psa);
  return psa.influences.slice(0, MOST).map(({ input: k }, i): Chart => {
    const input = psa.inputs[k]!;
    const points = psa.samples.map(({ inputs, figure }) => {
      const mean = figure * scale;
      return { x: inputs[k]!, mean, low: mean, high: mean, kind: 'Draw' };
    });
    const unit = input.unit === '' ? '' : `, ${unitInWords(input.unit)}`;
    return {
      name: `scatter-${String(i + 1)}`,
      finding: findingOf(psa, i),
      about: ABOUT,
      table: { ...drawsTable(psa), name: `draws-drawn-${String(i + 1)}` },
      picture: (room) =>
        valueCurve(
          {
            points,
            kinds: ['Draw'],
            xTitle: `${capital(valueName(input.name))}${unit}`,
            yTitle: `${axisTitle(figureWords(psa))}${psa.variant === null ? '' : ', difference'}`,
            bound: psa.variant === null ? null : { at: 0, label: 'no difference' },
            ends: [input.low, input.high],
            joined: false,
            fromZero: false,
          },
          room,
        ),
    };
  });
}

function findingOf(psa: Psa, place: number): string {
  const influence = psa.influences[place]!;
  const input = psa.inputs[influence.input]!;
  const words = figureWords(psa);
  if (!isClear(influence))
    return `${capital(valueName(input.name))}: no effect that can be told from chance.`;
  const range = believedText(input);
  return `${capital(valueName(input.name))} from ${range}: ${changeOf(influence.change, influence.se ?? 0, words)} ${words.object}.`;
}
