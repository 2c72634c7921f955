/** Measures that every service has. */
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';

const LEVELS: readonly MeasureName[] = named('state', 'ratio', [
  [
    'occupied',
    'People in place',
    'people',
    'neither',
    'Time average of people in the service, those delayed included.',
  ],
  [
    'waiting',
    'People waiting to get in',
    'people',
    'lower',
    'Time average of people who have asked and not started, wherever they wait.',
  ],
  [
    'delayed',
    'People in place after ready',
    'people',
    'lower',
    'Time average of people in the service who are ready to leave it.',
  ],
  [
    'capacity',
    'Capacity',
    'places',
    'neither',
    'Time average of places; for a pool, of what it can deliver a week. None where unlimited.',
  ],
  [
    'aboveCapacity',
    'Above capacity',
    'places',
    'lower',
    'Time average of what is in use beyond capacity: after capacity fell, or from the start.',
  ],
  [
    'occupiedAtMidnight',
    'People in place at midnight',
    'people',
    'neither',
    'Average over the midnights that end the days of the period.',
  ],
  [
    'waitingAtMidnight',
    'People waiting at midnight',
    'people',
    'lower',
    'Average over the midnights that end the days of the period.',
  ],
  [
    'utilisation',
    'Utilisation',
    'share',
    'neither',
    'Integral of places occupied over integral of places; for a pool, what was delivered over what could be delivered (contact hours). People delayed count as occupying.',
  ],
  [
    'utilisationOfCommissioned',
    'Utilisation of commissioned hours',
    'share',
    'neither',
    'What was delivered over what was commissioned.',
  ],
]);

const BEGAN: readonly MeasureName[] = named('began', 'ratio', [
  [
    'arrived',
    'Requests',
    'people/year',
    'neither',
    'Requests for the service made in the period. A request withdrawn because another of its alternatives was taken is left out.',
  ],
  ['started', 'Started', 'people/year', 'higher', 'Stays that began in the period.'],
  [
    'meanWait',
    'Wait',
    'days',
    'lower',
    'Time from request to start of the stays that began in the period, those who did not wait counting 0.',
  ],
  [
    'sdWait',
    'Spread of waits',
    'days',
    'lower',
    'Standard deviation of the waits of stays that began in the period.',
  ],
  ['meanWaitOfWaiters', 'Wait of those who waited', 'days', 'lower', 'The same, of those who waited at all.'],
  [
    'shareWaited',
    'Share who waited',
    'share',
    'lower',
    'Of the stays that began in the period, the share whose start was later than the request.',
  ],
  [
    'shareWaitedOver',
    'Share who waited longer than',
    'share',
    'lower',
    'Of the stays that began in the period, the share who waited longer than the band says. Over 4 and over 12 hours are given for beds that people come to from outside: from when the bed is asked for, which is the decision to admit, to being in it.',
  ],
]);

const FINISHED: readonly MeasureName[] = named('finished', 'ratio', [
  [
    'left',
    'Left',
    'people/year',
    'neither',
    'Stays that ended in the period (a stay interrupted to go on later has not ended).',
  ],
  [
    'leftOnWeekday',
    'Left on a day of the week',
    'people/day',
    'neither',
    'Stays that ended on that day of the week, on average over the days of the period that it was: of beds that people come to from outside, who left hospital.',
  ],
  ['refused', 'Refused', 'people/year', 'lower', 'Requests refused at a full queue in the period.'],
  [
    'reneged',
    'Gave up waiting',
    'people/year',
    'lower',
    'Requests given up by the person who waited, in the period.',
  ],
  [
    'diedWaiting',
    'Died waiting',
    'people/year',
    'lower',
    'Deaths while waiting for the service, in the period; without a service, while waiting for whatever it is.',
  ],
  ['died', 'Died in the service', 'people/year', 'lower', 'Stays that ended in death in the period.'],
  [
    'interrupted',
    'Interrupted',
    'people/year',
    'lower',
    'Stays put out by a more urgent request or by a fall in capacity.',
  ],
  [
    'shareRefused',
    'Share refused',
    'share',
    'lower',
    'Requests refused in the period over requests made in the period.',
  ],
  [
    'meanStay',
    'Stay',
    'days',
    'neither',
    'Time from start to end of the stays that ended in the period, delay included.',
  ],
  [
    'sdStay',
    'Spread of stays',
    'days',
    'neither',
    'Standard deviation of the stays that ended in the period.',
  ],
  [
    'meanReadyAfter',
    'Time to ready',
    'days',
    'neither',
    'Time from start to ready of the stays that ended in the period.',
  ],
]);

const THROUGHPUT: readonly MeasureName[] = named('began', 'ratio', [
  [
    'couldCarry',
    'What capacity could carry',
    'people/year',
    'higher',
    'Places over the mean time to ready; for a pool, what it could deliver over the mean plan of those who asked. None where unlimited. Of a pathway: the part of its first services that its share of their requests would take.',
  ],
  [
    'demand',
    'What demand asks for',
    'people/year',
    'neither',
    'Requests made in the period; of a pathway without a service, people ready to leave on it.',
  ],
  [
    'gotThrough',
    'What got through',
    'people/year',
    'higher',
    'Stays begun in the period; of a pathway without a service, people who left on it.',
  ],
  [
    'completed',
    'Completed',
    'people/year',
    'higher',
    'People who left the services of a pathway in the period, alive.',
  ],
]);

export const SERVICE_NAMES: readonly MeasureName[] = [...LEVELS, ...BEGAN, ...FINISHED, ...THROUGHPUT];
