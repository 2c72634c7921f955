/** What uncertain inputs mean for a result or a decision: `psa.json`, and what its page and pictures are made of. */
import type { ReplicationRange } from '../replications.ts';

export interface UncertainInput {
  readonly name: string;
  readonly unit: string;
  /** As the file has it. */
  readonly now: number;
  /** Figures between which it lies with 95%. */
  readonly low: number;
  readonly high: number;
  readonly from: 'file' | 'option';
  /** Which of base and variant it is an input of. */
  readonly of: 'both' | 'base' | 'variant';
}

/** A figure under uncertain inputs: what is not known, kept apart from what a year brings. */
export interface UncertainFigure {
  readonly mean: number;
  /** Standard error of the mean, from draws and replications. */
  readonly se: number;
  /** Where the average year lies with 95%, the inputs being uncertain. */
  readonly low: number;
  readonly high: number;
  /** Standard deviations: of the average year by the inputs, and of single years with known inputs. */
  readonly sdOfInputs: number;
  readonly sdOfYears: number;
}

/** What an input does to the figure, the others in the middle. */
export interface Influence {
  readonly input: number;
  /** Change of the figure as the input goes from `low` to `high`, with its standard error. */
  readonly change: number;
  readonly se: number | null;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Where a decision turns, the other inputs in the middle; null: nowhere between `low` and `high`. */
export interface Switching {
  readonly input: number;
  readonly at: number | null;
  readonly se: number | null;
  /** On which side of it the variant is better; with `at` null, whether it is better all over the range. */
  readonly better: 'above' | 'below' | 'everywhere' | 'nowhere';
}

export interface Decision {
  /** Which way of the figure is better. */
  readonly better: 'lower' | 'higher';
  /** Chance that the variant is better in the average year, given what is believed of the inputs. */
  readonly chanceRight: number;
  /** Chance that it is better in a single year. */
  readonly chanceYear: number;
  /** Whether the variant is to be chosen as things are known. */
  readonly choose: 'base' | 'variant';
  /** What knowing everything would be worth, in the unit of the figure; and knowing one input. */
  readonly worthOfAll: number;
  readonly worth: readonly number[];
  readonly switching: readonly Switching[];
}

export interface Psa {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly inputs: readonly UncertainInput[];
  readonly draws: number;
  readonly replications: ReplicationRange;
  /** Titles of what is compared; the variant is null where one scenario is studied. */
  readonly base: string;
  readonly variant: string | null;
  /** Of the scenario; of a comparison, variant less base. */
  readonly figure: UncertainFigure;
  /** Of base and variant apart; null where one scenario is studied. */
  readonly levels: { readonly base: UncertainFigure; readonly variant: UncertainFigure } | null;
  readonly decision: Decision | null;
  /** The strongest first. */
  readonly influences: readonly Influence[];
  /** Inputs of each draw, and the figure's mean over its replications. */
  readonly samples: readonly { readonly inputs: readonly number[]; readonly figure: number }[];
}
