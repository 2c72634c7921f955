import { timeQuantile } from 'stepdown';

console.log(timeQuantile({ at: [0, 6, 18], values: [10, 12, 9] }, { from: 0, to: 24 }, 0.9));
