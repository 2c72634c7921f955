import { keyOf, uniformAt } from 'stepdown';

// what person 17 draws third is the same, whatever anybody else drew before
const [k0, k1] = keyOf('example');
const u = uniformAt(k0, k1, 17, 2);
console.log(u > 0 && u < 1);
