import { timeAverage } from 'stepdown';

// 10 beds in use from the start, 12 from hour 6, 9 from hour 18
console.log(timeAverage({ at: [0, 6, 18], values: [10, 12, 9] }, { from: 0, to: 24 }));
