/** The page of a calibration: what was found, the inputs, the figures they were fitted to, and how. */
import type { Calibration } from '../../src/experiment/calibration/calibration.ts';
import type { Manifest } from '../../src/experiment/results.ts';
import { tableBlocks, type Figure } from '../document/block.ts';
import { observedSection } from '../document/observed-section.ts';
import { fitRoundsTable, fittedInputsTable, fittedNumbersTable } from '../tables/calibration-tables.ts';
import { calibrationFindings } from '../words/calibration.ts';
import { counted } from '../words/numbers.ts';
import { documentHtml } from './document.ts';
import { markup, name, type Html } from './markup.ts';
import type { Pictures } from './drawn-chart.ts';
import { sectionHtml, wordsPart, type PageSection } from './section.ts';

export interface CalibrationContent {
  readonly title: string;
  readonly calibration: Calibration;
  readonly manifest: Manifest;
  /** The fit of every observed figure. */
  readonly fit: Figure;
  /** The months of each observed series. */
  readonly months: readonly Figure[];
}

/** Sections of the page, in the order in which a reader needs them. */
export function calibrationSections(content: CalibrationContent): PageSection[] {
  const { calibration, manifest, fit, months } = content;
  const { confirmation } = calibration;
  const seen =
    confirmation === null
      ? []
      : [
          { title: 'as fitted', observed: confirmation.after },
          { title: 'as the file stood', observed: confirmation.before },
        ];
  const findings = calibrationFindings(calibration).map((text) => markup`<p>${name(text)}</p>`);
  return [
    {
      id: 'found',
      title: 'What was found',
      parts: [
        ...wordsPart(markup`<div class="answer">${findings}</div>`),
        ...tableBlocks([fittedInputsTable(calibration)]),
        { kind: 'figure', figure: fit },
      ],
    },
    ...observedSection(seen, months),
    {
      id: 'rounds',
      title: 'The fit and the file',
      parts: [
        ...tableBlocks([fitRoundsTable(calibration)]),
        ...tableBlocks([fittedNumbersTable(calibration)], true),
      ],
    },
    { id: 'method', title: 'Method and limits', parts: wordsPart(method(calibration, manifest)) },
  ];
}

/** Writes the page: self-contained, without script or network. */
export function calibrationPage(
  { title, manifest }: CalibrationContent,
  sections: readonly PageSection[],
  { style, pictures }: { readonly style: string; readonly pictures: Pictures },
): string {
  return documentHtml({
    title: markup`${title} | Stepdown calibration`,
    skip: 'Skip to what was found',
    header: markup`<p class="eyebrow">Stepdown calibration</p><h1>${name(title)}</h1>`,
    main: markup`${sections.map((section) => sectionHtml(section, { manifest, pictures }))}`,
    style,
    manifest,
  });
}

function method({ replications, confirmation, figures, verdicts }: Calibration, manifest: Manifest): Html {
  const fresh = confirmation?.replications;
  return markup`<p>
      The inputs are moved within their ranges until the sum of squared differences between the modelled means
      and the ${counted(figures.count, 'observed figure')} to be met is least, each difference counted in tolerances
      (bounded least squares, Gauss-Newton with Levenberg’s damping). Every point is run on replications
      ${replications.from} to ${replications.to}: the same people with the same needs, so that two points differ
      by what the inputs change and little else. It stops when the next step would change no figure by more than
      a quarter of its own standard error or a fiftieth of its tolerance.
    </p>
    ${fresh === undefined ? null : markup`<p>The figures on this page are from replications ${fresh.from} to ${fresh.to}, which the fit has not seen: a fit flatters the chances it was made on.</p>`}
    <h3>How to read it</h3>
    <ul>
      <li>
        <strong>Standard error, tolerance.</strong> How far the input may be off when the observed figures are
        off by about their tolerances (a tolerance counts as one standard deviation). What is least known of an
        input is that it lies somewhere in its range.
      </li>
      <li><strong>Standard error, chance.</strong> What more replications would make smaller.</li>
      <li>
        <strong>Only a combination is fixed.</strong> Inputs that pull the same figures cannot be told apart by
        them, however close the fit. Another source must say what one of them is.
      </li>
    </ul>
    <h3>Limits</h3>
    <ul>
      <li>A close fit is no proof that the model is right: other inputs may give the same figures.</li>
      <li>A figure that was fitted says nothing of how well the model predicts; one that was not, does.</li>
    </ul>
    <dl class="facts">
      <dt>Manifest hash</dt>
      <dd><code>${manifest.hash}</code></dd>
      <dt>Seed</dt>
      <dd>${name(manifest.seed)}</dd>
    </dl>
    <p class="quiet">
      Beside this page: <code>calibration.json</code>${verdicts === null ? null : markup` with ${counted(verdicts.directions.length, 'combination')} of inputs, the best known first, and the correlations of their errors`};
      <code>manifest.json</code>; every table as CSV in <code>tables</code>; every chart as Vega-Lite, SVG and
      PNG in <code>charts</code>.
    </p>`;
}
