/** `stepdown chart`: one picture from finished results. Nothing is run again. */
import { join, relative } from 'node:path';
import { chartAlone, chartsOfResults } from '../../reports/one-chart.ts';
import type { PlacedChart } from '../../reports/document/block.ts';
import type { ChartTheme } from '../../reports/theme.ts';
import { nearestName } from '../scenario/nearest-name.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { tellOfOtherVersion } from './other-version.ts';
import { readFinished, type FinishedResults } from './read-results.ts';
import { writeTogether } from './write-together.ts';

export interface ChartOptions {
  readonly chart?: string | undefined;
  readonly png?: true | undefined;
  readonly svg?: true | undefined;
  readonly spec?: true | undefined;
  readonly csv?: true | undefined;
  readonly theme: ChartTheme;
  readonly out?: string | undefined;
  readonly quiet?: true | undefined;
}

/** Throws {@link WrongInput} when there are no such results or no such picture in them. */
export async function chartCommand(path: string, options: ChartOptions): Promise<ExitCode> {
  const finished = readFinished(path);
  if (!options.quiet) tellOfOtherVersion(finished.manifest, 'the pictures');
  const charts = chartsOfResults(finished);
  if (options.chart === undefined) {
    for (const { file, chart } of charts)
      for (const line of [file, `  ${chart.finding}`]) console.log(withoutControls(line));
    return ExitCode.done;
  }
  const placed = named(charts, options.chart, path);
  const files = await filesOf(placed, finished, options);
  const folder = options.out ?? '.';
  writeTogether(folder, files);
  const where = relative(process.cwd(), folder) || '.';
  if (!options.quiet) for (const file of files.keys()) console.log(withoutControls(join(where, file)));
  return ExitCode.done;
}

function named(charts: readonly PlacedChart[], name: string, path: string): PlacedChart {
  const found = charts.find(({ file }) => file === name);
  if (found !== undefined) return found;
  const names = charts.map(({ file }) => file);
  const { nearest } = nearestName(name, names);
  const meant = nearest === null ? '' : `; did you mean ${nearest}?`;
  throw new WrongInput(
    [
      `these results have no picture ${name}${meant}`,
      `there are: ${names.join(', ')}`,
      `(stepdown chart ${path} tells what each says)`,
    ].join('\n'),
  );
}

async function filesOf(
  placed: PlacedChart,
  { manifest }: FinishedResults,
  { png, svg, spec, csv, theme }: ChartOptions,
): Promise<Map<string, Uint8Array>> {
  const forms = new Set([svg && 'svg', spec && 'vl.json', csv && 'csv'].filter((form) => form !== undefined));
  if (png || forms.size === 0) forms.add('png');
  const { note, ...made } = await chartAlone(placed, { manifest, theme });
  if (note !== null && forms.has('png')) console.error(withoutControls(`note: ${note}`));
  return new Map([...forms].map((form) => [`${placed.file}.${form}`, made[form as keyof typeof made]]));
}
