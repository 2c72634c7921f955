/** How the figures were made, what they cannot say, and how to make them again. */
import type { Manifest, Results } from '../../src/experiment/results.ts';
import type { Comparison } from '../reading/sides.ts';
import { readyWord, uncalibratedBands } from '../words/clocks.ts';
import { lengthInWords, longDate } from '../words/dates.ts';
import { fixed } from '../words/numbers.ts';
import { pairingInWords } from '../words/pairing.ts';
import { precisionInWords } from '../words/precision.ts';
import { heading, list, paragraph, type Block, type Definition } from './block.ts';

const HOW_TO_READ = [
  [
    { strong: 'Average and 95% interval.' },
    ' Where the average effect lies, as far as the replications can tell. More replications make the interval narrower. It says nothing about whether the assumptions are right.',
  ],
  [
    { strong: 'One year.' },
    ' Where eight in ten single years fall (10th to 90th percentile). More replications do not make it narrower: years differ. It takes ten replications to say it.',
  ],
  [
    { strong: 'Cannot be told apart.' },
    ' The interval holds zero. That is no proof that there is no effect.',
  ],
  [
    { strong: 'Delayed days, patients, people.' },
    ' Days count time; patients are how many are delayed at once on average; people are how many different persons are delayed at some time. They answer different questions.',
  ],
  [
    { strong: 'Hours.' },
    ' Commissioned hours are what is paid for. Contact hours are what can be delivered of them, travel and other paid time taken off.',
  ],
] as const;

const LIMITS = [
  'A model holds only what its scenario says. The assumptions register lists the assumptions and how sure each is; those marked L are judgement.',
  'What capacity could carry is a ceiling, no forecast: what gets through also depends on who asks, on staff and on onward care.',
  'A block contract costs the same, used or not. Capacity set free is a saving only where it is cut.',
  'Figures describe the services and people in the scenario, not all delay there is.',
] as const;

const PAIRED =
  'Base and variant were run in pairs: in each pair the same people arrive at the same instants with the same needs, and only what the variant changes differs. Differences are taken within pairs, which is why they are surer than the two averages side by side.';

const FOLLOWS =
  'Stepdown follows people one by one from admission to the end of their care, as a discrete-event simulation. A person who is ready to leave keeps the bed until the next service has room; that time is a delay. Nothing is decided by chance but what the scenario says is random.';

const CLOCKS =
  'Two of today\u2019s clocks are kept apart. People count as no longer meeting the criteria to reside from when it is found that they need the bed no more; delayed days are their days. They count as discharge-ready later, once the hospital\u2019s own steps are done; the days from discharge-ready to leaving are counted from then.';

function pairedInWords(all: Results, variant: string): string {
  const saved = pairingInWords(all, variant);
  return saved === null ? PAIRED : `${PAIRED} ${saved}`;
}

/** How to read an average, a single year and the rest. */
export function howToRead(): Block[] {
  return list(HOW_TO_READ);
}

/** What the figures cannot say. */
export function limits(): Block[] {
  return list(LIMITS);
}

/** How many times the period was run, and what that means. */
export function runsInWords({ replications: { from, to } }: Manifest): string {
  const runs = to - from + 1;
  return runs === 1
    ? 'It was run once: one replication, one way the period might have gone, and no measure of how sure it is.'
    : `It was run ${fixed(runs)} times with other chances each time: each is one replication, one way the period might have gone.`;
}

/** Method and limits. */
export function method(comparison: Comparison): Block[] {
  const { all, variant, manifest } = comparison;
  const { from, to, warmUpDays } = all.period;
  return [
    paragraph(FOLLOWS),
    ...(readyWord(comparison) === 'ready' ? [] : [paragraph(`${CLOCKS}${uncalibratedBands(comparison)}`)]),
    paragraph(
      `The measured period runs from ${longDate(from)} to ${longDate(to)}, after a warm-up of ${lengthInWords(warmUpDays)} that is not counted. ${runsInWords(manifest)}`,
    ),
    ...(variant === null ? [] : [paragraph(pairedInWords(all, variant.results.scenario))]),
    ...list(precisionInWords(all)),
    heading('How to read the figures'),
    ...howToRead(),
    heading('Limits'),
    ...limits(),
  ];
}

/** The command that makes the figures again. */
export function commandAgain({ scenarios, seed, replications: { from, to } }: Manifest): string {
  const files = scenarios.map(({ file }) => shellWord(file)).join(' ');
  const range = from === 1 ? String(to) : `${String(from)}..${String(to)}`;
  return `npx stepdown ${scenarios.length > 1 ? 'compare' : 'run'} ${files} --replications ${range} --seed ${shellWord(seed)}`;
}

/** The command, hash, seed and version by which the figures can be made again. */
export function reproduction(results: Results, manifest: Manifest): Block[] {
  return [
    paragraph(
      'With the same version, the same files and the same major version of Node, this command gives the same bytes, on any machine and with any number of workers:',
    ),
    { kind: 'command', text: commandAgain(manifest) },
    { kind: 'definitions', items: factsOf(results, manifest), look: 'facts' },
  ];
}

function factsOf(results: Results, manifest: Manifest): Definition[] {
  const { hash, version, commit, node, seed, replications, scenarios } = manifest;
  const built = commit === null ? [] : [', commit ', { code: commit }];
  return [
    { term: 'Manifest hash', text: [{ code: hash }] },
    { term: 'Version', text: [`Stepdown ${version}`, ...built, `, Node ${node}`] },
    { term: 'Seed', text: [{ name: seed }] },
    {
      term: 'Replications',
      text: `${String(replications.from)} to ${String(replications.to)}${results.partial ? ' (stopped before the end: partial)' : ''}`,
    },
    ...scenarios.map((scenario) => ({
      term: 'Scenario',
      text: [{ name: scenario.title }, ': ', { code: scenario.file }, ', hash ', { code: scenario.hash }],
    })),
  ];
}

/** A word as a shell takes it: bare where that is safe, else in single quotes. */
function shellWord(text: string): string {
  if (/^[\w./:@%+=,-]+$/u.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
