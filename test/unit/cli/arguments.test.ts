import { InvalidArgumentError } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { replicationsArgument, seedArgument, workersArgument } from '../../../src/cli/arguments.ts';

describe('--replications', () => {
  test.each([
    ['30', { from: 1, to: 30 }],
    ['1', { from: 1, to: 1 }],
    ['31..60', { from: 31, to: 60 }],
  ])('%s', (text, range) => {
    expect(replicationsArgument(text)).toEqual(range);
  });

  test.each([
    '0',
    '-1',
    '1.5',
    '',
    'ten',
    '5..3',
    '0..3',
    '1..',
    '..3',
    '1..2..3',
    '1e3',
    '9'.repeat(400),
    ' 3',
  ])('refuses %j', (text) => {
    expect(() => replicationsArgument(text)).toThrow(InvalidArgumentError);
  });
});

test.each(['0', '-2', '1.5', 'many', '100000'])('--workers refuses %j', (text) => {
  expect(() => workersArgument(text)).toThrow(InvalidArgumentError);
  expect(workersArgument('8')).toBe(8);
});

test('--seed refuses nothing at all', () => {
  expect(() => seedArgument(' ')).toThrow(InvalidArgumentError);
  expect(seedArgument('lancashire 2')).toBe('lancashire 2');
});
