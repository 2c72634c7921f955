import { MEASURE_NAMES } from 'stepdown';

const delayed = MEASURE_NAMES.find(({ name }) => name === 'delayedDays');
console.log(delayed!.unit);
