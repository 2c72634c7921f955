/**
 * The method under the headings of STRESS-DES (Monks and others, 2019, "Strengthening the reporting of
 * empirical simulation studies"), filled from the scenarios of the manifest.
 */
import { explainedScenario } from '../../reading/explained.ts';
import type { Explained } from '../../../src/scenario/explain/explain.ts';
import { lengthInWords, longDate } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import { heading, list, paragraph, type Block, type Section } from '../block.ts';
import { limits, runsInWords } from '../method.ts';
import type { Content } from '../place-charts.ts';
import { questionInWords } from './question.ts';

const LOGIC =
  'People are followed one by one from admission to the end of their care. A person who is ready to leave keeps the bed until the next service has room; that time is a delay, recorded under the wait then open and traced to its root cause.';
const ALGORITHMS =
  'Places are offered in the order in which they came free or were asked for, each to the most urgent and then to whoever asked first, unless the scenario says otherwise. Hours are exact whole units; a person starts when the whole plan fits or this week’s part does, as the scenario says.';

/** Sentences of one part of the explanation of the base. */
function sentences(explained: readonly Explained[] | null, ...parts: readonly string[]): Block[] {
  if (explained === null)
    return [
      paragraph(
        'The scenario was written for another version of Stepdown and cannot be told in words by this one. It stands whole in the manifest.',
        'quiet',
      ),
    ];
  return list(
    explained.filter(({ heading: part }) => parts.includes(part)).flatMap((part) => part.sentences),
  );
}

function objectives(content: Content): Block[] {
  return [
    heading('1. Objectives'),
    paragraph([{ strong: 'Purpose. ' }, ...questionPieces(content)]),
    paragraph([
      { strong: 'Outputs. ' },
      'Delayed days, patients delayed and people affected, by reason, attribution, pathway, bed and locality; waits, use and throughput of every service; costs by payer. Definitions stand in this paper.',
    ]),
    paragraph([
      { strong: 'Aim of the experiment. ' },
      content.comparisons[0]!.comparison.variant === null
        ? 'To describe one scenario.'
        : 'To estimate the difference each variant makes to the base, everything else equal.',
    ]),
  ];
}

function questionPieces(content: Content) {
  const words = questionInWords(content);
  return typeof words === 'string' ? [words] : words;
}

function experimentation({ results, manifest, comparisons }: Content): Block[] {
  const { from, to, warmUpDays } = results.period;
  const paired =
    comparisons[0]!.comparison.variant === null
      ? ''
      : ' Base and variants were run in pairs on the same people (common random numbers); differences are taken within pairs, with 95% intervals by Student’s t.';
  return [
    heading('4. Experimentation'),
    paragraph([
      { strong: 'Initialisation. ' },
      warmUpDays === 0
        ? 'There is no warm-up: the run begins with the state that the scenario gives.'
        : `A warm-up of ${lengthInWords(warmUpDays)} is run and not counted.`,
    ]),
    paragraph([
      { strong: 'Run length. ' },
      `Measured from ${longDate(from)} to ${longDate(to)} (${counted(results.period.days, 'day')}).`,
    ]),
    paragraph([{ strong: 'Estimation. ' }, `${runsInWords(manifest)}${paired}`]),
  ];
}

function implementation({ manifest }: Content): Block[] {
  const { version, commit, node, seed } = manifest;
  return [
    heading('5. Implementation'),
    paragraph([
      { strong: 'Software. ' },
      `Stepdown ${version}${commit === null ? '' : ` (commit ${commit.slice(0, 12)})`}, a discrete-event simulator in TypeScript, on Node ${node}. `,
    ]),
    paragraph([
      { strong: 'Random sampling. ' },
      'A counter-based generator (Threefry 2x32; Salmon and others, 2011): what a person is and needs depends on seed, replication, purpose and person, never on the order of events. Seed: ',
      { code: seed },
      '.',
    ]),
    paragraph([
      { strong: 'Execution. ' },
      'Events at one instant are handled in a stated order of kinds. Nobody is lost or counted twice: people in equal people out and inside, beds held and free equal capacity, and Little’s law are checked in every replication, and a failure stops the run.',
    ]),
    heading('6. Access'),
    paragraph(
      'The program is open under the MIT licence. The scenarios stand whole in the manifest beside the results, from which every figure here can be made again.',
    ),
  ];
}

/** The section. */
export function stressMethod(content: Content): Section {
  const [base] = content.manifest.scenarios;
  const explained = base === undefined ? null : explainedScenario(base);
  return {
    id: 'method',
    title: 'Method, under the headings of STRESS-DES',
    parts: [
      ...objectives(content),
      heading('2. Logic'),
      paragraph(LOGIC),
      paragraph([{ strong: 'Who comes.' }]),
      ...sentences(explained, 'Who comes'),
      paragraph([{ strong: 'Services.' }]),
      ...sentences(explained, 'Places', 'Services'),
      paragraph([{ strong: 'Ways through.' }]),
      ...sentences(explained, 'Pathways', 'Changes'),
      paragraph([{ strong: 'Algorithms. ' }, ALGORITHMS]),
      heading('3. Data'),
      paragraph(
        'Every number that carries a source stands in the assumptions register, with how sure its author was. What was not sourced is an assumption without a stated ground.',
      ),
      ...sentences(explained, 'Money', 'Afterwards'),
      ...experimentation(content),
      ...implementation(content),
      heading('Limits'),
      ...limits(),
    ],
  };
}
