import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../../src/scenario/nearest-name.ts';

describe('the nearest name', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['same', 'same', 0],
    ['', 'abc', 3],
  ])('from %j to %j are %d edits', (one, other, edits) => expect(editDistance(one, other)).toBe(edits));

  it('says nothing when nothing is near', () => {
    expect(nearestName('zzzzzz', ['acute', 'home'])).toEqual({
      nearest: null,
      advice: 'known here: acute, home',
    });
    expect(nearestName('x', []).advice).toBe('there are none here');
    const many = Array.from({ length: 20 }, (_, i) => `name number ${i}`);
    expect(nearestName('q', many).advice).toContain('and 8 more');
  });
});
