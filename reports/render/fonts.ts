/** Source Sans 3 (SIL Open Font Licence), from @expo-google-fonts/source-sans-3, the one npm package with its TTF files. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A weight of the font: `regular` is 400, `semibold` is 600. */
export type FontWeight = 'regular' | 'semibold';

const FILES: Readonly<Record<FontWeight, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** Path of the TTF file of a weight. */
export function fontFile(weight: FontWeight): string {
  const url = import.meta.resolve(`@expo-google-fonts/source-sans-3/${FILES[weight]}`);
  return fileURLToPath(url);
}

/** Bytes of the TTF file of a weight. */
export async function readFont(weight: FontWeight): Promise<Buffer> {
  return readFile(fontFile(weight));
}
