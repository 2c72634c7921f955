import { proportionInterval } from 'stepdown';

const { low, high } = proportionInterval(18, 20);
console.log(low.toFixed(3), high.toFixed(3));
