import { readFinished, WrongInput } from 'stepdown';

try {
  const { results, manifest } = readFinished('out/no-such-folder');
  console.log(results.title, manifest.hash);
} catch (error) {
  console.log(error instanceof WrongInput && error.message);
}
