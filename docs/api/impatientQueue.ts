import { impatientQueue } from 'stepdown';

const { renege, waiting } = impatientQueue({ servers: 10, arrivalRate: 1.6, meanStay: 5 }, 3);
console.log(renege.toFixed(4), waiting.toFixed(4));
