/** Office files held against each other by what they say: neither packing nor times of making count. */
import { strFromU8, unzipSync } from 'fflate';
import { sameBytes } from './same-bytes.ts';
import { textDifference } from './text-difference.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Who made a file, with what and when: the program writes it anew on every saving. */
const PROPERTIES = 'docProps/';
const TEXT = /\.(?:xml|rels|svg)$/u;

/** The first part that differs and where; null where nothing does. `renamed` is done to the texts of before. */
export function officeDifference(
  before: Uint8Array,
  now: Uint8Array,
  renamed: (text: string) => string,
): string | null {
  const [old, made] = [partsOf(before), partsOf(now)];
  if (old === null) return 'it is no Office file any more: it was cut off or changed';
  if (made === null) return 'what was made now is no Office file';
  for (const path of [...new Set([...Object.keys(old), ...Object.keys(made)])].sort()) {
    const difference = partDifference(path, [old[path], made[path]], renamed);
    if (difference !== null) return `part ${path}, ${difference}`;
  }
  return null;
}

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    const parts = Object.entries(unzipSync(bytes));
    return Object.fromEntries(parts.filter(([path]) => !path.endsWith('/') && !path.startsWith(PROPERTIES)));
  } catch {
    return null;
  }
}

function partDifference(
  path: string,
  [before, now]: readonly [Uint8Array | undefined, Uint8Array | undefined],
  renamed: (text: string) => string,
): string | null {
  if (now === undefined) return 'which is there no more';
  if (before === undefined) return 'which was not there before';
  if (TEXT.test(path)) return textDifference(renamed(strFromU8(before)), strFromU8(now));
  return sameBytes(before, now) ? null : 'a picture or other bytes, which are not the same';
}
