import { afterEach, expect, test, vi } from 'vitest';
import { tellNotKept } from '../../../src/cli/tell-not-kept.ts';
import { minimalScenario, readWell } from '../../support/scenario-text.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => said.mockClear());

const probes = { queue: { state: { service: 'acute', is: 'waiting' }, every: '1 day' } };

test('names the file that asks for more than measures, once, and what gives it', () => {
  const file = 'probing.yaml';
  const read = readWell(minimalScenario({ probes }));
  tellNotKept([
    { file, read },
    { file, read },
  ]);
  expect(said.mock.calls).toEqual([
    [
      'note: probing.yaml asks for probes: at the points of a sweep or search only measures are kept; run or compare gives those',
    ],
  ]);
});

test('says nothing of a file that asks for measures alone', () => {
  tellNotKept([{ file: 'plain.yaml', read: readWell(minimalScenario()) }]);
  expect(said).not.toHaveBeenCalled();
});
