/** What a scheme would claim: services that exist, and where people go from them. */
import { entriesOf, expectKnown, type Checking } from './checking.ts';

/** Checks `covers`. */
export function checkCovers({ scenario, names, report }: Checking): void {
  const claims = scenario.covers?.claims;
  if (claims === undefined) return;
  const path = ['covers', 'claims'];
  const service = { known: names.services, what: 'a service' };
  expectKnown(report, [...path, 'avoids'], { name: claims.avoids, ...service });
  for (const [from, to] of entriesOf(claims.counts)) {
    expectKnown(report, [...path, 'counts', from], { name: from, ...service });
    expectKnown(report, [...path, 'counts', from], {
      name: to,
      known: [...names.services, ...names.endings],
      what: 'a service or an ending',
    });
  }
}
