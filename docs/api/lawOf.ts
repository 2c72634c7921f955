import { lawOf } from 'stepdown';

const stay = lawOf({ kind: 'exponential', mean: 5 });
console.log(stay.mean, stay.quantile(0.5, 0.5).toFixed(4));
