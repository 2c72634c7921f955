/** PDF files held against each other by what they hold: neither packing nor who printed them and when counts. */
import { inflateSync } from 'node:zlib';
import { textDifference } from './text-difference.ts';

const OBJECT = /(?:^|\s)(\d+) 0 obj\b/gu;
const STREAM = /stream\r?\n/u;
const LENGTH = /\/Length (\d+)/u;
/** The object that says who printed the file, with what and when. */
const INFORMATION = /\/(?:Producer|CreationDate)\b/u;

/** The first object that differs and where; null where nothing does. */
export function pdfDifference(before: Uint8Array, now: Uint8Array): string | null {
  const [old, made] = [objectsOf(before), objectsOf(now)];
  if (old.size === 0) return 'it is no PDF any more: it was cut off or changed';
  if (old.size !== made.size) return `${old.size} objects before, ${made.size} now`;
  for (const [number, content] of made) {
    const difference = textDifference(old.get(number) ?? '', content);
    if (difference !== null) return `object ${number}, ${difference}`;
  }
  return null;
}

/** Every object as text, its stream unpacked, by its number. */
function objectsOf(bytes: Uint8Array): Map<number, string> {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  OBJECT.lastIndex = 0;
  for (let head = OBJECT.exec(text); head !== null; head = OBJECT.exec(text)) {
    const { content, end } = objectAt(text, head.index + head[0].length);
    if (!INFORMATION.test(content)) objects.set(Number(head[1]), content);
    OBJECT.lastIndex = end;
  }
  return objects;
}

function objectAt(text: string, from: number): { readonly content: string; readonly end: number } {
  const close = text.indexOf('endobj', from);
  const plain = {
    content: text.slice(from, close < 0 ? undefined : close),
    end: close < 0 ? text.length : close,
  };
  const stream = STREAM.exec(plain.content);
  const length = LENGTH.exec(plain.content)?.[1];
  if (stream === null || length === undefined) return plain;
  const dictionary = plain.content.slice(0, stream.index);
  const start = from + stream.index + stream[0].length;
  const packed = text.slice(start, start + Number(length));
  return {
    content: `${dictionary.replace(LENGTH, '')}${unpacked(dictionary, packed)}`,
    end: start + packed.length,
  };
}

/** What stands in a stream; what cannot be unpacked stands for itself. */
function unpacked(dictionary: string, packed: string): string {
  if (!dictionary.includes('/FlateDecode')) return packed;
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return packed;
  }
}
