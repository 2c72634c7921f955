/** Days and hours when something is open. */
import type { Path, Window } from '../scenario.ts';
import type { Report } from './checking.ts';

/** Complains about hours that do not exist, or a window that is never open. */
export function checkWindow(report: Report, path: Path, window: Window): void {
  if (window.hours === undefined) return;
  const [opens, closes] = window.hours.split('-') as [string, string];
  for (const time of [opens, closes])
    if (time > '24:00') report([...path, 'hours'], 'times of day up to 24:00', 'for example 08:00-20:00');
  if (opens === closes)
    report(
      [...path, 'hours'],
      'hours that begin and end at different times',
      'leave `hours` out for all day',
    );
}
