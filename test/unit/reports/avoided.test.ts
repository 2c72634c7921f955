/** Avoided admissions, claimed and real, and waits of hours for a bed, as a comparison says them. */
import { expect, test } from 'vitest';
import { keyFigures } from '../../../reports/reading/key-figures.ts';
import { comparisonsOf, type Comparison } from '../../../reports/reading/sides.ts';
import { avoidedInWords } from '../../../reports/words/avoided.ts';
import { avoidedClaimedPoint } from '../../../reports/words/points/avoided-claimed.ts';
import { bedServices } from '../../../reports/reading/services.ts';
import { differenceOf, editedComparison, estimateOf, type Edits } from '../../support/edited-results.ts';
import { sampleManifest } from '../../support/sample-results.ts';

const left = { measure: 'left', dimensions: { service: 'crisis response', destination: 'home' } };
const started = { measure: 'started', dimensions: { service: 'acute' } };

function claiming(edits: Edits): Comparison {
  const manifest = sampleManifest();
  const claims = { avoids: 'acute', counts: { 'crisis response': 'home' } };
  const scenarios = manifest.scenarios.map((each) => ({
    ...each,
    resolved: { ...(each.resolved as object), covers: { claims } },
  }));
  return comparisonsOf(editedComparison(edits).all, { ...manifest, scenarios })[0]!;
}

test('what a scheme counts stands beside what admissions really do', () => {
  const variant = [estimateOf(left, 1030)];
  const fewer = claiming({ variant, differences: [differenceOf(started, -340, 50)] });
  expect(avoidedInWords(fewer)).toMatch(
    /would count 1,030 avoided admissions a year to acute; admissions really fall by 340 \(95% interval 290 to 390 fewer\)/u,
  );
  expect(avoidedClaimedPoint(fewer)!.text).toContain('really fall by 340');
  const unclear = claiming({ variant, differences: [differenceOf(started, -10, 50)] });
  expect(avoidedInWords(unclear)).toContain('whether admissions really fall cannot be told');
  expect(avoidedInWords(claiming({}))).toContain('no such figure');
  expect(avoidedClaimedPoint(editedComparison({}))).toBeNull();
});

test('waits of over four and twelve hours are key figures where somebody waits so long', () => {
  const service = bedServices(editedComparison({}).base.results)[0]!;
  const rows = (share: number) =>
    ['over 4 hours', 'over 12 hours'].map((band) =>
      estimateOf({ measure: 'shareWaitedOver', dimensions: { service, band } }, share),
    );
  const bands = (of: Comparison) =>
    keyFigures(of).flatMap(({ measure, dimensions }) =>
      measure === 'shareWaitedOver' ? [dimensions['band']] : [],
    );
  expect(bands(editedComparison({ base: rows(0), variant: rows(0.07) }))).toEqual([
    'over 4 hours',
    'over 12 hours',
  ]);
  expect(bands(editedComparison({ base: rows(0), variant: rows(0) }))).toEqual([]);
});
