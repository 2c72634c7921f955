import { keyOf, uniformAt } from 'stepdown';

const [k0, k1] = keyOf('stay of the emergency admissions');
console.log(uniformAt(k0, k1, 17, 0) === uniformAt(k0, k1, 17, 0));
