import { fixedStayMeanWait } from 'stepdown';

console.log(fixedStayMeanWait({ servers: 10, arrivalRate: 1.6, meanStay: 5 }).toFixed(4));
