/** Entry for a browser: simulate and compare scenarios held as text, without files, threads or network. */
export {
  compareTexts as compare,
  simulateTexts as simulate,
  WrongScenario,
} from '../src/experiment/from-texts.ts';
export type { Texts } from '../src/experiment/from-texts.ts';
