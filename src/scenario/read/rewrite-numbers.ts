/**
 * Puts numbers into the text of a scenario file where they stand. Everything else (comments, layout, the
 * order of keys) is kept to the byte.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../scenario.ts';
import type { LaidValue } from './lay-values.ts';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A number that does not stand in the text by itself, and why. */
export class NotInFile extends Error {
  readonly path: Path;
  constructor(path: Path, why: string) {
    super(why);
    this.name = 'NotInFile';
    this.path = path;
  }
}

/** The text with the values in it. Throws {@link NotInFile} when one stands elsewhere. */
export function rewriteNumbers(text: string, values: readonly LaidValue[]): string {
  const document = parseDocument(text, { uniqueKeys: false });
  const splices = new Map<string, Splice>();
  for (const value of values)
    for (const splice of splicesFor(text, nodeAt(document, value.path), value)) {
      const { from, to } = splice;
      const place = from === to ? `${from} ${splice.text}` : `${from} to ${to}`;
      // numbers under one anchor stand once: they must all be the same
      if ((splices.get(place)?.text ?? splice.text) !== splice.text)
        throw new NotInFile(value.path, 'it stands under an anchor for several numbers, which now differ');
      splices.set(place, splice);
    }
  return [...splices.values()]
    .sort((a, b) => b.from - a.from)
    .reduce((sofar, { from, to, text: put }) => sofar.slice(0, from) + put + sofar.slice(to), text);
}

function nodeAt(document: Document, path: Path): Scalar | YAMLMap {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = under(node, step);
    else node = isSeq(node) ? (node.get(step, true) ?? null) : null;
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (node === null) throw new NotInFile(path, 'it stands in a base of the file');
  }
  if (isScalar(node) || isMap(node)) return node;
  throw new NotInFile(path, 'it is no number');
}

/** What stands under a key: a number as a key (`steps: { 2: ... }`) is that text in a path. */
function under(map: YAMLMap, step: string | number): unknown {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair?.value ?? null;
}

function splicesFor(text: string, node: Scalar | YAMLMap, laid: LaidValue): Splice[] {
  if (isScalar(node))
    return [scalarSplice(text, node, laid.source === null ? plain(laid.value) : sourced(laid))];
  const value = node.get('value', true);
  if (!isScalar(value)) throw new NotInFile(laid.path, 'its value is an alias');
  const { source } = laid;
  const stated = Object.entries<string>(source ?? {});
  return [
    scalarSplice(text, value, plain(laid.value)),
    ...stated.map(([key, content]) => statementSplice(text, node, { key, content, value })),
  ];
}

interface Statement {
  readonly key: string;
  readonly content: string;
  readonly value: Scalar;
}

/** Where the number comes from: in place of what stood there, or a new key beside the value. */
function statementSplice(text: string, map: YAMLMap, { key, content, value }: Statement): Splice {
  const old = map.get(key, true);
  const words = key === 'confidence' ? content : quoted(content);
  if (isScalar(old)) return scalarSplice(text, old, words);
  const pair = map.items.find((item) => item.value === value)!;
  const start = (pair.key as Scalar).range![0];
  const margin = map.flow ? ', ' : `\n${' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))}`;
  if (map.flow) return { from: value.range![1], to: value.range![1], text: `${margin}${key}: ${words}` };
  return { from: start, to: start, text: `${key}: ${words}${margin}` };
}

function scalarSplice(text: string, node: Scalar, put: string): Splice {
  const [from, to] = node.range!;
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  return { from, to, text: isBlock && text[to - 1] === '\n' ? `${put}\n` : put };
}

function plain(value: string | number): string {
  return String(value);
}

function sourced({ value, source }: LaidValue): string {
  return `{ value: ${plain(value)}, source: ${quoted(source!.source)}, confidence: ${source!.confidence} }`;
}

/** Single quotes hold anything on one line but a line break, which no source that is made here has. */
function quoted(text: string): string {
  return `'${text.replaceAll(/\s+/g, ' ').replaceAll("'", "''")}'`;
}
