/** What every part of compiling looks at: the scenario, its calendar, places and changes, and where problems go. */
import type { ReadScenario, Scenario } from '../../scenario/scenario.ts';
import { type DatedChange, datedChanges } from './dated-changes.ts';
import { Places } from './places.ts';
import type { Problems } from './problems.ts';
import { type RunCalendar, runCalendar } from './run-calendar.ts';

export interface Setting {
  readonly scenario: Scenario;
  readonly calendar: RunCalendar;
  readonly places: Places;
  readonly changes: readonly DatedChange[];
  readonly problems: Problems;
}

/** The setting of a scenario. */
export function settingOf({ scenario }: ReadScenario, problems: Problems): Setting {
  return {
    scenario,
    calendar: runCalendar(scenario.run, problems),
    places: new Places(scenario),
    changes: datedChanges(scenario, problems),
    problems,
  };
}
