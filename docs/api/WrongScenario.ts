import { simulateTexts, WrongScenario } from 'stepdown';

try {
  await simulateTexts({ files: { 'one.yaml': 'titel: One ward' }, scenario: 'one.yaml', replications: 5 });
} catch (error) {
  if (error instanceof WrongScenario) console.log(error.problems.length > 1, error.message.split('\n')[0]);
}
