/** The coverage table as a page of the reference. */
import { averageEffect } from '../reports/words/finding.ts';
import { wordsFor } from '../reports/words/measure-words.ts';
import type { CoveredRow } from './coverage-runs.ts';
import { serviceModels } from './service-models.ts';

const EVIDENCE: Readonly<Record<string, string>> = {
  measured: 'Measured',
  reported: 'Reported',
  judged: 'Judged',
  none: 'None',
};

/** The whole page; rows without a scenario are named, not left out. */
export function coveragePage(rows: readonly CoveredRow[], replications: number): string {
  const missing = serviceModels.flatMap((name, i) =>
    rows.some(({ row }) => row === i + 1) ? [] : [`${i + 1} (${name})`],
  );
  return [
    '# Every service model in the evidence',
    '',
    'Made by `npm run coverage-table` from the scenario files; do not edit. The board papers name fifty service',
    'models, schemes, shocks and tools. Each line is one of them, the scenario that stands for it, what that did to',
    `delayed days a year against the scenario it extends (average of ${replications} paired replications, with its 95% interval),`,
    'and what stands behind its numbers: _measured_ against a comparison, _reported_ by those who ran it, _judged_ by',
    'somebody who knows the service, or _none_, which makes it a what-if. A what-if says what would follow if its',
    'numbers were true; it is no evidence that they are.',
    '',
    ...(missing.length === 0 ? [] : [`No scenario yet: ${missing.join('; ')}.`, '']),
    '| no. | service model | scenario | against | delayed days a year | evidence |',
    '| ---: | --- | --- | --- | --- | --- |',
    ...rows.map(line),
    '',
    ...avoidedSection(rows),
  ].join('\n');
}

function avoidedSection(rows: readonly CoveredRow[]): string[] {
  const schemes = rows.flatMap(({ avoided, ...row }) => (avoided === null ? [] : [{ ...row, avoided }]));
  if (schemes.length === 0) return [];
  return [
    '## Avoided admissions, claimed and real',
    '',
    'A scheme at the front door counts those whom it sends home as avoided admissions. Some would have stayed at home',
    'anyway, some come to hospital within days, and two schemes may count the same person. In the model both figures',
    'can be seen: what a scheme would count in a year, and by how many the admissions really differ from those of the',
    'scenario it extends. The papers have counts of the first kind only.',
    '',
    '| no. | scheme | counted by the scheme | admissions a year |',
    '| ---: | --- | ---: | --- |',
    ...schemes.map(
      ({ row, file, title, avoided }) =>
        `| ${row} | [${title}](../../${file}) | ${Math.round(avoided.claimed).toLocaleString('en-GB')} | ${averageEffect(avoided.admissions, wordsFor('started'))} |`,
    ),
    '',
  ];
}

function line({ row, file, base, title, delayedDays, evidence, basis }: CoveredRow): string {
  const effect = averageEffect(delayedDays, wordsFor('delayedDays'));
  const cells = [
    String(row),
    serviceModels[row - 1]!,
    `[${title}](../../${file})`,
    `[${baseName(base)}](../../${base})`,
    effect,
    `${EVIDENCE[evidence]!}: ${basis}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** `town` of `scenarios/models/town.yaml`: enough to tell the bases apart. */
function baseName(base: string): string {
  return base.replace(/^.*\//u, '').replace(/\.yaml$/u, '');
}
