/** What a search for a size says on the terminal. */
import { askedInWords, figureText, leastCostAsked, leastCostFindings, valuesText, verdictInWords } from '../../reports/words/least-cost.ts';
