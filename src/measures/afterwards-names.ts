/** Measures of what becomes of people after they have left for home. */
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';

const EXPECTED =
  'Expected value: the people who left for home in the period by a way that `afterwards` names, times the share stated for that way; nobody is followed or drawn by lot. Who leaves without a place (refused, or given up while waiting at home) is not among them';

export const AFTERWARDS_NAMES: readonly MeasureName[] = named('finished', 'ratio', [
  [
    'atHomeAfterwards',
    'At home afterwards',
    'share',
    'higher',
    `Share of those who left for home who are at home at the end of the time stated (91 days, say), by pathway or ending and over all of them. ${EXPECTED}. The dead stay in the denominator.`,
  ],
  [
    'readmittedAfterwards',
    'Back in hospital afterwards',
    'people/year',
    'lower',
    `People back in hospital within the time stated. ${EXPECTED}. They do not come to the hospital of the model again.`,
  ],
  [
    'diedAfterwards',
    'Died afterwards',
    'people/year',
    'lower',
    `People who die within the time stated. ${EXPECTED}.`,
  ],
  [
    'careHomeAfterwards',
    'Moved to a care home afterwards',
    'people/year',
    'lower',
    `People who move to a care home within the time stated. ${EXPECTED}.`,
  ],
  [
    'ongoingHours',
    'Ongoing care hours a week',
    'hours/week',
    'lower',
    'Hours of care a week that those who leave for home in a year need afterwards: the people who left by each way that states `ongoing`, times the hours stated. Expected value; a total exists only when every way states it. The effect of delay on later need is not in it.',
  ],
]);
