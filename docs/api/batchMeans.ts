import { batchMeans } from 'stepdown';

const daily = Array.from({ length: 100 }, (_, day) => 40 + (day % 7));
const { mean, batches, leftOut } = batchMeans(daily, 7);
console.log(mean.toFixed(2), batches.length, leftOut);
