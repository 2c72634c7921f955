import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/model/compile/compile.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

const beds = (on: string, add: unknown, more: object = {}) => ({
  on,
  ...more,
  services: { acute: { beds: { add } } },
});

/** What is said of the minimal scenario, which has 2 beds and measures the first ten days of April 2016. */
function said(changes: readonly object[], services: object = {}): string[] {
  const compiled = compile(readWell(minimalScenario({ changes, services })));
  return compiled.ok
    ? []
    : compiled.problems.map(({ path, value, expected }) => `${path.join('.')} ${value} ${expected}`);
}

describe('capacity that changes take away', () => {
  test('may come down to nothing, and below only until it is given back', () => {
    expect(said([beds('2016-04-02', -2)])).toEqual([]);
    expect(said([beds('2016-04-02', -2, { until: '2016-04-03' }), beds('2016-04-04', -2)])).toEqual([]);
    expect(said([beds('2016-04-02', 3), beds('2016-04-03', -5)])).toEqual([]);
  });

  test('below nothing is refused, with the dates of all that take away', () => {
    expect(said([beds('2016-04-02', -1), beds('2016-04-04', -2)])).toEqual([
      'changes.1.services.acute.beds -2 no more taken away than there is: on 4 April 2016 the changes of 2 April 2016 and 4 April 2016 together leave -1 beds of "acute"',
    ]);
    expect(said([beds('2016-04-05', -3)])[0]).toMatch(
      /on 5 April 2016 the change of 5 April 2016 leaves -1 beds/u,
    );
  });

  test('along a ramp is refused on the day on which it falls below nothing', () => {
    expect(said([beds('2016-04-01', -4, { ramp: '8 days' })])[0]).toMatch(
      /on 6 April 2016 .* leaves -0.5 beds/u,
    );
  });

  test('of a pool is told in its own unit; what was only believed for a while is not looked at', () => {
    const pool = { hours: '70 hours/week', bundle: { hours: '7 hours', over: '1 week' } };
    const hours = (on: string, add: number, more: object = {}) => ({
      on,
      ...more,
      services: { team: { hours: { add } } },
    });
    const changes = [hours('2016-04-03', -80)];
    expect(said(changes, { team: pool })[0]).toMatch(/leaves -10 hours a week of "team"/u);
    const known = { announced: '2016-04-04' };
    const believed = [hours('2016-04-06', 80, known), hours('2016-04-06', -80)];
    expect(said(believed, { team: pool })).toEqual([]);
  });
});
