import { erlangC } from 'stepdown';

console.log(erlangC(10, 8).toFixed(4));
