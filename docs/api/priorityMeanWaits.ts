import { priorityMeanWaits } from 'stepdown';

const urgent = { arrivalRate: 0.3, meanStay: 1, meanSquareStay: 2 };
const other = { arrivalRate: 0.4, meanStay: 1, meanSquareStay: 2 };
console.log(priorityMeanWaits([urgent, other]).map((wait) => wait.toFixed(4)));
