import { normalQuantile } from 'stepdown';

console.log(normalQuantile(0.975).toFixed(4));
