/** Measures of delay: people in a bed after they were ready to leave it. */
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';

const DAYS: readonly MeasureName[] = named('person-time', 'ratio', [
  [
    'delayedDays',
    'Delayed days',
    'days/year',
    'lower',
    'Exact time in a bed (or other place) after ready, inside the measured period, scaled to a year of 365.25 days. By clock, `criteria to reside` is all of it, `discharge-ready` leaves out what comes before the discharge-ready date, `delayed transfer` counts only the old delayed-transfer rule.',
  ],
  [
    'delayedDaysAtMidnight',
    'Delayed days, counted at midnight',
    'days/year',
    'lower',
    'The same counted by nights: each midnight that ends a day of the period counts one day for everybody then delayed.',
  ],
  [
    'patientsDelayed',
    'Patients delayed',
    'people',
    'lower',
    'Average number of people delayed in a bed at any time: delayed days divided by the days of the period.',
  ],
  [
    'patientsDelayedLastThursday',
    'Patients delayed on the last Thursday of the month',
    'people',
    'lower',
    'The count used until March 2017: people delayed as the last Thursday of each month ends, averaged over the months whose last Thursday lies in the period.',
  ],
  [
    'shareOfDelay',
    'Share of delayed days',
    'share',
    'neither',
    'Delayed days under a reason over all delayed days: what a return of reasons gives when its counts cover only some of the people.',
  ],
  [
    'notMeetingCriteria',
    'No longer meeting the criteria to reside',
    'people',
    'lower',
    'People in a hospital bed (one that people come to from outside) as a day ends who no longer meet the criteria to reside, whatever they wait for, averaged over the days of the period: today\u2019s daily count. It runs from the end of treatment until they leave. Given where a step of the scenario says which of today\u2019s clocks it is on.',
  ],
  [
    'dischargeReady',
    'Discharge-ready and still in a bed',
    'people',
    'lower',
    'Those of them, as a day ends, for whom the discharge-ready clock runs: steps that are only on the first clock (`clock: no criteria to reside`) are left out.',
  ],
  [
    'heldDays',
    'Days held after finishing, outside beds',
    'days/year',
    'lower',
    'Time in a service of hours, visits or staff after it was finished and before the next place was found. It blocks the service and is not a delayed day.',
  ],
  [
    'rootCauseDays',
    'Delayed days by root cause',
    'days/year',
    'lower',
    'Delayed days at midnight, given to what really causes them. A person waiting for a service whose own people are blocked counts towards what blocks those people, in proportion to the share of its people who are blocked, and so on through the chain. `process` means time that the scenario sets, in steps of a stated length (assessment, transport, the observed wait for a care home): no queue, so that no capacity in the model shortens it.',
  ],
]);

const PEOPLE: readonly MeasureName[] = named('person-time', 'total', [
  [
    'peopleAffected',
    'People affected by delay',
    'people',
    'lower',
    'Distinct people delayed in a bed at some time in the measured period, each counted once. By reason, attribution and pathway each person counts once under every one that applies, so these do not add up to the total.',
  ],
]);

const LEAVERS: readonly MeasureName[] = named('finished', 'ratio', [
  [
    'shareDelayed',
    'Share delayed at all',
    'share',
    'lower',
    'Of those who left in the period having been ready, the share who left later than the instant they were discharge-ready. Where no step is only on the first clock, that is when they were ready.',
  ],
  [
    'meanDelay',
    'Delay per person',
    'days',
    'lower',
    'Time from discharge-ready to left, of all who left in the period having been ready, those not delayed counting 0.',
  ],
  [
    'meanDelayOfDelayed',
    'Delay per delayed person',
    'days',
    'lower',
    'Time from discharge-ready to left, of those delayed at all.',
  ],
  [
    'readyToLeft',
    'Average days from discharge-ready to discharge',
    'days',
    'lower',
    'Difference of the dates of discharge-ready and left, averaged over all who left in the period having been ready, those who left on the day counting 0: as the national discharge-ready date return counts. Discharge-ready is when the first step on that clock or a later one begins; where no step says `clock: no criteria to reside`, that is the end of the time to ready.',
  ],
  [
    'leftOnReadyDay',
    'Share discharged on the day they were ready',
    'share',
    'higher',
    'Of those who left in the period having been ready, the share who left on the date on which they were discharge-ready. Not one less `shareDelayed`, which looks at the instant.',
  ],
  [
    'dischargeReadyBand',
    'Days from ready to left, by band',
    'share',
    'neither',
    'Share of those who left in the period by the difference in dates between discharge-ready and left: 0, 1, 2-3, 4-6, 7-13, 14-20, 21 or more days.',
  ],
  [
    'leftByBand',
    'People leaving, by days from ready to left',
    'people/year',
    'neither',
    'How many left in each of those bands. Over all beds a person counts once for each bed left: a stay in hospital and one in a community bed are two.',
  ],
]);

const LONG: readonly MeasureName[] = named('state', 'ratio', [
  [
    'longStays',
    'Long stays',
    'people',
    'lower',
    'People in a bed as a day ends whose stay in that service has then lasted 7, 14 or 21 days or more; average over the midnights of the period. The bands are nested.',
  ],
]);

export const DELAY_NAMES: readonly MeasureName[] = [...DAYS, ...PEOPLE, ...LEAVERS, ...LONG];
