import { kimNelsonEta } from 'stepdown';

// five scenarios, ten replications of each before any is left out, right in 95 of 100 cases
console.log(kimNelsonEta({ systems: 5, chance: 0.95, first: 10 }).toFixed(3));
