/** The sample comparison with names that try to break a page, a chart or a spreadsheet. */
import type { Manifest, Results } from '../../src/experiment/results.ts';
import { LOCALITIES, sampleManifest, sampleResults } from './sample-results.ts';

/** Names put in the place of the sample's localities, in their order. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '=cmd|\' /C calc\'!A0 "quoted" \\n &amp; </style></svg>',
  '\u05DE\u05D7\u05D5\u05D6 \u05D4\u05E6\u05E4\u05D5\u05DF \u202Egnorw',
  '\u{1F3E5}\u{1F469}\u200D\u2695\uFE0F North',
  `A district whose name goes on ${'and on '.repeat(40)}Unbrokennamewithoutasinglespace${'x'.repeat(120)}`,
] as const;

/** Title of the variant. */
export const HOSTILE_TITLE = '"><img src=x onerror=alert(2)> javascript:alert(3)';

function renamed<T>(value: T): T {
  let text = JSON.stringify(value);
  for (const [index, { locality }] of LOCALITIES.entries()) {
    text = text.replaceAll(
      JSON.stringify(locality).slice(1, -1),
      JSON.stringify(HOSTILE[index]).slice(1, -1),
    );
  }
  const title = sampleResults().variants[0]!.title;
  return JSON.parse(text.replaceAll(title, JSON.stringify(HOSTILE_TITLE).slice(1, -1))) as T;
}

export function hostileResults(): Results {
  return renamed(sampleResults());
}

export function hostileManifest(): Manifest {
  return renamed(sampleManifest());
}
