import { RunningMoments } from 'stepdown';

const waits = new RunningMoments();
for (const days of [1, 2, 6]) waits.add(days);
console.log(waits.mean, waits.variance);
