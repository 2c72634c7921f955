import { resultsSchema } from 'stepdown';

console.log(resultsSchema.safeParse({ schema: 'something else' }).success);
