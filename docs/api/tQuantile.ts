import { tQuantile } from 'stepdown';

console.log(tQuantile(0.975, 29).toFixed(4));
