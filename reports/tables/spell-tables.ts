/** Tables of an imported extract of spells: fits, ways of leaving, and the quantiles behind the pictures. */
import type { NamedFit } from '../../src/import/spells/spell-scenario.ts';
import { LEAST_GROUP, type SpellSummary } from '../../src/import/spells/summary.ts';
import { plain } from '../words/numbers.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

function number(label: string, value: number, text: string): Cell {
  return { text, figures: [{ label, value }] };
}

const days = (value: number): string => value.toPrecision(3);
const perCent = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** Every family that was fitted to one group, the chosen one marked. */
export function familiesTable({ name, of, fit }: NamedFit, order: number): ReportTable {
  const best = fit.families[0]?.aic ?? null;
  return {
    name: `fits-${order}`,
    caption: `Families fitted: ${of}, ${name} (${plain(fit.n)} people, mean ${days(fit.mean)} days)`,
    reading:
      'AIC above the best: more than about 10 says that a family is clearly worse. Distance: the greatest difference in probability from what was observed.',
    columns: columns(
      'Family',
      'In the scenario',
      '#Numbers fitted',
      '#AIC above the best',
      '#Mean, days',
      '#Distance',
    ),
    rows: fit.families.map((family) => ({
      header: words(family.kind === 'empirical' ? 'observed values' : family.kind),
      cells: [
        words(family === fit.chosen ? 'yes' : 'no'),
        words(family.parameters === null ? 'none' : String(family.parameters)),
        family.aic === null || best === null
          ? words('n/a')
          : number('AIC above the best', family.aic - best, (family.aic - best).toFixed(1)),
        number('mean', family.mean, days(family.mean)),
        number('distance', family.distance, perCent(family.distance)),
      ],
    })),
    look: 'plain',
  };
}

/** The points of a picture. */
export function quantilePairsTable({ name, of, fit }: NamedFit, order: number): ReportTable {
  return {
    name: `quantiles-${order}`,
    caption: `Quantiles: ${of}, ${name}`,
    columns: columns('Part of the people, by length', '#Observed, days', '#In the scenario, days'),
    rows: fit.pairs.map(({ observed, fitted }, i) => ({
      header: words(`${i + 1} of ${fit.pairs.length}`),
      cells: [number('observed', observed, days(observed)), number('in the scenario', fitted, days(fitted))],
    })),
    look: 'plain',
  };
}

/** People who left, by pathway, and how many of them were delayed. */
export function waysTable({ pathways, delays }: SpellSummary): ReportTable {
  const total = pathways.reduce((sum, { count }) => sum + count, 0);
  return {
    name: 'ways',
    caption: 'Ways of leaving',
    reading: `Groups of fewer than ${LEAST_GROUP} people are put together.`,
    columns: columns('Pathway', '#People', '#Share', '#Delayed at all'),
    rows: pathways.map(({ name, count }) => {
      const delayed = delays
        .filter(({ pathway }) => pathway === name)
        .reduce((sum, one) => sum + one.count, 0);
      return {
        header: words(name),
        cells: [
          number('people', count, plain(count)),
          number('share', count / total, perCent(count / total)),
          few(count, delayed),
        ],
      };
    }),
    look: 'plain',
  };
}

/** A share that would tell of a few people (delayed, or not) is not given. */
function few(count: number, delayed: number): Cell {
  const [least] = [delayed, count - delayed].sort((a, b) => a - b);
  if (least! > 0 && least! < LEAST_GROUP) return words(`fewer than ${LEAST_GROUP} people apart`);
  return number('delayed', delayed / count, perCent(delayed / count));
}

/** Delayed days of the extract, by reason. */
export function reasonsTable({ delayedDays }: SpellSummary): ReportTable | null {
  if (delayedDays.length === 0) return null;
  return {
    name: 'delayed-days',
    caption: 'Delayed days in the days of the extract',
    columns: columns('Reason', '#Days'),
    rows: delayedDays.map(({ reason, days: sum }) => ({
      header: words(reason),
      cells: [number('days', sum, plain(Math.round(sum)))],
    })),
    look: 'plain',
  };
}
