import { describe, expect, it } from 'vitest';
import { calibrationFaults } from '../../../../src/experiment/calibration/check-calibration.ts';
import { planScenario } from '../../../../src/experiment/plan-scenario.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

const perDay = 'people.patients.arrive.perDay';
const observed = {
  use: { measure: 'utilisation', where: { service: 'acute' }, value: '50%', tolerance: '5 points' },
};

function faultsOf(text: string, files: Readonly<Record<string, string>> = {}) {
  const read = readWell(text, files);
  const planned = planScenario(read, { name: 'scenario', file: 'scenario.yaml' });
  if (!planned.ok) throw new Error('the scenario must be sound but for its calibration');
  return calibrationFaults(read, planned.value);
}

describe('what `check` finds wrong with a calibration', () => {
  it.each([
    ['a path that leads nowhere', { inputs: { 'people.patients.arrive.perDai': '±20%' } }, '"perDai"'],
    ['a range the wrong way round', { inputs: { [perDay]: '1.2..0.8' } }, 'the lower bound first'],
    ['a range beside the value', { inputs: { [perDay]: '2..3' } }, 'holds the value it starts from, 1'],
    ['an unknown figure', { inputs: { [perDay]: '±20%' }, figures: ['usee'] }, '"usee" is not one'],
    [
      'more inputs than figures',
      { inputs: { [perDay]: '±20%', 'services.acute.beds': '1..3' } },
      '2 inputs for 1 (use)',
    ],
  ])('%s', (_, calibrate, words) => {
    const { problems, warnings } = faultsOf(minimalScenario({ observed, calibrate }));
    expect(problems.map(({ expected }) => expected)).toEqual([expect.stringContaining(words)]);
    expect(problems[0]).toMatchObject({ file: 'scenario.yaml' });
    expect(warnings).toEqual([]);
  });

  it('is nothing where there is none, or where all is well', () => {
    const nothing = { problems: [], warnings: [] };
    expect(faultsOf(minimalScenario())).toEqual(nothing);
    expect(faultsOf(minimalScenario({ observed, calibrate: { inputs: { [perDay]: '±20%' } } }))).toEqual(
      nothing,
    );
  });

  it('is no fault of a variant that moves a number out of the range of its base', () => {
    const base = minimalScenario({ observed, calibrate: { inputs: { [perDay]: '0.8..1.2' } } });
    const changed = 'extends: base.yaml\npeople: { patients: { arrive: { perDay: 2 } } }\n';
    const { problems, warnings } = faultsOf(changed, { 'base.yaml': base });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/base\.yaml:\d+:\d+ .*it starts from, 2/)]);
    const { problems: own } = faultsOf(`${changed}calibrate: { inputs: { ${perDay}: 3..4 } }\n`, {
      'base.yaml': base,
    });
    expect(own).toMatchObject([{ file: 'scenario.yaml', line: 3, value: '3..4' }]);
  });
});
