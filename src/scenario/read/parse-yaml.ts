/** YAML text -> content with places, and everything wrong with the YAML. Never throws. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Position, Problem } from '../scenario.ts';
import type { Located, LocatedEntry, LocatedMap, Scalar } from './located.ts';

/** Most values that aliases may stand for: a few bytes of YAML can mean billions. */
const MOST_ALIASED = 20_000;
const DEEPEST = 100;

export interface ParsedYaml {
  readonly root: Located | null;
  readonly problems: readonly Problem[];
}

/** State of one conversion. */
interface Conversion {
  readonly document: Document;
  readonly place: (offset: number | undefined) => Position;
  readonly problems: Problem[];
  aliased: number;
  isTooMuch: boolean;
}

interface Complaint {
  readonly value: string;
  readonly expected: string;
  readonly cure: string;
}

function complain(conversion: Conversion, at: Position, complaint: Complaint): void {
  conversion.problems.push({ ...at, path: [], ...complaint });
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null)?.range?.[0];
}

function nothing(at: Position): Located {
  return { kind: 'scalar', at, value: null };
}

function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function mapOf(conversion: Conversion, node: { items: readonly unknown[] }, inner: From): LocatedMap {
  const entries = new Map<string, LocatedEntry>();
  for (const pair of node.items as readonly { key: unknown; value: unknown }[]) {
    const offset = offsetOf(pair.key);
    const keyAt = offset === undefined ? inner.at : conversion.place(offset);
    const key = keyText(pair.key);
    const wrong =
      key === null ? 'notText' : key === '__proto__' ? 'unusable' : entries.has(key) ? 'twice' : null;
    if (wrong !== null) complain(conversion, keyAt, keyComplaints[wrong](key ?? ''));
    else entries.set(key!, { keyAt, value: convert(conversion, pair.value, { ...inner, at: keyAt }) });
  }
  return { kind: 'map', at: inner.at, entries };
}

const keyComplaints = {
  notText: () => ({ value: '', expected: 'a key that is text', cure: 'write one name before the colon' }),
  unusable: (key: string) => ({
    value: key,
    expected: 'a name that computers can use',
    cure: 'choose another name',
  }),
  twice: (key: string) => ({
    value: key,
    expected: `"${key}" only once: this is the second time in the same map`,
    cure: 'delete or rename one of the two',
  }),
};

/** Where a conversion stands: how deep, where (for what has no place of its own), and whether inside an alias. */
interface From {
  readonly depth: number;
  readonly at: Position;
  readonly inAlias: boolean;
}

function convert(conversion: Conversion, node: unknown, from: From): Located {
  const at = offsetOf(node) === undefined ? from.at : conversion.place(offsetOf(node));
  if (from.inAlias) conversion.aliased += 1;
  if (from.depth > DEEPEST || conversion.aliased > MOST_ALIASED) return tooMuch(conversion, at);
  const inner = { depth: from.depth + 1, at, inAlias: from.inAlias };
  if (isAlias(node)) {
    const meant = node.resolve(conversion.document);
    if (meant !== undefined) return convert(conversion, meant, { ...inner, inAlias: true });
    complain(conversion, at, unknownAlias(node.source));
    return nothing(at);
  }
  if (isMap(node)) return mapOf(conversion, node, inner);
  if (isSeq(node))
    return { kind: 'list', at, items: node.items.map((item) => convert(conversion, item, inner)) };
  return isScalar(node) ? { kind: 'scalar', at, value: scalarOf(node.value) } : nothing(at);
}

function unknownAlias(name: string): Complaint {
  return {
    value: `*${name}`,
    expected: 'an alias of something named before',
    cure: `name it with &${name} further up`,
  };
}

/** Said once: what is too much at one place is so at many. */
function tooMuch(conversion: Conversion, at: Position): Located {
  if (!conversion.isTooMuch)
    complain(conversion, at, {
      value: '',
      expected: 'less nesting',
      cure: 'write it with fewer levels or aliases',
    });
  conversion.isTooMuch = true;
  return nothing(at);
}

function scalarOf(value: unknown): Scalar {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  return Number(value);
}

function places(file: string, lines: LineCounter): (offset: number | undefined) => Position {
  return (offset) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

/** First sentence of a message of the YAML parser. */
function shortened(message: string): string {
  return message.split('\n')[0]!.trim();
}

function parse(text: string, lines: LineCounter): Document.Parsed | Error {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Reads one file. `root` is null when the YAML itself is broken; duplicate keys leave it whole. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const place = places(file, lines);
  const document = parse(text, lines);
  const broken = (offset: number, message: string): Problem => ({
    ...place(offset),
    path: [],
    value: '',
    expected: `readable YAML: ${shortened(message)}`,
    cure: 'check the indentation, brackets, quotes and colons here and on the line above',
  });
  if (document instanceof Error) return { root: null, problems: [broken(0, document.message)] };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return { root: null, problems: faults.map((fault) => broken(fault.pos[0], fault.message)) };
  const conversion: Conversion = { document, place, problems: [], aliased: 0, isTooMuch: false };
  const root = convert(conversion, document.contents, { depth: 0, at: place(0), inAlias: false });
  return { root, problems: conversion.problems };
}
