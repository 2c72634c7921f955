/**
 * The lag of people in place behind a pulse of arrivals, where everybody is served at once: the mean response to
 * an arrival is the survivor function of the stay S, and its middle is E[S^2] / (2 E[S]).
 */
import { expect, test } from 'vitest';
import { compareTexts } from '../../src/experiment/from-texts.ts';

const text = (stay: string, variant: boolean) => `
title: A ward without limit
run: { from: 2016-04-01, length: 90 days, seed: lag, periods: day }
services: { ward: { unlimited: true } }
people:
  usual: { arrive: { perDay: 5 }, admittedTo: ward, readyAfter: ${stay}, leaveBy: home }
  spike: { arrive: { perDay: 0 }, admittedTo: ward, readyAfter: ${stay}, leaveBy: home }
endings: { home: { at: home } }
${
  variant
    ? `changes: [{ on: 2016-04-06, until: 2016-04-08, people: { spike: { arrive: { perDay: 40 } } } }]
lags: { in place behind arrivals: { of: { measure: occupied, where: { service: ward } }, behind: { measure: arrived, where: { service: ward } } } }`
    : ''
}
`;

test.each([
  ['exponential', '{ exponential: 5 days }', 50 / 10],
  ['fixed', '5 days', 5 / 2],
  ['gamma, cv 0.7', '{ gamma: { mean: 5 days, cv: 0.7 } }', (25 * 1.49) / 10],
])('%s stays: the middle of the response', async (_, stay, exact) => {
  const texts = { base: text(stay, false), variant: text(stay, true) };
  const results = await compareTexts({ files: texts, base: 'base', variants: ['variant'], replications: 40 });
  const [lag] = results.lags!;
  expect(lag!.replications).toBe(40);
  expect(Math.abs(lag!.mean! - exact)).toBeLessThan(5 * lag!.se!);
  // a check that can fail: some 120 people with stays of 5 days and 40 replications
  expect(lag!.se!).toBeLessThan(0.15);
});
