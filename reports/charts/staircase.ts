/** Three steps that a board paper tends to fold into one: what capacity could carry, what demand asks, what gets through. */
import { findDifference, findEstimate, type Dimensions } from '../reading/figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { busiestPool } from '../reading/services.ts';
import { capital } from '../words/lists.ts';
import { levelText } from '../words/headline.ts';
import { limitInWords } from '../words/limit.ts';
import { wordsFor } from '../words/measure-words.ts';
import { timesAsMany } from '../words/points/ceiling.ts';
import { differenceCell, levelCell } from '../tables/cells.ts';
import { columns, words, type Cell, type ReportTable } from '../tables/report-table.ts';
import type { Chart, MissingChart } from './chart.ts';
import { barMarks, sideBars, type Bar, type SideBars } from './side-bars.ts';

const NAME = 'staircase';
const STEPS = [
  { measure: 'couldCarry', label: 'What capacity could carry' },
  { measure: 'demand', label: 'What demand asks for' },
  { measure: 'gotThrough', label: 'What got through' },
] as const;

function aboutOf(service: string): string {
  return `People starting ${service} in a year: the most that hours and bundles could carry, the number who ask, the number who start. Thin line: 95% interval.`;
}

/** A number of people rounded as in the finding. */
function people(estimate: Bar['estimate']): string {
  return levelText(estimate, wordsFor(STEPS[2].measure));
}

/** What is said where the figures support no more. */
const STEPS_ALONE = 'What capacity could carry, what demand asks for and what got through.';

function findingOf(comparison: Comparison, dimensions: Dimensions): string {
  const { base, variant } = comparison;
  const before = limitInWords(base.results, dimensions);
  if (variant === null) return before === null ? STEPS_ALONE : `${capital(before)}.`;
  const after = limitInWords(variant.results, dimensions);
  const ratio = ceilingRatio(comparison, variant, dimensions);
  const sentences = [
    ratio,
    before === null ? null : `In the base, ${before}.`,
    after === null ? null : `In the variant, ${after}.`,
  ];
  const said = sentences.filter((sentence) => sentence !== null).join(' ');
  return said === '' ? STEPS_ALONE : said;
}

/** How much the ceiling moves: `Capacity could carry 1.76 times as many`, a ceiling and no forecast. */
function ceilingRatio({ all, base }: Comparison, variant: Side, dimensions: Dimensions): string | null {
  const { measure } = STEPS[0];
  const change = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (change?.verdict === 'cannot tell') return 'Whether capacity could carry more people cannot be told.';
  const before = findEstimate(base.results, STEPS[0].measure, dimensions)?.mean;
  const after = findEstimate(variant.results, STEPS[0].measure, dimensions)?.mean;
  if (before === undefined || after === undefined || before === 0) return null;
  const ratio = after / before;
  if (Math.abs(ratio - 1) < 0.005) return 'Capacity could carry as many people as before.';
  return `Capacity could carry ${timesAsMany(ratio)}: a ceiling, not a forecast.`;
}

/** Draws the staircase of the hours pool with most starts. */
export function staircase(comparison: Comparison): Chart | MissingChart {
  const { base, sides } = comparison;
  const service = busiestPool(base.results, 'hoursDelivered') ?? busiestPool(base.results, STEPS[2].measure);
  if (service === null) {
    return {
      name: NAME,
      about: aboutOf('a service'),
      why: 'the results hold no figures of what capacity could carry, demand asks for and got through',
    };
  }
  const dimensions = { service };
  const bars = STEPS.flatMap(({ measure }, row) =>
    sides.flatMap((side): Bar[] => {
      const estimate = findEstimate(side.results, measure, dimensions);
      if (estimate === undefined) return [];
      const note = { text: people(estimate), after: estimate.high ?? estimate.mean };
      return [{ side, row, estimate, note }];
    }),
  );
  const labels = STEPS.map(({ label }) => label);
  const shown: SideBars = { labels, bars, sides, axisTitle: 'People a year', unit: 'people a year' };
  return {
    name: NAME,
    finding: findingOf(comparison, dimensions),
    about: aboutOf(service),
    table: tableOf(comparison, service),
    marks: barMarks(shown),
    picture: (room) => sideBars(shown, room),
  };
}

function tableOf(comparison: Comparison, service: string): ReportTable {
  const dimensions = { service };
  return {
    name: NAME,
    caption: `People starting ${service} in a year, in three steps`,
    columns: columns('Step', ...stepColumns(comparison)),
    rows: STEPS.map(({ measure, label }) => ({
      header: words(label),
      cells: stepCells(comparison, measure, dimensions),
    })),
    look: 'stack',
  };
}

function stepColumns({ variant }: Comparison): string[] {
  return variant === null ? ['#People a year'] : ['#Base', '#Variant', 'Average difference'];
}

function stepCells({ all, sides, variant }: Comparison, measure: string, dimensions: Dimensions): Cell[] {
  const phrase = wordsFor(measure);
  const levels = sides.map(({ results }) => levelCell(findEstimate(results, measure, dimensions), phrase));
  if (variant === null) return levels;
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  return [...levels, differenceCell(difference, phrase)];
}
