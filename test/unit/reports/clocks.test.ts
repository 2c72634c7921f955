import { describe, expect, it } from 'vitest';
import { waitsByBand } from '../../../reports/charts/waits-by-band.ts';
import { keyFigures } from '../../../reports/reading/key-figures.ts';
import { comparisonsOf, type Comparison } from '../../../reports/reading/sides.ts';
import type { ObservedFit, Results } from '../../../src/experiment/results.ts';
import { editedResults, estimateOf } from '../../support/edited-results.ts';
import { SAMPLE_FIT } from '../../support/sample-records.ts';
import { sampleManifest } from '../../support/sample-results.ts';

const TODAY = ['notMeetingCriteria', 'dischargeReady'].map((measure) =>
  estimateOf({ measure, dimensions: {} }, 600, 'people'),
);

function comparisonOf(results: Results, observed?: readonly ObservedFit[]): Comparison {
  const all = observed === undefined ? results : { ...results, observed };
  return comparisonsOf(all, sampleManifest())[0]!;
}

const then = editedResults({});
const today = editedResults({ base: TODAY });

describe('a report on today’s clocks', () => {
  it('counts people as a day ends first, and does not say how many twice', () => {
    const answers = (of: Comparison) =>
      keyFigures(of).flatMap(({ measure, inAnswer }) => (inAnswer ? [measure] : []));
    expect(answers(comparisonOf(then)).slice(0, 2)).toEqual(['delayedDays', 'patientsDelayed']);
    expect(answers(comparisonOf(today)).slice(0, 2)).toEqual(['notMeetingCriteria', 'delayedDays']);
    expect(answers(comparisonOf(today))).not.toContain('peopleAffected');
  });

  it('counts days to leaving from discharge-ready', () => {
    expect(waitsByBand(comparisonOf(then)).about).toContain('from ready to left');
    expect(waitsByBand(comparisonOf(today)).about).toContain('from discharge-ready to left');
  });

  it('says that the bands are not calibrated where a record stands beside other figures alone', () => {
    const about = (observed?: readonly ObservedFit[]) => waitsByBand(comparisonOf(today, observed)).about;
    expect(about()).not.toContain('Not calibrated');
    expect(about([SAMPLE_FIT])).toContain('Not calibrated');
    expect(about([SAMPLE_FIT, { ...SAMPLE_FIT, measure: 'readyToLeft' }])).not.toContain('Not calibrated');
  });
});
