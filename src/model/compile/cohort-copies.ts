/** Copies of cohorts over localities and the hospitals that serve them. */
import type { Cohort, Scenario } from '../../scenario/scenario.ts';
import { type Catchment, EVERYWHERE, type Places } from './places.ts';
import type { Home } from './service-copies.ts';

/** One cohort of one locality and hospital. */
export interface CohortCopy extends Home {
  readonly cohort: string;
  /** The place whose figure applies (its locality, or its hospital), and what part of that figure is this copy's. */
  readonly place: string;
  readonly ofPlace: number;
}

function copiesOf(cohort: string, { per }: Cohort, places: Places): CohortCopy[] {
  if (per === 'locality') return places.catchments.map((catchment) => localCopy(cohort, catchment));
  if (per === 'hospital') {
    return places.hospitals.map((hospital) => ({
      cohort,
      locality: EVERYWHERE,
      hospital,
      place: hospital,
      ofPlace: 1,
    }));
  }
  return [{ cohort, locality: EVERYWHERE, hospital: EVERYWHERE, place: EVERYWHERE, ofPlace: 1 }];
}

function localCopy(cohort: string, { locality, hospital, ofLocality }: Catchment): CohortCopy {
  return { cohort, locality, hospital, place: locality, ofPlace: ofLocality };
}

/** Every copy of every cohort, in the order of the file and of the tables. */
export function cohortCopies(scenario: Scenario, places: Places): CohortCopy[] {
  return Object.entries(scenario.people).flatMap(([name, cohort]) => copiesOf(name, cohort, places));
}
