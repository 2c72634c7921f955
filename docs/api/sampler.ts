import { sampler } from 'stepdown';

const days = sampler({ kind: 'gamma', shape: 2, scale: 3 }, 'stays');
console.log([days(), days(), days()].every((value) => value > 0));
