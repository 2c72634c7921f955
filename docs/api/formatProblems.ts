import { formatProblems, readScenario } from 'stepdown';

const read = readScenario({ file: 'wrong.yaml', text: 'services: { ward: { bedz: 10 } }' }, () => {
  throw new Error('this scenario extends nothing');
});
if (!read.ok) console.log(formatProblems(read.problems).includes('bedz'));
