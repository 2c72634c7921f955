import { describe, expect, it } from 'vitest';
import { keyOf, sequence, threefry2x32, uniformAt } from '../../../src/random/stream.ts';

function words(rounds: 13 | 20, counter: [number, number], key: [number, number]): string {
  const out = new Int32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], rounds, out);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

describe('Threefry2x32 gives the known answers of Random123 (kat_vectors)', () => {
  const ones = 0xffffffff;
  const pi: [[number, number], [number, number]] = [
    [0x243f6a88, 0x85a308d3],
    [0x13198a2e, 0x03707344],
  ];
  it('with 13 rounds', () => {
    expect(words(13, [0, 0], [0, 0])).toBe('9d1c5ec6 8bd50731');
    expect(words(13, [ones, ones], [ones, ones])).toBe('fd36d048 2d17272c');
    expect(words(13, ...pi)).toBe('ba3e4725 f27d669e');
  });
  it('with 20 rounds', () => {
    expect(words(20, [0, 0], [0, 0])).toBe('6b200159 99ba4efe');
    expect(words(20, [ones, ones], [ones, ones])).toBe('1cb996fc bb002be7');
    expect(words(20, ...pi)).toBe('c4923a9c 483df7a0');
  });
});

describe('uniformAt', () => {
  it('is made of the first words of the generator, 26 bits each', () => {
    const out = new Int32Array(2);
    threefry2x32(5, 6, 7, 8, 13, out);
    const bits = (out[0]! >>> 6) * 2 ** 26 + (out[1]! >>> 6);
    expect(uniformAt(5, 6, 7, 8)).toBe((bits + 0.5) / 2 ** 52);
  });
  it('takes counters modulo 2^32, so negative person numbers have draws of their own', () => {
    expect(uniformAt(1, 2, -1, 0)).toBe(uniformAt(1, 2, 0xffffffff, 0));
    expect(uniformAt(1, 2, -1, 0)).not.toBe(uniformAt(1, 2, 1, 0));
  });
});

describe('keyOf and sequence', () => {
  it('depend on the whole name and on nothing else', () => {
    expect(keyOf('seed/1/stay')).toEqual(keyOf('seed/1/stay'));
    expect(keyOf('seed/1/stay')).not.toEqual(keyOf('seed/2/stay'));
    const first = sequence('a');
    const second = sequence('a');
    for (let i = 0; i < 100; i++) expect(first()).toBe(second());
  });
  it('refuse a stream without a name, which alea would take in silence', () => {
    for (const bad of ['', undefined, {}, 3]) {
      expect(() => keyOf(bad as string)).toThrow(/needs a name/);
      expect(() => sequence(bad as string)).toThrow(/needs a name/);
    }
  });
  it('gives odd multiples of 2^-33', () => {
    const next = sequence('b');
    for (let i = 0; i < 1000; i++) {
      const whole = next() * 2 ** 33;
      expect(Number.isInteger(whole)).toBe(true);
      expect(whole % 2).toBe(1);
    }
  });
});
