import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import type { Chart } from './chart.ts';
import { sweepFrontier } from './sweep-frontier.ts';
import { sweepLines } from './sweep-lines.ts';
import { sweepMaps } from './sweep-map.ts';
import { sweepRankTornados } from './sweep-rank-tornado.ts';
import { sweepTornados } from './sweep-tornado.ts';

/** Every picture that the design of a sweep has room for. */
export function sweepCharts(results: SweepResults): Chart[] {
  return [
    ...sweepLines(results),
    ...sweepMaps(results),
    ...sweepTornados(results),
    ...sweepRankTornados(results),
    ...sweepFrontier(results),
  ];
}
