/** Measures of what becomes of people after they have left for home. */
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';

const EXPECTED =
  'Expected value: the people who left for home in the period by a way that `afterwards` names, times the share stated for that way (where `delay` is stated, the share that follows for each from their days of delay); nobody is followed or drawn by lot. Who leaves without a place (refused, or given up while waiting at home) is not among them';

const FROM_HOSPITAL =
  'at home so long after they left hospital (91 days, say), of everybody who left it by a pathway under `from hospital` for a service meant to help them home. Expected value: the people who began there, times the shares stated. The dead, those back in hospital and those in a care home stay in the denominator';

/** Of people who began in the service. */
const BEGAN: readonly MeasureName[] = named('began', 'ratio', [
  [
    'atHomeFromHospital',
    'At home after leaving hospital',
    'share',
    'higher',
    `Share ${FROM_HOSPITAL}. All who left hospital in the period, whatever the month.`,
  ],
  [
    'atHomeAscof',
    'At home after leaving hospital in October to December',
    'share',
    'higher',
    `The national measure (ASCOF 2B part 1): share ${FROM_HOSPITAL}. Only those who left hospital in October, November or December count; the model knows no ages, so that everybody counts as 65 or over.`,
  ],
]);

const FINISHED: readonly MeasureName[] = named('finished', 'ratio', [
  [
    'atHomeAfterwards',
    'At home after leaving for home',
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

export const AFTERWARDS_NAMES: readonly MeasureName[] = [...FINISHED, ...BEGAN];
