import { shareWaitingLonger } from 'stepdown';

console.log(shareWaitingLonger({ servers: 10, arrivalRate: 1.6, meanStay: 5 }, 2).toFixed(4));
