/**
 * What may make the answer wrong or of no use, read from the results and the scenario. Each rule speaks
 * only where its figures are there; no probability is invented for what was not simulated.
 */
import { costChange } from '../reading/cost-change.ts';
import { costLines } from '../reading/cost-lines.ts';
import { findDifference, valuesOf } from '../reading/figures.ts';
import type { AssumptionGroup } from '../reading/assumptions.ts';
import type { Comparison } from '../reading/sides.ts';
import { oneYearKnown } from './finding.ts';
import { listInWords } from './lists.ts';
import { counted, fixed } from './numbers.ts';
import { nameAt } from './value-names.ts';

/** A risk, why it matters here, and what would lower it. */
export interface Risk {
  readonly risk: string;
  readonly why: string;
  readonly cure: string;
}

/** What the rules look at beside the comparison. */
export interface RiskGround {
  readonly comparison: Comparison;
  /** The register: the base first, then what each variant changes. */
  readonly assumptions: readonly AssumptionGroup[];
}

type Rule = (ground: RiskGround) => Risk | null;

const FIRST = { measure: 'delayedDays', dimensions: {} } as const;
/** Fewer replications do not say what a single year may bring. */
const FEW = 10;
/** Chance of a better year below which a worse one is to be reckoned with. */
const LIKELY = 0.95;

function mainChange({ all, variant }: Comparison) {
  return variant === null ? undefined : findDifference(all, variant.results.scenario, FIRST);
}

const fewReplications: Rule = ({ comparison: { manifest, all } }) => {
  const { from, to } = manifest.replications;
  const runs = to - from + 1;
  if (runs >= FEW && !all.partial) return null;
  return {
    risk: all.partial ? 'The run was stopped early' : 'Few replications',
    why: `The figures rest on ${counted(runs, 'replication')}: intervals are wide, and what a single year may bring is not known.`,
    cure: 'Run the comparison again with 30 replications or more.',
  };
};

const unclear: Rule = ({ comparison }) => {
  const change = mainChange(comparison);
  if (change?.verdict !== 'cannot tell') return null;
  const more = change.moreReplications;
  return {
    risk: 'The main effect cannot be told from none',
    why: 'The 95% interval of the change in delayed days holds zero.',
    cure:
      more === null
        ? 'More replications may tell; a larger change certainly would.'
        : `About ${fixed(more)} more replications may tell.`,
  };
};

const worseYear: Rule = ({ comparison }) => {
  const change = mainChange(comparison);
  const year = change === undefined ? null : oneYearKnown(change);
  const chance = year?.chanceBetter ?? null;
  if (change === undefined || chance === null || chance >= LIKELY || change.verdict === 'same') return null;
  const worse = change.replications - Math.round(chance * change.replications);
  return {
    risk: 'A single year may be no better',
    why: `Delayed days did not fall in ${fixed(worse)} of ${counted(change.replications, 'paired replication')}: the average holds over many years, one year may not show it.`,
    cure: 'Judge the change over more than one year, and agree beforehand what would count as failure.',
  };
};

/** Up to so many are named in a sentence. */
const NAMED = 3;

/** Numbers of the file with their values: `average contact hours of a reablement bundle (38 hours)`. */
function namedAssumptions(all: AssumptionGroup['assumptions']): string {
  const shown = all
    .slice(0, NAMED)
    .map(({ path, value }) => `${nameAt(path.split(' \u203A ')) ?? path} (${value})`);
  return listInWords(all.length > NAMED ? [...shown, `${fixed(all.length - NAMED)} more`] : shown);
}

const changeItself: Rule = ({ comparison: { variant }, assumptions }) => {
  const own = assumptions.find(({ title }, k) => k > 0 && title === variant?.title)?.assumptions ?? [];
  const weak = own.filter(({ confidence }) => confidence === 'L' || confidence === null);
  if (weak.length === 0) return null;
  const sources = [...new Set(weak.flatMap(({ source }) => source ?? []))].slice(0, NAMED);
  const from = sources.length === 0 ? '' : ` Source: ${sources.join('; ')}.`;
  return {
    risk: 'The change itself rests on weak ground',
    why: `What the variant changes is of low or unstated confidence: ${namedAssumptions(weak)}.${from}`,
    cure: 'Test the change where it is already done, or with a pilot, and run the variant again with what is found.',
  };
};

const weakAssumptions: Rule = ({ assumptions: [base] }) => {
  const all = base?.assumptions ?? [];
  const weak = all.filter(({ confidence }) => confidence === 'L');
  if (all.length === 0)
    return {
      risk: 'No number carries a source',
      why: 'The scenario states no source for any of its numbers, so none of them can be checked.',
      cure: 'Give each number its source and how sure it is.',
    };
  if (weak.length === 0) return null;
  return {
    risk: 'Judgement among the assumptions',
    why: `${fixed(weak.length)} of ${fixed(all.length)} sourced numbers are of low confidence: judgement, anecdote or a claim.`,
    cure: 'Vary the judged numbers, those of the changed services first, and see whether the answer holds.',
  };
};

const notCash: Rule = ({ comparison }) => {
  const cost = costChange(comparison, 'cost');
  const cash = costChange(comparison, 'costCashReleasing');
  if (cost?.verdict !== 'lower' || cash?.verdict === 'lower') return null;
  const less = costLines(comparison).some(
    ({ line, payer, said }) =>
      said?.isBlock === true && costChange(comparison, 'cost', { payer, line })?.verdict === 'lower',
  );
  if (less) return null;
  return {
    risk: 'A saving that no budget shows',
    why: 'The lower cost is the value of capacity set free. No budget falls until something is bought less or closed.',
    cure: 'Decide what is bought less or closed, by whom and when, and put it into a variant of its own; or call it capacity.',
  };
};

const worsePlaces: Rule = ({ comparison: { all, variant } }) => {
  if (variant === null) return null;
  const own = all.differences.filter((row) => row.variant === variant.results.scenario);
  const worse = valuesOf(
    own.filter(({ verdict }) => verdict === 'higher'),
    { measure: FIRST.measure, dimension: 'locality' },
  );
  if (worse.length === 0) return null;
  return {
    risk: 'Some places do worse',
    why: `Delayed days rise in ${listInWords(worse)}.`,
    cure: 'Agree the change with those places beforehand, or leave them out of it.',
  };
};

const outsideTolerance: Rule = ({ comparison: { base } }) => {
  const off = (base.results.observed ?? []).filter(({ within }) => within === 'no');
  if (off.length === 0) return null;
  return {
    risk: 'The model is off where it can be checked',
    why: `Beside what was observed it is outside its tolerance for ${listInWords(off.map(({ name }) => name))}.`,
    cure: 'Calibrate the scenario, or say why it may be off there.',
  };
};

const nothingObserved: Rule = ({ comparison: { base } }) =>
  (base.results.observed ?? []).length > 0
    ? null
    : {
        risk: 'Not held against anything observed',
        why: 'The scenario states nothing that was observed, so that nothing shows how well the model describes the place.',
        cure: 'Put recorded figures under “observed” in the scenario and run it again.',
      };

const warned: Rule = ({ comparison: { base, variant } }) => {
  const all = [base, ...(variant === null ? [] : [variant])].flatMap(({ results }) => results.warnings);
  const [first] = all;
  if (first === undefined) return null;
  const rest = all.length === 1 ? '' : ` And ${counted(all.length - 1, 'warning')} more.`;
  return {
    risk: 'Warnings came with the run',
    why: `${first}.${rest}`.replace('..', '.'),
    cure: 'Read the warnings under “Read with care”, and mend the scenario where they point to a slip.',
  };
};

const RULES: readonly Rule[] = [
  fewReplications,
  unclear,
  worseYear,
  changeItself,
  notCash,
  worsePlaces,
  outsideTolerance,
  nothingObserved,
  warned,
  weakAssumptions,
];

const STAYS: Risk = {
  risk: 'People may act otherwise than the scenario says',
  why: 'Whether staff can be hired, providers sign and referrers refer is an input here and not a finding.',
  cure: 'Agree the change with those who would carry it out before it is bought.',
};

/** Every risk that applies, the gravest first. */
export function risksOf(ground: RiskGround): Risk[] {
  return [...RULES.flatMap((rule) => rule(ground) ?? []), STAYS];
}
