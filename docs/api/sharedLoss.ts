import { sharedLoss } from 'stepdown';

const { lost } = sharedLoss(12, [
  { load: 4, size: 1 },
  { load: 2, size: 3 },
]);
console.log(lost.map((share) => share.toFixed(4)));
