/** What a comparison or a run says on the terminal: the headline in words, then a table of figures. */
import { findDifference, findEstimate } from '../../reports/reading/figures.ts';
import { keyFigures } from '../../reports/reading/key-figures.ts';
import type { KeyFigure } from '../../reports/reading/key-figures.ts';
import { comparisonsOf } from '../../reports/reading/sides.ts';
import type { Comparison } from '../../reports/reading/sides.ts';
import { avoidedInWords } from '../../reports/words/avoided.ts';
import { breakEvenInWords } from '../../reports/words/break-even.ts';
import { cashInWords } from '../../reports/words/cash.ts';
import { averageEffect, chanceBetter, oneYearRange, verdictWords } from '../../reports/words/finding.ts';
import { levelText, levelWithInterval } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import { counted } from '../../reports/words/numbers.ts';
import { pairingInWords } from '../../reports/words/pairing.ts';
import { precisionInWords } from '../../reports/words/precision.ts';
import { selectionInWords } from '../../reports/words/selection.ts';
import type { Manifest, Results } from '../experiment/results.ts';
import { rangeText } from './difference-text.ts';
import { explanationLines } from './explanation-lines.ts';
import { lagLines } from './lag-lines.ts';
import { observedLines } from './observed-lines.ts';
import type { Column } from './plain-table.ts';
import { plainTable } from './plain-table.ts';
import { serviceLines } from './service-lines.ts';
import { targetLines } from './target-lines.ts';
import { throughputLines } from './throughput-lines.ts';
import { variantsTable } from './variants-table.ts';

/** Lines for people: for each variant what the change does, or for a run alone its figures; then every service, and several variants in one table. */
export function resultLines(results: Results, manifest: Manifest): string[] {
  const comparisons = comparisonsOf(results, manifest);
  const lines = comparisons.flatMap((comparison) => [
    '',
    ...(comparison.variant === null ? runHeadline(comparison) : comparisonHeadline(comparison)),
    '',
    ...figureTable(comparison),
  ]);
  return [
    ...lines,
    ...targetLines(results),
    ...lagLines(results),
    ...explanationLines(results),
    ...observedLines(results),
    ...serviceLines(results),
    ...variantsTable(comparisons),
    ...selectionInWords(results).flatMap((line) => ['', line]),
    ...judgementLines(results),
  ];
}

/** How precise the figures are where that was asked, and what pairing saved. */
function judgementLines(results: Results): string[] {
  const several = results.variants.length > 1;
  const precise = [results, ...results.variants].flatMap((scenario) => {
    const name = results.variants.length > 0 ? `${scenario.title}: ` : '';
    return precisionInWords(scenario).map((line) => `  ${name}${line}`);
  });
  const paired = results.variants.flatMap(({ scenario, title }) => {
    const line = pairingInWords(results, scenario);
    return line === null ? [] : [`  ${several ? `${title}: ` : ''}${line}`];
  });
  return [...(precise.length > 0 ? ['', ...precise] : []), ...(paired.length > 0 ? ['', ...paired] : [])];
}

function runHeadline(comparison: Comparison): string[] {
  const { base, all } = comparison;
  return [
    base.title,
    basisLine(all),
    '',
    ...keyFigures(comparison).filter(isHeadline).map(levelLine(comparison)),
    ...throughputLines(comparison),
  ];
}

function levelLine({ base }: Comparison) {
  return ({ measure, dimensions }: KeyFigure): string => {
    const estimate = findEstimate(base.results, measure, dimensions)!;
    return `  ${levelWithInterval(estimate, wordsFor(measure, dimensions))}`;
  };
}

/** Delayed days first, and whatever the report puts in its answer. */
function isHeadline({ measure, dimensions, inAnswer }: KeyFigure): boolean {
  return inAnswer || (measure === 'delayedDays' && Object.keys(dimensions).length === 0);
}

function basisLine({ measures, period, partial }: Results): string {
  const replications = Math.max(0, ...measures.map((row) => row.replications));
  const stopped = partial ? ' - STOPPED EARLY, partial results' : '';
  return `${period.from} to ${period.to}, ${counted(replications, 'replication')}${stopped}`;
}

function comparisonHeadline(comparison: Comparison): string[] {
  const { base, variant, all } = comparison;
  return [
    `Base:    ${base.title}`,
    `Variant: ${variant!.title}`,
    basisLine(all),
    '',
    ...keyFigures(comparison).filter(isHeadline).filter(isNoCost).flatMap(effectLines(comparison)),
    ...avoidedLine(comparison),
    ...costLine(comparison),
    ...throughputLines(comparison),
  ];
}

/** What it costs is told with what of it is cash. */
function isNoCost({ measure }: KeyFigure): boolean {
  return measure !== 'cost';
}

/** What a scheme would count as avoided admissions, never without what really changes. */
function avoidedLine(comparison: Comparison): string[] {
  const said = avoidedInWords(comparison);
  return said === null ? [] : [`  ${said}`];
}

function costLine(comparison: Comparison): string[] {
  const said = cashInWords(comparison);
  const lines = [...(said === null ? [] : [said]), ...breakEvenInWords(comparison)];
  return lines.map((line) => `  ${line}`);
}

/** The average effect with its interval, and below it what a single year may bring. */
function effectLines({ all, variant }: Comparison) {
  return (figure: KeyFigure): string[] => {
    const difference = findDifference(all, variant!.results.scenario, figure);
    if (difference === undefined) return [];
    const words = wordsFor(figure.measure, figure.dimensions);
    const year = oneYearRange(difference, words, all.period.days);
    const chance = chanceBetter(difference);
    const single = [year, chance].filter((text) => text !== null).join(' ');
    return [`  ${averageEffect(difference, words)}`, ...(single === '' ? [] : [`    ${single}`])];
  };
}

function figureTable(comparison: Comparison): string[] {
  const compared: Column[] = [
    { heading: 'Variant', align: 'right' },
    { heading: 'Difference (95% interval)', align: 'left' },
    { heading: 'So it is', align: 'left' },
  ];
  const alone = comparison.variant === null;
  const columns: Column[] = [
    { heading: '', align: 'left' },
    { heading: alone ? 'Average' : 'Base', align: 'right' },
    ...(alone ? [] : compared),
  ];
  return plainTable(
    columns,
    keyFigures(comparison).map((figure) => rowOf(comparison, figure)),
  );
}

function rowOf({ base, variant, all }: Comparison, { measure, dimensions }: KeyFigure): string[] {
  const words = wordsFor(measure, dimensions);
  const level = (side: Comparison['base']): string => {
    const estimate = findEstimate(side.results, measure, dimensions);
    return estimate === undefined ? 'n/a' : levelText(estimate, words);
  };
  if (variant === null) return [words.subject, level(base)];
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (difference === undefined) return [words.subject, level(base), level(variant), 'n/a', 'n/a'];
  const verdict = verdictWords(difference, words);
  return [words.subject, level(base), level(variant), rangeText(difference, words), verdict];
}
