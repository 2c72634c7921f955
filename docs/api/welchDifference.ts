import { welchDifference } from 'stepdown';

const { mean, freedom, low, high } = welchDifference([52, 47, 55, 50], [49, 45, 52]);
console.log(mean.toFixed(2), freedom.toFixed(2), low.toFixed(2), high.toFixed(2));
