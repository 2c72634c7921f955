import { describe, expect, it } from 'vitest';
import { formatProblems, pathText, withoutControls } from '../../../src/scenario/problem-text.ts';

const PROBLEM = {
  file: 'a.yaml',
  line: 3,
  column: 7,
  path: ['changes', 0, 'services'],
  value: '5',
  expected: 'six',
  cure: 'add one',
};

describe('problems as text', () => {
  it('counts lists from 1, as people do', () => expect(pathText(['changes', 0, 'on'])).toBe('changes[1].on'));

  it('puts the place first and the cure below', () => {
    expect(formatProblems([PROBLEM, { ...PROBLEM, path: [], value: '' }])).toBe(
      'a.yaml:3:7  changes[1].services: expected six (given: 5)\n    add one\na.yaml:3:7  expected six\n    add one',
    );
  });

  it('lets no control character reach a terminal', () => {
    expect(withoutControls('a\u001b[31mb\u202ec\nd')).toBe('a\\u{1b}[31mb\\u{202e}c\\u{a}d');
    expect(formatProblems([{ ...PROBLEM, value: '\u0007' }])).not.toContain('\u0007');
  });
});
