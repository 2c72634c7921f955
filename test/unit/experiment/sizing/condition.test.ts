import { describe, expect, test } from 'vitest';
import { readCondition } from '../../../../src/experiment/sizing/condition.ts';
import { runOfText } from '../../../support/planned-scenario.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

const targets = { 'full beds': { measure: 'utilisation', where: { service: 'acute' }, atMost: '85%' } };
const known = runOfText(minimalScenario({ targets }), 1);

const read = (text: string) => readCondition(text, known);
const condition = (text: string) => {
  const found = read(text);
  return 'condition' in found ? found.condition : found;
};

describe('a condition', () => {
  test('is a measure and a bound', () => {
    expect(condition('occupied[service=acute] <= 60')).toMatchObject({
      ...{ measure: 'occupied', dimensions: { service: 'acute' }, unit: 'people' },
      ...{ low: -Infinity, high: 60 },
    });
    expect(condition('utilisation[service=acute] >= 85%')).toMatchObject({
      dimensions: { service: 'acute' },
      low: 0.85,
      high: Infinity,
    });
    expect(condition('meanWait[ service = "acute" ]≤12 hours')).toMatchObject({
      dimensions: { service: 'acute' },
      high: 0.5,
    });
  });

  test('is a target of the file by name', () => {
    expect(condition(' full beds ')).toMatchObject({ measure: 'utilisation', high: 0.85, text: 'full beds' });
  });

  test('that cannot be read says what would do', () => {
    expect(condition('full bed')).toMatchObject({
      expected: 'a measure, <= or >=, and a figure: "full bed" cannot be read',
      cure: expect.stringContaining('did you mean "full beds"?') as string,
    });
    expect(condition('ocupied <= 60')).toMatchObject({
      cure: expect.stringContaining('did you mean "occupied"?') as string,
    });
    expect(condition('occupied[service=cute] <= 60')).toMatchObject({
      expected: 'a known service: "cute" is not one',
    });
    expect(condition('occupied[service=acute] <= 60 days')).toMatchObject({
      expected: 'a figure in the unit of occupied, people: "60 days" is none',
    });
  });
});
