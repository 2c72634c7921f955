import { keepNothing } from 'stepdown';

const kept = keepNothing.of('a scenario', 3);
kept.append(1, Float64Array.of(1, 2, 3));
kept.read({ from: 1, to: 1 }, (replication) => console.log('never said', replication));
console.log('every replication is run anew');
