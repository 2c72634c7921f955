import { describe, expect, it } from 'vitest';
import {
  cohortName,
  findPerson,
  findService,
  personName,
  serviceName,
} from '../../../../src/model/trace/subject.ts';
import { planOf } from '../../../support/plan-of.ts';

const plan = planOf(
  `
title: Two localities
run: { from: 2016-04-01, length: 10 days }
localities: { North: { share: 40% }, South: { share: 60% } }
services:
  acute: { beds: 4, stay: 2 days }
  community bed: { per: locality, beds: { North: 1, South: 2 }, stay: 3 days }
people:
  emergency: { per: locality, arrive: { perDay: 1 }, admittedTo: acute, leaveBy: { community bed: 100% } }
endings: { home: { at: home } }
`.replace('stay: 3 days }', 'stay: 3 days, then: home }'),
);

describe('whom a story is about', () => {
  it('names copies by their place, and only copies', () => {
    expect(plan.services.map((_, service) => serviceName(plan, service))).toEqual([
      'acute',
      'community bed@North',
      'community bed@South',
    ]);
    expect(plan.cohorts.map((_, cohort) => cohortName(plan, cohort))).toEqual([
      'emergency@North',
      'emergency@South',
    ]);
    expect(personName(plan, 1, 11)).toBe('emergency@South 12');
    expect(personName(plan, 0, -2)).toBe('emergency@North, there at the start, 2');
  });

  it('finds the person and the service that are named', () => {
    expect(findPerson(plan, 'emergency@South:12')).toEqual({
      subject: { kind: 'person', cohort: 1, person: 11 },
    });
    expect(findService(plan, 'community bed@North')).toEqual({ subject: { kind: 'service', service: 1 } });
  });

  it('says what is wrong with a name, and the nearest known one', () => {
    expect(findPerson(plan, 'emergency@South')).toEqual({
      problem:
        '"emergency@South" names nobody: write the cohort and the number of arrival in it, as emergency:12',
    });
    expect(findPerson(plan, 'emergency@South:0')).toHaveProperty('problem');
    expect(findPerson(plan, 'emergency@Suth:3')).toEqual({
      problem: 'there is no cohort "emergency@Suth": did you mean "emergency@South"?',
    });
    expect(findPerson(plan, 'emergency:3')).toEqual({
      problem: 'there is no cohort "emergency" alone: say which of 2\n  emergency@North\n  emergency@South',
      instead: 'emergency@North:3',
    });
    expect(findService(plan, 'acut')).toEqual({
      problem: 'there is no service "acut": did you mean "acute"?',
    });
  });
});
