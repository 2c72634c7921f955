/** The charts of results where they stand in a document: made, not yet drawn. */
import type { Manifest, Results } from '../../src/experiment/results.ts';
import { chartsOf, chartsOfAll } from '../charts/all-charts.ts';
import { isDrawable, type Chart, type MissingChart } from '../charts/chart.ts';
import { explanationsDistance } from '../charts/explanations-distance.ts';
import { runsOf } from '../charts/period-band.ts';
import { observedByMonth } from '../charts/observed-by-month.ts';
import { scorecardChart } from '../charts/scorecard.ts';
import { assumptionGroups, type AssumptionGroup } from '../reading/assumptions.ts';
import { explanationsOf } from '../reading/explanations.ts';
import { comparisonsOf, type Comparison } from '../reading/sides.ts';
import { sortedVariants } from '../tables/variants-table.ts';
import { roundAlike } from '../words/round-alike.ts';
import { shortTitles } from '../words/short-titles.ts';
import type { Figure } from './block.ts';
import type { PlacedComparison } from './comparison-sections.ts';

/** All that a document is made of. */
export interface Content {
  readonly results: Results;
  readonly manifest: Manifest;
  readonly assumptions: readonly AssumptionGroup[];
  /** In the order of the document; several stand as chapters after an overview. */
  readonly comparisons: readonly PlacedComparison[];
  /** Charts of all variants together. */
  readonly overview: readonly Figure[];
  /** The scorecard as a picture; none without targets. */
  readonly targets: readonly Figure[];
  /** Charts of observed months beside modelled ones. */
  readonly observed: readonly Figure[];
  /** Charts of explanations beside the record. */
  readonly explanations: readonly Figure[];
}

/** What tells the charts of one of several variants from those of the others: in their files, and in words. */
export interface Apart {
  readonly suffix: string;
  /** Stands before the finding; empty with one variant. */
  readonly title: string;
}

const ALONE: Apart = { suffix: '', title: '' };

/** A chart under the names of its files. */
export function placed(chart: Chart | MissingChart, { suffix, title }: Apart = ALONE): Figure {
  if (!isDrawable(chart)) return chart;
  const table = { ...chart.table, name: chart.table.name + suffix };
  const finding = title === '' ? chart.finding : `${title}: ${chart.finding}`;
  return { chart: { ...chart, finding }, file: chart.name + suffix, table };
}

function placedComparison(comparison: Comparison, apart: Apart): PlacedComparison {
  const { people, delays, localities, capacity, costs } = chartsOf(comparison);
  const { suffix } = apart;
  const all = (charts: readonly (Chart | MissingChart)[]) => charts.map((chart) => placed(chart, apart));
  return {
    comparison,
    suffix,
    charts: {
      people: all(people),
      delays: all(delays),
      localities: all(localities),
      capacity: all(capacity),
      costs: all(costs),
    },
  };
}

/**
 * Makes everything a document tells of. Variants are numbered as they were given, and stand in the order
 * of the overview. The register, left out, is read from the resolved scenarios of the manifest.
 */
export function contentOf(
  found: Results,
  manifest: Manifest,
  assumptions: readonly AssumptionGroup[] = assumptionGroups(manifest.scenarios),
): Content {
  const results = roundAlike(found);
  const given = comparisonsOf(results, manifest);
  const several = given.length > 1;
  const [, ...short] = shortTitles([results.title, ...results.variants.map(({ title }) => title)]);
  const apart = (comparison: Comparison): Apart => {
    const at = given.indexOf(comparison);
    return { suffix: `-${String(at + 1)}`, title: short[at]! };
  };
  return {
    results,
    manifest,
    assumptions,
    comparisons: (several ? sortedVariants(given) : given).map((comparison) =>
      placedComparison(comparison, several ? apart(comparison) : ALONE),
    ),
    overview: several ? chartsOfAll(given).map((chart) => placed(chart)) : [],
    targets: scorecardChart([results, ...results.variants]).map((chart) => placed(chart)),
    observed: observedByMonth([results, ...results.variants], runsOf(manifest)).map((chart) => placed(chart)),
    explanations: explanationsDistance(explanationsOf(results)).map((chart) => placed(chart)),
  };
}
