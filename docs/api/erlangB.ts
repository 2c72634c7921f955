import { erlangB } from 'stepdown';

console.log(erlangB(10, 8).toFixed(4));
