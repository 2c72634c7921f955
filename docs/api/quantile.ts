import { quantile } from 'stepdown';

const days = [1, 2, 4, 8, 16];
console.log(quantile(days, 0.9).toFixed(1), quantile(days, 0.9, 6), quantile(days, 0.9, 1));
