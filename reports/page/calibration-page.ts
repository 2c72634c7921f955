/** The page of a calibration: what was found, the inputs, the figures they were fitted to, and how. */
import { createHash } from 'node:crypto';
import type { Calibration, FittedInput } from '../../src/experiment/calibration/calibration.ts';
import type { Manifest } from '../../src/experiment/results.ts';
import type { MissingChart } from '../charts/chart.ts';
import { shortHash } from '../charts/frame.ts';
import { calibrationFindings, inputValue, rangeText, roughValue } from '../words/calibration.ts';
import { counted, fixed, plain } from '../words/numbers.ts';
import { pageTable } from './data-table.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { figure, missingFigure } from './figure.ts';
import { markup, name, trusted, type Html, type Piece } from './markup.ts';
import { observedSection } from './observed-section.ts';

export interface CalibrationContent {
  readonly title: string;
  readonly calibration: Calibration;
  readonly manifest: Manifest;
  readonly charts: readonly (DrawnChart | MissingChart)[];
  readonly style: string;
}

/** Writes the page: self-contained, without script or network. */
export function calibrationPage(content: CalibrationContent): string {
  const { title, calibration, manifest, charts, style } = content;
  const hash = createHash('sha256').update(style).digest('base64');
  const findings = calibrationFindings(calibration).map((text) => markup`<p>${name(text)}</p>`);
  const drawn = charts.map((each) => ('wide' in each ? figure(each, manifest) : missingFigure(each)));
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Stepdown ${manifest.version}">
<title>${title} | Stepdown calibration</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to what was found</a>
<header><p class="eyebrow">Stepdown calibration</p><h1>${name(title)}</h1></header>
<main id="main">
${section('found', 'What was found', markup`<div class="answer">${findings}</div>`)}
${section('inputs', 'The inputs', markup`${inputTable(calibration.inputs)}${numbersTable(calibration.inputs)}`)}
${section('figures', 'Observed and modelled', markup`${drawn}${observed(calibration)}`)}
${section('rounds', 'How the fit went', roundsTable(calibration))}
${section('method', 'Method and limits', method(calibration, manifest))}
</main>
<footer><p>Made by Stepdown ${manifest.version}, a simulator of people moving from hospital to home. Manifest ${shortHash(manifest)}.</p></footer>
</body>
</html>
`.text;
}

function section(id: string, title: string, body: Html): Html {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;
}

function inputTable(inputs: readonly FittedInput[]): Html {
  return pageTable({
    caption: 'What was fitted, with its standard error from the tolerances and from chance',
    columns: ['Input', 'Before', 'After', 'Range', 'Standard error'].map((label) => ({
      label,
      numeric: false,
    })),
    rows: inputs.map((input) => ({
      header: name(input.name),
      cells: [
        inputValue(input.before, input),
        inputValue(input.after, input),
        rangeText(input),
        errorCell(input),
      ],
    })),
    look: 'stack',
  });
}

function errorCell(input: FittedInput): Piece {
  if (input.errors === null) return 'none: on the end of its range';
  const { both, tolerance, chance } = input.errors;
  return markup`${roughValue(both, input)}<span class="unit">tolerance ${roughValue(tolerance, input)}, chance ${roughValue(chance, input)}</span>`;
}

function numbersTable(inputs: readonly FittedInput[]): Html | null {
  const numbers = new Map(inputs.flatMap((input) => input.numbers).map((number) => [number.path, number]));
  if (numbers.size <= inputs.length) return null;
  return markup`<details class="printed"><summary>The ${fixed(numbers.size)} numbers of the file that they move</summary>${pageTable(
    {
      caption: 'Numbers of the file, before and after',
      columns: ['Number', 'Before', 'After'].map((label) => ({ label, numeric: false })),
      rows: [...numbers.values()].map(({ path, before, after }) => ({
        header: name(path),
        cells: [name(String(before)), name(String(after))],
      })),
      look: 'stack',
    },
  )}</details>`;
}

function observed({ confirmation }: Calibration): Html | null {
  if (confirmation === null) return null;
  return observedSection([
    { title: 'as fitted', observed: confirmation.after },
    { title: 'as the file stood', observed: confirmation.before },
  ]);
}

function roundsTable({ inputs, rounds }: Calibration): Html {
  return pageTable({
    caption: 'Each round: the inputs, and half the sum of squared differences in tolerances (0 = all met)',
    columns: [
      { label: 'Round', numeric: false },
      ...inputs.map((input) => ({ label: input.name, numeric: true })),
      { label: 'Misfit', numeric: true },
    ],
    rows: rounds.map(({ values, misfit }, i) => ({
      header: i === 0 ? 'Start' : String(i),
      cells: [...values.map((value, k) => inputValue(value, inputs[k]!)), plain(misfit)],
    })),
    look: 'plain',
  });
}

function method({ replications, confirmation, figures, verdicts }: Calibration, manifest: Manifest): Html {
  const fresh = confirmation?.replications;
  return markup`<p>
      The inputs are moved within their ranges until the sum of squared differences between the modelled means
      and the ${counted(figures.count, 'observed figure')} is least, each difference counted in tolerances
      (bounded least squares, Gauss-Newton with Levenberg’s damping). Every point is run on replications
      ${replications.from} to ${replications.to}: the same people with the same needs, so that two points differ
      by what the inputs change and little else. It stops when the next step would change no figure by more than
      a quarter of its own standard error or a fiftieth of its tolerance.
    </p>
    ${fresh === undefined ? null : markup`<p>The figures above are from replications ${fresh.from} to ${fresh.to}, which the fit has not seen: a fit flatters the chances it was made on.</p>`}
    <h3>How to read it</h3>
    <ul>
      <li>
        <strong>Standard error, tolerance.</strong> How far the input could be off when each observed figure is off
        by its tolerance about two times in three at most. An even spread over its range is the most that can be
        unknown of an input.
      </li>
      <li>
        <strong>Standard error, chance.</strong> What more replications would make smaller.
      </li>
      <li>
        <strong>Only a combination is fixed.</strong> Inputs that pull the same figures cannot be told apart by
        them, however close the fit. Another source must say what one of them is.
      </li>
    </ul>
    ${verdicts === null ? null : directions(verdicts.directions.length)}
    <h3>Limits</h3>
    <ul>
      <li>A close fit is no proof that the model is right: other inputs may give the same figures.</li>
      <li>A figure that was fitted says nothing about how well the model predicts; one that was not, does.</li>
    </ul>
    <dl class="facts">
      <dt>Manifest hash</dt>
      <dd><code>${manifest.hash}</code></dd>
      <dt>Seed</dt>
      <dd>${name(manifest.seed)}</dd>
    </dl>
    <p class="quiet">
      Beside this page: <code>calibration.json</code>, <code>manifest.json</code>, the tables as CSV in
      <code>tables</code>, every chart as Vega-Lite, SVG and PNG in <code>charts</code>.
    </p>`;
}

function directions(count: number): Html {
  return markup`<p class="quiet">
    <code>calibration.json</code> holds the ${counted(count, 'combination')} of inputs with the singular value of
    each, and the correlations of their errors.
  </p>`;
}
