import { meanInterval } from 'stepdown';

const { mean, low, high } = meanInterval([52, 47, 55, 50, 46]);
console.log(mean, low.toFixed(2), high.toFixed(2));
