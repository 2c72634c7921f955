import { loadScenarios, WrongInput } from 'stepdown';

try {
  loadScenarios(['docs/api/no-such-file.yaml']);
} catch (error) {
  console.log(error instanceof WrongInput, (error as Error).message);
}
