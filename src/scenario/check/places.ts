/** Localities, hospitals and who serves whom. */
import type { Checking } from './checking.ts';
import { entriesOf, expectKnown } from './checking.ts';
import { expectWhole } from './shares.ts';
import { written } from '../schema/quantities.ts';
import type { Quantity } from '../scenario.ts';
import { withoutSource } from '../quantity.ts';

function checkHospitals({ scenario, names, report }: Checking): void {
  for (const [locality, row] of entriesOf(scenario.localities)) {
    const hospital = Object.hasOwn(row, 'hospital') ? row['hospital'] : undefined;
    if (hospital !== undefined)
      expectKnown(report, ['localities', locality, 'hospital'], {
        name: String(withoutSource(hospital)),
        known: names.hospitals,
        what: 'a hospital',
      });
  }
}

function checkShareColumn({ scenario, report }: Checking): void {
  const rows = entriesOf(scenario.localities).filter(([, row]) => Object.hasOwn(row, 'share'));
  if (rows.length === 0) return;
  const shares: Quantity[] = [];
  for (const [locality, row] of rows) {
    const share = row['share']!;
    if (written('share').safeParse(withoutSource(share)).success) shares.push(share);
    else
      report(
        ['localities', locality, 'share'],
        'a share from 0% to 100%, such as 30.2%',
        'write it with a percent sign, from 0% to 100%',
      );
  }
  for (const locality of Object.keys(scenario.localities!))
    if (!rows.some(([name]) => name === locality))
      report(['localities', locality], 'a `share`, as the other localities have one', 'add the column');
  if (shares.length === Object.keys(scenario.localities!).length) expectWhole(report, ['localities'], shares);
}

function checkFlows({ scenario, names, report }: Checking): void {
  if (scenario.flows === undefined) return;
  for (const [locality, row] of entriesOf(scenario.flows)) {
    expectKnown(report, ['flows', locality], { name: locality, known: names.localities, what: 'a locality' });
    for (const hospital of Object.keys(row))
      expectKnown(report, ['flows', locality, hospital], {
        name: hospital,
        known: names.hospitals,
        what: 'a hospital',
      });
    expectWhole(report, ['flows', locality], Object.values(row));
  }
  for (const locality of names.localities)
    if (!Object.hasOwn(scenario.flows, locality))
      report(['flows'], `a row for ${locality}`, 'each locality needs one');
}

/** The tables of places agree with each other. */
export function checkPlaces(checking: Checking): void {
  checkHospitals(checking);
  checkShareColumn(checking);
  checkFlows(checking);
}
