import { kimNelson } from 'stepdown';

// delayed days in the same replications of three scenarios: lower is better
const base = [510, 495, 530, 505, 520, 498, 515, 507, 512, 501];
const fewer = base.map((days, r) => days - 40 + (r % 3));
const same = base.map((days, r) => days + (r % 2));
const { left, used } = kimNelson([base, fewer, same], {
  chance: 0.95,
  indifference: 5,
  first: 5,
  better: 'lower',
});
console.log(left, used);
