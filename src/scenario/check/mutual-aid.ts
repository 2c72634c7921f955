/** Mutual aid: between places of one kind, within a distance that is known for every pair of them. */
import { ownValue } from '../own-value.ts';
import { parseFigure } from '../quantity.ts';
import type { Path, Quantity, Scenario, Service } from '../scenario.ts';
import { perOf, placesOf } from './capacities.ts';
import { entriesOf, expectKnown, type Checking } from './checking.ts';

/** The distance between two places, given from either of them; undefined where it is not given. */
export function distanceBetween({ distances }: Scenario, from: string, to: string): Quantity | undefined {
  return ownValue(ownValue(distances, from), to) ?? ownValue(ownValue(distances, to), from);
}

function checkService(checking: Checking, name: string, service: Service): void {
  const { scenario, report } = checking;
  const path = ['services', name, 'mutualAid'];
  const per = perOf(service);
  if (per === 'all')
    return report(path, 'a service with `per: locality` or `per: hospital`', 'add per: locality');
  if (service.staff !== undefined)
    return report(path, 'places, hours or starts: staff work at their own place', 'take it out');
  const { unit } = parseFigure(service.mutualAid!.within);
  const places = placesOf(checking, per);
  const pairs = places.flatMap((from, k) => places.slice(k + 1).map((to) => [from, to] as const));
  const missing = pairs.filter(([from, to]) => distanceBetween(scenario, from, to) === undefined);
  if (missing.length > 0)
    report(
      path,
      `\`distances\` between all places: missing ${missing.map((pair) => pair.join(' to ')).join(', ')}`,
      'for example distances: { North: { South: 9 miles } }, at the top of the file',
    );
  const other = pairs.find(([from, to]) => {
    const distance = distanceBetween(scenario, from, to);
    return distance !== undefined && parseFigure(distance).unit !== unit;
  });
  if (other !== undefined)
    report(
      [...path, 'within'],
      `a limit in the unit of the distances, which are not in ${unit}`,
      'write both in miles, or both in minutes',
    );
}

function checkDistances({ scenario, names, report }: Checking): void {
  const known = [...names.localities, ...names.hospitals];
  const expectPlace = (path: Path, name: string): void =>
    expectKnown(report, path, { name, known, what: 'a locality or hospital' });
  for (const [from, row] of entriesOf(scenario.distances)) {
    expectPlace(['distances', from], from);
    for (const to of Object.keys(row)) {
      expectPlace(['distances', from, to], to);
      if (to === from) report(['distances', from, to], 'another place', 'take it out');
    }
  }
}

/** Checks the table of distances and who helps whom. */
export function checkMutualAid(checking: Checking): void {
  checkDistances(checking);
  for (const [name, service] of entriesOf(checking.scenario.services))
    if (service.mutualAid !== undefined) checkService(checking, name, service);
}
