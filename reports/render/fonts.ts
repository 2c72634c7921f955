/** Source Sans 3 (SIL Open Font Licence), from @expo-google-fonts/source-sans-3, the one npm package with its TTF files. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A weight of the font: `regular` is 400, `semibold` is 600. */
export type FontWeight = 'regular' | 'semibold';

const FILES: Readonly<Record<FontWeight, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

const PACKAGE = '@expo-google-fonts/source-sans-3';

/** Path of the TTF file of a weight. @throws Error that names it when its package is not there. */
export function fontFile(weight: FontWeight): string {
  const name = `${PACKAGE}/${FILES[weight]}`;
  try {
    return fileURLToPath(import.meta.resolve(name));
  } catch (error) {
    throw missing(name, error);
  }
}

/** Bytes of the TTF file of a weight. @throws as {@link readFontFile}. */
export function readFont(weight: FontWeight): Promise<Buffer> {
  return readFontFile(fontFile(weight));
}

/** The first bytes of every TrueType font. */
const TRUE_TYPE = 0x00010000;

/**
 * Bytes of a TTF file.
 * @throws Error that names the file when it cannot be read: no picture or page can be laid out without it.
 */
export async function readFontFile(path: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw missing(path, error);
  }
  if (bytes.length > 4 && bytes.readUInt32BE(0) === TRUE_TYPE) return bytes;
  throw missing(path, new Error('it is no TrueType font'));
}

function missing(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `the font of charts and pages cannot be read: ${file} (${why}). It comes with Stepdown: install it again (npm ci)`,
    { cause },
  );
}
