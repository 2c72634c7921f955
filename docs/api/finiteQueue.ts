import { finiteQueue } from 'stepdown';

const { refused, waiting } = finiteQueue({ servers: 10, arrivalRate: 1.6, meanStay: 5 }, 4);
console.log(refused.toFixed(4), waiting.toFixed(4));
