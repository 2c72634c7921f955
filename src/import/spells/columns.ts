/** Which column of an extract holds what: as told, or guessed from its name. */
import { nearestName } from '../../scenario/nearest-name.ts';

export const SPELL_COLUMNS = ['admitted', 'ready', 'left', 'pathway', 'reason', 'locality'] as const;
export type SpellColumn = (typeof SPELL_COLUMNS)[number];
/** Without these nothing can be made of an extract. */
const NEEDED: readonly SpellColumn[] = ['admitted', 'ready', 'left'];

/** Words by which a column is known, letters and digits only. */
const GUESSES: Readonly<Record<SpellColumn, readonly string[]>> = {
  admitted: [
    'admitted',
    'admission',
    'admissiondate',
    'admissiondatetime',
    'admitdate',
    'startdatehospitalproviderspell',
  ],
  ready: [
    'ready',
    'dischargeready',
    'dischargereadydate',
    'readyfordischarge',
    'readydate',
    'medicallyfit',
    'nctrdate',
    'medicallyoptimised',
  ],
  left: [
    'left',
    'discharged',
    'discharge',
    'dischargedate',
    'dischargedatetime',
    'dischargedatehospitalproviderspell',
  ],
  pathway: ['pathway', 'dischargepathway', 'd2apathway'],
  reason: ['reason', 'delayreason', 'reasonfordelay', 'reasoncode', 'delaycode'],
  locality: ['locality', 'area', 'district', 'council', 'localauthority', 'place'],
};

export type FoundColumns =
  | {
      readonly ok: true;
      readonly columns: Readonly<Partial<Record<SpellColumn, string>>>;
      readonly guessed: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Columns of the file for each thing asked; `told` comes from the command line. */
export function findColumns(
  inFile: readonly string[],
  told: Readonly<Partial<Record<SpellColumn, string>>>,
): FoundColumns {
  const columns: Partial<Record<SpellColumn, string>> = {};
  const problems: string[] = [];
  const guessed: string[] = [];
  for (const wanted of SPELL_COLUMNS) {
    const named = told[wanted];
    const found =
      named === undefined
        ? inFile.find((name) => GUESSES[wanted].includes(bare(name)))
        : inFile.find((name) => name === named);
    if (found !== undefined) columns[wanted] = found;
    if (found !== undefined && named === undefined) guessed.push(`${wanted} from "${found}"`);
    if (found === undefined && (named !== undefined || NEEDED.includes(wanted)))
      problems.push(lacking(wanted, named, inFile));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns, guessed };
}

function lacking(wanted: SpellColumn, named: string | undefined, inFile: readonly string[]): string {
  const found = `the columns are ${inFile.map((name) => `"${name}"`).join(', ')}`;
  if (named === undefined)
    return `expected a column that says when people were ${wanted}: ${found}\n    name it: --column ${wanted}="..."`;
  return `expected a column "${named}" for ${wanted}: ${found}\n    ${nearestName(named, inFile).advice}`;
}
