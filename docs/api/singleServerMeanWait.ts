import { singleServerMeanWait } from 'stepdown';

console.log(singleServerMeanWait({ arrivalRate: 0.8, meanStay: 1, meanSquareStay: 2 }).toFixed(4));
