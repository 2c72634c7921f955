import { mser5 } from 'stepdown';

// a ward that begins empty and fills over forty days, then goes up and down by the week
const occupied = Array.from({ length: 200 }, (_, day) => Math.min(day, 40) + (day % 7) / 10);
const { leaveOut, refused } = mser5(occupied);
console.log(leaveOut, refused);

// what never settles: no cut is right
console.log(mser5(Array.from({ length: 200 }, (_, day) => day)).refused);
