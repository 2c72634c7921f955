/** What a number of a scenario is called: `commissioned reablement hours` for `services.reablement.hours`. */
import { distributionKinds } from '../../src/scenario/distribution-forms.ts';
import { parseValuePath, type Step } from '../../src/scenario/value-path.ts';
import { PARAMETERS, VALUE_PHRASES } from './value-phrases.ts';

/** A step as it is read; positions of a list count from 1. */
function stepText(step: Step): string {
  if (typeof step === 'symbol') return 'every one';
  return typeof step === 'number' ? String(step + 1) : step;
}

const KINDS: readonly string[] = distributionKinds;

/** The path to a distribution, or to the number itself, and what of it is meant. */
function withoutForm(path: readonly string[]): { readonly lead: string; readonly to: readonly string[] } {
  const bare = path.at(-1) === 'value' ? path.slice(0, -1) : path;
  const [kind, parameter] = bare.slice(-2);
  if (parameter !== undefined && KINDS.includes(kind!) && Object.hasOwn(PARAMETERS, parameter))
    return { lead: PARAMETERS[parameter]!, to: bare.slice(0, -2) };
  const last = bare.at(-1)!;
  if (!KINDS.includes(last)) return { lead: '', to: bare };
  return { lead: last === 'fixed' ? '' : PARAMETERS['mean']!, to: bare.slice(0, -1) };
}

/** The names at the stars of a pattern; null where the path is another. */
function namesIn(pattern: string, path: readonly string[]): string[] | null {
  const wanted = pattern.split('.');
  const fits = wanted.length === path.length && wanted.every((step, i) => step === '*' || step === path[i]);
  return fits ? path.filter((_, i) => wanted[i] === '*') : null;
}

function filled(phrase: string, of: string, names: readonly string[]): string {
  return phrase
    .replace(/\{(\d|of)\}/g, (_, place: string) => (place === 'of' ? of : names[Number(place) - 1]!))
    .replace(/\bbeds? beds/, 'beds');
}

/** A key as words: `start days` for `startDays`. */
function spelt(key: string): string {
  return key.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}

const EVERY: Readonly<Record<string, string>> = {
  services: 'every service',
  people: 'every group',
  pathways: 'every pathway',
  localities: 'every locality',
  hospitals: 'every hospital',
};

/** Inputs that belong to one side alone carry it in brackets. */
const SIDE = / \((?:variant|base)\)$/;

/**
 * The name of the number at a path, for sentences, axes and tables. What is no path (an input with a name of
 * its author's own) is left as it is.
 */
export function valueName(text: string): string {
  const side = SIDE.exec(text)?.[0] ?? '';
  const name = nameAt((parseValuePath(text.replace(SIDE, '')) ?? []).map(stepText));
  return name === null ? text : name + side;
}

/** The name of what stands at the end of these steps; null where they lead to no number of the model. */
export function nameAt(steps: readonly string[]): string | null {
  const [section, first, ...path] = steps;
  if (section === undefined || first === undefined || !Object.hasOwn(VALUE_PHRASES, section)) return null;
  const owner = first === 'every one' ? EVERY[section]! : first;
  if (path.length === 0) return `${section}: ${owner}`;
  const { lead, to } = withoutForm(path);
  for (const [pattern, phrase] of Object.entries(VALUE_PHRASES[section]!)) {
    const names = namesIn(pattern, to);
    if (names !== null) return lead + filled(phrase, owner, names);
  }
  return `${lead}${owner}: ${to.map(spelt).join(', ')}`;
}

/** The path below the name; null where the name is the path. */
export function valuePath(text: string): string | null {
  return valueName(text) === text ? null : text;
}
