/** Afterwards: ways to leave for home that exist, shares of no more than everybody, care in hours. */
import { exactShare, lengthInTicks, parseFigure, toNumber } from '../quantity.ts';
import { ownValue } from '../own-value.ts';
import type { Outcome, Path } from '../scenario.ts';
import { entriesOf, expectKnown, type Checking } from './checking.ts';
import { exactSum, percent, SHARE_TOLERANCE } from './shares.ts';
import { DIED } from './destinations.ts';

function checkWay({ scenario, names, report }: Checking, path: Path, name: string): void {
  const known = [...names.pathways, ...names.services, ...names.endings, DIED];
  expectKnown(report, path, { name, known, what: 'a pathway or of an ending' });
  const at = name === DIED ? 'dead' : ownValue(scenario.endings, name)?.at;
  if (at !== undefined && at !== 'home')
    report(path, `an ending at home, or a pathway: "${name}" is at: ${at}`, 'take it out');
}

function checkOutcome({ report }: Checking, path: Path, outcome: Outcome): void {
  const shares = [outcome.died, outcome.readmitted, outcome['care home']];
  const sum = toNumber(exactSum(shares.map(exactShare)));
  if (sum > 1 + SHARE_TOLERANCE)
    report(
      path,
      `died, readmitted and care home of 100% together at most: these come to ${percent(sum)}`,
      'lower them: each person counts under one of them alone, and the rest are at home',
    );
  if (outcome.ongoing !== undefined && parseFigure(outcome.ongoing).unit === 'visits')
    report([...path, 'ongoing'], 'hours of care a week, such as 0.58 hours/week', 'visits have no hours');
}

/** Where delay matters, hazards are worked out from the shares: some must be left at home. */
function checkDelay({ scenario, report }: Checking): void {
  const { afterwards } = scenario;
  if (afterwards?.delay === undefined) return;
  const path = ['afterwards', 'delay'];
  const { upTo, ...grows } = afterwards.delay;
  if (lengthInTicks(upTo) === 0) report([...path, 'upTo'], 'a length above zero', 'for example 21 days');
  if (Object.values(grows).every((growth) => growth === undefined || toNumber(exactShare(growth)) === 0))
    report(path, 'at least one of died, readmitted, care home and ongoing above 0%', 'or take `delay` out');
  for (const key of ['of', 'from hospital'] as const)
    for (const [name, outcome] of entriesOf<Outcome>(afterwards[key])) {
      const shares = [outcome.died, outcome.readmitted, outcome['care home']];
      if (toNumber(exactSum(shares.map(exactShare))) >= 1 - SHARE_TOLERANCE)
        report(
          ['afterwards', key, name],
          'somebody left at home, where delay is to matter: these shares leave nobody',
          'lower them, or take `delay` out',
        );
    }
}

/** A pathway whose one wait is the service meant to help people home. */
function checkFromHospital(checking: Checking, path: Path, name: string): void {
  const { scenario, names, report } = checking;
  expectKnown(report, path, { name, known: names.pathways, what: 'a pathway' });
  const waits = ownValue(scenario.pathways, name)?.steps.filter(({ wait }) => wait !== undefined);
  if (waits !== undefined && waits.length !== 1)
    report(
      path,
      `a pathway that waits for one service, the one meant to help people home: "${name}" has ${waits.length}`,
      'name the pathway from hospital to that service',
    );
}

/** Checks what becomes of people afterwards. */
export function checkAfterwards(checking: Checking): void {
  const { afterwards } = checking.scenario;
  if (afterwards === undefined) return;
  const { report } = checking;
  if (lengthInTicks(afterwards.within) === 0)
    report(['afterwards', 'within'], 'a length above zero', 'for example 91 days');
  const ways = entriesOf(afterwards.of);
  if (ways.length === 0)
    report(['afterwards', 'of'], 'at least one pathway, or ending at home', 'or take out `afterwards`');
  for (const [name, outcome] of ways) {
    checkWay(checking, ['afterwards', 'of', name], name);
    checkOutcome(checking, ['afterwards', 'of', name], outcome);
  }
  checkDelay(checking);
  for (const [name, outcome] of entriesOf(afterwards['from hospital'])) {
    checkFromHospital(checking, ['afterwards', 'from hospital', name], name);
    checkOutcome(checking, ['afterwards', 'from hospital', name], outcome);
  }
}
