/** Measures of people as they come into the model and leave it. */
import { named } from './measure-name.ts';
import type { MeasureName } from './measure-name.ts';

export const CROSSING_NAMES: readonly MeasureName[] = [
  ...named('began', 'ratio', [
    [
      'admissions',
      'Admissions from outside',
      'people/year',
      'neither',
      'People who came into a bed from outside in the period: no service before it, whatever their cohort asks for first. Of a cohort of emergencies these are non-elective admissions. People turned away before a bed are not among them, nor are those who come to it from another service.',
    ],
  ]),
  ...named('finished', 'ratio', [
    [
      'ended',
      'Left the model',
      'people/year',
      'neither',
      'People who left the model in the period, by ending: from a service, or after they were refused, gave up or died while waiting outside. No row for an ending that the records cannot count whole.',
    ],
    [
      'careHomeAdmissions',
      'Permanent admissions to care homes',
      'people/year',
      'lower',
      'People who left the model in the period for an ending whose place is a care home. The model knows no ages: name the cohort of people aged 65 or over, or let every cohort that leads to a care home be of that age. Those expected to move there later (`afterwards`) are not among them. By month only where nobody goes to a care home without having had a place before.',
    ],
  ]),
];
