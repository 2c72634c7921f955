import { momentsOf } from 'stepdown';

console.log(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]));
