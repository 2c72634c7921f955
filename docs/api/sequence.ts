import { sequence } from 'stepdown';

const [one, other] = [sequence('arrivals'), sequence('arrivals')];
console.log(one() === other(), one() === sequence('departures')());
