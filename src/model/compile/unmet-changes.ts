/** Making sure that a dated change limited to places concerns something there. */
import type { Change } from '../../scenario/scenario.ts';
import type { CohortCopy } from './cohort-copies.ts';
import { concerns, type DatedChange } from './dated-changes.ts';
import type { ServiceCopies } from './service-copies.ts';
import type { Setting } from './setting.ts';

/** Keys of a changed service that belong to its copy, whoever uses it. */
const OF_THE_COPY = ['beds', 'places', 'staff', 'hours', 'visits', 'placements', 'turnround'];

interface Copies {
  readonly services: ServiceCopies;
  readonly cohorts: readonly CohortCopy[];
}

function refuse(setting: Setting, { index, change }: DatedChange, [section, name]: [string, string]): void {
  setting.problems.add({
    path: ['changes', index, section, name],
    value: name,
    expected: `something of ${name} in ${[change.where ?? []].flat().join(', ')}: there is nothing that this would change`,
    cure: 'Leave `where` out, or give it `per: locality` or `per: hospital`.',
  });
}

/** Whether a change of a service meets a copy, or (for stays, bundles and ways) people who may use it. */
function meetsService(dated: DatedChange, name: string, { services, cohorts }: Copies): boolean {
  const keys = Object.keys(dated.change.services?.[name] ?? {});
  const copy = services.of(name).some((index) => concerns(dated, [services.all[index]!.place]));
  if (copy || keys.some((key) => OF_THE_COPY.includes(key))) return copy;
  return cohorts.some((cohort) => concerns(dated, [cohort.locality, cohort.hospital]));
}

/** Notes a problem for every part of a change that would change nothing. */
export function refuseUnmetChanges(setting: Setting, copies: Copies): void {
  const limited = setting.changes.filter(({ change }) => change.where !== undefined);
  for (const dated of limited) {
    const { services = {}, people = {}, pathways = {} }: Change = dated.change;
    const here = copies.cohorts.filter(({ locality, hospital }) => concerns(dated, [locality, hospital]));
    for (const name of Object.keys(services)) {
      if (!meetsService(dated, name, copies)) refuse(setting, dated, ['services', name]);
    }
    for (const name of Object.keys(people)) {
      if (here.every(({ cohort }) => cohort !== name)) refuse(setting, dated, ['people', name]);
    }
    for (const name of Object.keys(pathways)) {
      if (here.length === 0) refuse(setting, dated, ['pathways', name]);
    }
  }
}
