/** Names that people give: any letters of the world, but no control characters and not too long. */
import type { Path } from '../scenario.ts';
import { DIED } from './destinations.ts';
import { CAPACITY_WORDS } from '../schema/words.ts';
import { entriesOf, type Checking } from './checking.ts';

const LONGEST_NAME = 200;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Words of the language that a place or service cannot be called. */
const RESERVED = ['remove', 'otherwise', 'all', 'unlimited', 'drawn', ...CAPACITY_WORDS];

/** A word that makes a name of a reserved one. */
const ADDED: Readonly<Record<string, string>> = {
  services: 'care',
  people: 'patients',
  pathways: 'pathway',
  endings: 'ending',
  localities: 'area',
  hospitals: 'hospital',
};

function checkName({ report }: Checking, path: Path, name: string): void {
  if (name.trim() === '') report(path, 'a name that is not blank', 'give it a name, for example acute');
  if (name.length > LONGEST_NAME) report(path, `a name of at most ${LONGEST_NAME} letters`, 'shorten it');
  if (CONTROL.test(name)) report(path, 'a name without control characters', 'take them out');
  if (RESERVED.includes(name))
    report(
      path,
      `another name: "${name}" is a word of the language`,
      `add a word, for example "${name} ${ADDED[String(path[0])] ?? 'name'}"`,
      'key',
    );
}

/** Sections whose keys are names. */
const NAMED = [
  'services',
  'people',
  'pathways',
  'endings',
  'localities',
  'hospitals',
  'reasons',
  'probes',
  'observed',
  'targets',
  'populations',
  'boards',
] as const;

/** All names are usable, and no name means two things. */
export function checkNames(checking: Checking): void {
  const { scenario, names, report } = checking;
  for (const section of NAMED)
    for (const name of Object.keys(scenario[section] ?? {})) checkName(checking, [section, name], name);
  for (const [name] of entriesOf(scenario.money?.lines)) checkName(checking, ['money', 'lines', name], name);
  for (const [name, ending] of entriesOf(scenario.endings)) {
    if (names.services.includes(name) || names.pathways.includes(name))
      report(['endings', name], 'a name that no service or pathway has', 'rename the ending');
    if (name === DIED && ending.at !== 'dead')
      report(
        ['endings', name, 'at'],
        `dead: \`${DIED}\` always means that`,
        `write at: dead, or use another name than ${DIED}`,
      );
  }
  if (names.services.length === 0)
    report(['services'], 'at least one service', 'for example acute: { beds: 690 }');
  if (names.people.length === 0)
    report(
      ['people'],
      'at least one group of people',
      'for example patients: { arrive: { perDay: 10 }, admittedTo: acute, leaveBy: home }',
    );
}
