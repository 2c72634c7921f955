/** The tables of the business case as a workbook: contents, a sheet for each table, definitions, manifest. */
import writeXlsxFile from 'write-excel-file/node';
import { sourceLine } from '../charts/frame.ts';
import { allBlocks, plainWords, tablesIn } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { definitionsTable } from '../document/case/definitions.ts';
import { comparisonSections } from '../document/comparison-sections.ts';
import { commandAgain } from '../document/method.ts';
import { steadyZip } from '../office/steady-zip.ts';
import { HORIZON_TABLE } from '../tables/horizon-table.ts';
import { baseRegister } from '../tables/register-tables.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { headCell, linkCell, numberCell, quietCell, textCell, titleCell } from './sheet-cells.ts';
import { horizonSheet } from './horizon-sheet.ts';
import { sheetNameOf, sheetNames } from './sheet-names.ts';
import { mendWorkbook } from './sheet-mends.ts';
import { acrossSheet, highEnough, tableSheet, type WorkbookSheet } from './table-sheet.ts';

const WORKBOOK_FONT = 'Arial';

/** Each table once, those that the paper leaves out included, and of the register every number on a line of its own. */
function tablesOf({ body, annexes, content: { assumptions, comparisons } }: BusinessCase): ReportTable[] {
  const [base] = assumptions;
  const full = base === undefined ? null : baseRegister(base);
  const tables = tablesIn([...body, ...annexes, ...comparisons.flatMap(comparisonSections)])
    .filter(({ name }) => name !== 'definitions')
    .map((table) => (full !== null && table.name === full.name ? full : table));
  return [...new Map(tables.map((table) => [table.name, table])).values()];
}

function sheetsOf(paper: BusinessCase, names: readonly string[]): WorkbookSheet[] {
  const { content, horizon } = paper;
  const source = sourceLine(content.manifest);
  return tablesOf(paper).map((table, k) => {
    const own = content.comparisons.find(({ suffix }) => table.name === HORIZON_TABLE + suffix);
    const live = own === undefined ? null : horizonSheet(own.comparison, horizon, names[k]!);
    return live ?? tableSheet(table, names[k]!, source);
  });
}

const CONTENTS = [32, 66] as const;
/** Row of the first link of the contents. */
const FIRST_LINK = 6;

function contentsSheet(
  paper: BusinessCase,
  name: string,
  sheets: readonly (readonly [string, string])[],
): WorkbookSheet {
  const answer = allBlocks(paper.body).find((block) => block.kind === 'paragraph' && block.look === 'lead');
  const said = answer?.kind === 'paragraph' ? plainWords(answer.words) : '';
  return {
    sheet: name,
    data: [
      acrossSheet(titleCell(paper.title), CONTENTS),
      acrossSheet(quietCell(plainWords(paper.subtitle)), CONTENTS),
      acrossSheet(textCell(said, { fontWeight: 'bold' }), CONTENTS),
      [],
      [headCell('Sheet'), headCell('What it holds')],
      ...sheets.map(([sheet, caption]) =>
        highEnough([linkCell(sheet), textCell(caption, { wrap: true })], CONTENTS),
      ),
      [],
      [quietCell(sourceLine(paper.content.manifest))],
    ],
    columns: CONTENTS.map((width) => ({ width })),
    headings: FIRST_LINK - 1,
    links: sheets.map(([sheet], k) => ({ from: `A${String(FIRST_LINK + k)}`, sheet })),
    stickyRowsCount: FIRST_LINK - 1,
    orientation: 'landscape',
    isUpright: true,
    showGridLines: false,
  };
}

function manifestSheet({ content: { manifest, results } }: BusinessCase, name: string): WorkbookSheet {
  const { replications, scenarios } = manifest;
  const facts: [string, string | number][] = [
    ['Manifest hash', manifest.hash],
    ['Stepdown version', manifest.version],
    ['Commit', manifest.commit ?? 'not recorded'],
    ['Node', manifest.node],
    ['Seed', manifest.seed],
    ['First replication', replications.from],
    ['Last replication', replications.to],
    ['Stopped early', results.partial ? 'yes' : 'no'],
    ['First measured day', results.period.from],
    ['Last measured day', results.period.to],
    ['Measured days', results.period.days],
    ['Days of warm-up', results.period.warmUpDays],
    ...scenarios.flatMap(({ title, file, hash }): [string, string][] => [
      ['Scenario', title],
      ['File', file],
      ['Hash of the scenario', hash],
    ]),
    ['To make the figures again', commandAgain(manifest)],
  ];
  return {
    sheet: name,
    data: [
      [titleCell('Manifest: what the figures were made from')],
      [],
      [headCell('What'), headCell('Value')],
      ...facts.map(([what, value]) =>
        highEnough(
          [textCell(what), typeof value === 'number' ? numberCell(value) : textCell(value, { wrap: true })],
          CONTENTS,
        ),
      ),
    ],
    columns: CONTENTS.map((width) => ({ width })),
    headings: 3,
    orientation: 'landscape',
    isUpright: true,
    stickyRowsCount: 3,
    showGridLines: false,
  };
}

/** Bytes of the .xlsx file; the same for the same results. No macro; formulas only in sums of ours. */
export async function workbook(paper: BusinessCase): Promise<Uint8Array> {
  const tables = tablesOf(paper);
  const [first, ...names] = sheetNames([
    'Contents',
    ...tables.map(({ name }) => sheetNameOf(name)),
    'Definitions',
    'Manifest',
  ]);
  const [definitions, manifest] = [names.at(-2)!, names.at(-1)!];
  const defined = definitionsTable(paper.content, () => true);
  const listed = [
    ...tables.map(({ caption }, k): [string, string] => [names[k]!, caption]),
    [definitions, 'What each measure means'] as const,
    [manifest, 'What the figures were made from, and how to make them again'] as const,
  ];
  const sheets = [
    contentsSheet(paper, first!, listed),
    ...sheetsOf(paper, names),
    tableSheet(defined, definitions, sourceLine(paper.content.manifest)),
    manifestSheet(paper, manifest),
  ];
  const bytes = await writeXlsxFile(sheets, { fontFamily: WORKBOOK_FONT, fontSize: 10 }).toBuffer();
  return steadyZip(new Uint8Array(bytes), mendWorkbook(sheets, paper.title));
}
