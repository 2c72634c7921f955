import { meanWait } from 'stepdown';

// 1.6 people a day, five days each, ten beds: days of waiting
console.log(meanWait({ servers: 10, arrivalRate: 1.6, meanStay: 5 }).toFixed(4));
