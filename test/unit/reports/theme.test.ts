import { expect, test } from 'vitest';
import { COLOURS, SIDES } from '../../../reports/theme.ts';

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

test('text reaches 6.5:1 on paper and on the wash behind the answer', () => {
  for (const ground of [COLOURS.paper, COLOURS.wash]) {
    for (const ink of [COLOURS.text, COLOURS.accent])
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(6.5);
    expect(contrast(COLOURS.quiet, ground)).toBeGreaterThanOrEqual(6.5);
  }
});

test('lines, outlines and markers reach 3:1 on paper', () => {
  for (const { colour } of Object.values(SIDES))
    expect(contrast(colour, COLOURS.paper)).toBeGreaterThanOrEqual(3);
});

test('base and variant differ without colour: in lightness of bars, in dash and in marker', () => {
  const { base, variant } = SIDES;
  expect(contrast(base.fill, variant.fill)).toBeGreaterThanOrEqual(2);
  expect(base.dash).not.toEqual(variant.dash);
  expect(base.shape).not.toBe(variant.shape);
});
