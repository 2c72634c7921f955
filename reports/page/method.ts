/** How the figures were made, what they cannot say, and how to make them again. */
import type { Manifest, Results } from '../../src/experiment/results.ts';
import type { Comparison } from '../reading/sides.ts';
import { lengthInWords, longDate } from '../words/dates.ts';
import { fixed } from '../words/numbers.ts';
import { markup, name, type Html } from './markup.ts';

/** Method and limits. */
export function method({ all, variant, manifest }: Comparison): Html {
  const { from, to, warmUpDays } = all.period;
  const { replications } = manifest;
  const runs = replications.to - replications.from + 1;
  return markup`<p>
      Stepdown follows people one by one from admission to the end of their care, as a discrete-event
      simulation. A person who is ready to leave keeps the bed until the next service has room; that time is a
      delay. Nothing is decided by chance but what the scenario says is random.
    </p>
    <p>
      The measured period runs from ${longDate(from)} to ${longDate(to)}, after a warm-up of
      ${lengthInWords(warmUpDays)} that is not counted. ${runs === 1 ? 'It was run once: one replication, one way the period might have gone, and no measure of how sure it is.' : `It was run ${fixed(runs)} times with other chances each time: each is one replication, one way the period might have gone.`}
    </p>
    ${variant === null ? null : PAIRED}
    <h3>How to read the figures</h3>
    <ul>
      <li>
        <strong>Average and 95% interval.</strong> Where the average effect lies, as far as the replications
        can tell. More replications make the interval narrower. It says nothing about whether the assumptions
        are right.
      </li>
      <li>
        <strong>One year.</strong> Where eight in ten single years fall (10th to 90th percentile). More
        replications do not make it narrower: years differ. It takes ten replications to say it.
      </li>
      <li>
        <strong>Cannot be told apart.</strong> The interval holds zero. That is no proof that there is no
        effect.
      </li>
      <li>
        <strong>Delayed days, patients, people.</strong> Days count time; patients are how many are delayed at
        once on average; people are how many different persons are delayed at some time. They answer different
        questions.
      </li>
      <li>
        <strong>Hours.</strong> Commissioned hours are what is paid for. Contact hours are what can be
        delivered of them, travel and other paid time taken off.
      </li>
    </ul>
    <h3>Limits</h3>
    <ul>
      <li>
        A model holds only what its scenario says. The register above lists the assumptions and how sure each
        is; those marked L are judgement.
      </li>
      <li>
        What capacity could carry is a ceiling, no forecast: what gets through also depends on who asks, on
        staff and on onward care.
      </li>
      <li>
        A block contract costs the same, used or not. Capacity set free is a saving only where it is cut.
      </li>
      <li>Figures describe the services and people in the scenario, not all delay there is.</li>
    </ul>`;
}

const PAIRED = markup`<p>
  Base and variant were run in pairs: in each pair the same people arrive at the same instants with the same
  needs, and only what the variant changes differs. Differences are taken within pairs, which is why they are
  surer than the two averages side by side.
</p>`;

/** The command, hash, seed and version by which the figures can be made again. */
export function reproduction(results: Results, manifest: Manifest): Html {
  const files = manifest.scenarios.map((scenario) => scenario.file);
  const command = files.length > 1 ? 'compare' : 'run';
  const { from, to } = manifest.replications;
  const range = from === 1 ? String(to) : `${String(from)}..${String(to)}`;
  const quoted = files.map(shellWord).join(' ');
  return markup`<p>
      With the same version, the same files and the same major version of Node, this command gives the same
      bytes, on any machine and with any number of workers:
    </p>
    <pre><code>npx stepdown ${command} ${quoted} --replications ${range} --seed ${shellWord(manifest.seed)}</code></pre>
    <dl class="facts">
      <dt>Manifest hash</dt>
      <dd><code>${manifest.hash}</code></dd>
      <dt>Version</dt>
      <dd>
        Stepdown
        ${manifest.version}${manifest.commit === null ? null : markup`, commit <code>${manifest.commit}</code>`},
        Node ${manifest.node}
      </dd>
      <dt>Seed</dt>
      <dd>${name(manifest.seed)}</dd>
      <dt>Replications</dt>
      <dd>${from} to ${to}${results.partial ? ' (stopped before the end: partial)' : ''}</dd>
      ${manifest.scenarios.map(
        (scenario) =>
          markup`<dt>Scenario</dt>
            <dd>
              ${name(scenario.title)}: <code>${scenario.file}</code>, hash <code>${scenario.hash}</code>
            </dd>`,
      )}
    </dl>
    <p class="quiet">
      Beside this page: <code>results.json</code> and <code>manifest.json</code>, every table as CSV in
      <code>tables</code>, every chart as Vega-Lite, SVG and PNG in <code>charts</code>.
    </p>`;
}

/** A word as a shell takes it: bare where that is safe, else in single quotes. */
function shellWord(text: string): string {
  if (/^[\w./:@%+=,-]+$/u.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
