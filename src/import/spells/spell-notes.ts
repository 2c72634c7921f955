/** What must be said of a scenario that was made of an extract. */
import { recordedReasons } from './recorded-reasons.ts';
import { LEAST_GROUP, type SpellSummary } from './summary.ts';

/** A count that does not tell of a few people. */
function atLeastFew(count: number): string {
  return count < LEAST_GROUP ? `Fewer than ${LEAST_GROUP}` : String(count);
}

/** In the order in which it matters. */
export function notesOf(summary: SpellSummary): string[] {
  const { stillThere, withoutReady, hasTimes, putTogether, arrivals } = summary;
  const { unknown } = recordedReasons(summary);
  return [
    'Delays are as long as they were observed to be: they do not answer to capacity. Where you know the service behind one, put a wait for it in place of the process.',
    'Hospital beds are without limit, for the same reason.',
    ...(stillThere > 0
      ? [
          `${atLeastFew(stillThere)} people had not left: they count as admitted, and not in any length or share. Long stays that began late are therefore a little too few.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Only people who had not left were delayed under ${unknown.map(({ reason }) => `"${reason}"`).join(', ')}: their days count in the delayed days together, with no figure of their own.`,
        ]
      : []),
    ...(withoutReady > 0
      ? [
          `${atLeastFew(withoutReady)} people left without a date of being ready: they are taken to have been ready when they left.`,
        ]
      : []),
    ...(hasTimes
      ? []
      : [
          'The dates carry no time of day: nothing is known by hour, and a stay of no day counts as half a day.',
        ]),
    ...(arrivals.length < 365
      ? [`The extract covers ${arrivals.length} days: seasons cannot be known from less than a year.`]
      : []),
    'Nobody is in hospital before the first admission of the extract: its delayed days begin too low if people were there already.',
    ...putTogether,
  ];
}
