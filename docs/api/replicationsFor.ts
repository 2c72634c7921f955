import { replicationsFor } from 'stepdown';

// five replications; the mean is wanted to within 1 either way
console.log(replicationsFor([52, 47, 55, 50, 46], 1));
