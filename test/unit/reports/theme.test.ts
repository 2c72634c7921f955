import { describe, expect, test } from 'vitest';
import { COLOURS, DARK, SIDES, STATUS, STATUS_DARK } from '../../../reports/theme.ts';

/** Relative luminance of an #rrggbb colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each([
  ['light', COLOURS],
  ['dark', DARK],
])('on a %s screen', (_, colours) => {
  test('text reaches 6.5:1 on paper and on the wash behind the answer', () => {
    for (const ground of [colours.paper, colours.wash]) {
      for (const ink of [colours.text, colours.accent, colours.quiet])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(6.5);
    }
  });

  test('lines, outlines and markers reach 3:1 on paper', () => {
    for (const line of [colours.base, colours.variant])
      expect(contrast(line, colours.paper)).toBeGreaterThanOrEqual(3);
  });

  test('bars of base and variant differ in lightness', () => {
    expect(contrast(colours.baseFill, colours.variantFill)).toBeGreaterThanOrEqual(1.4);
  });
});

test('the looks of the two sides are made of these colours', () => {
  expect([SIDES.base.colour, SIDES.variant.colour]).toEqual([COLOURS.base, COLOURS.variant]);
});

test('base and variant differ without colour: in lightness of bars, in dash and in marker', () => {
  const { base, variant } = SIDES;
  expect(contrast(base.fill, variant.fill)).toBeGreaterThanOrEqual(2);
  expect(base.dash).not.toEqual(variant.dash);
  expect(base.shape).not.toBe(variant.shape);
});

test('the words of targets reach 6.5:1, on light and on dark', () => {
  for (const ink of Object.values(STATUS)) expect(contrast(ink, COLOURS.paper)).toBeGreaterThanOrEqual(6.5);
  for (const ink of Object.values(STATUS_DARK)) expect(contrast(ink, DARK.paper)).toBeGreaterThanOrEqual(6.5);
});
