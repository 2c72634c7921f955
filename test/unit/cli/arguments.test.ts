import { InvalidArgumentError } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { replicationsArgument, seedArgument, workersArgument } from '../../../src/cli/arguments.ts';
import { terminalText } from '../../../src/cli/terminal-text.ts';

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

test('text from a file cannot command the terminal', () => {
  expect(terminalText('\u001b[2Jgone\u0007 \u009b1m \u202eback')).toBe(
    '\\x1b[2Jgone\\x07 \\x9b1m \\u202eback',
  );
  expect(terminalText('a\nb')).toBe('a\\x0ab');
  expect(terminalText('a\nb', '\n')).toBe('a\nb');
  expect(terminalText('Ynys Môn £5')).toBe('Ynys Môn £5');
});
