import { expect, test } from 'vitest';
import { levelsTable } from '../../../src/experiment/tables/levels-table.ts';
import { observedTable } from '../../../src/experiment/tables/observed-table.ts';
import { periodsTable } from '../../../src/experiment/tables/periods-table.ts';
import { probesTable } from '../../../src/experiment/tables/probes-table.ts';
import { replicationsTable } from '../../../src/experiment/tables/replications-table.ts';
import { targetsTable } from '../../../src/experiment/tables/targets-table.ts';
import { SAMPLE_TARGET } from '../../support/sample-records.ts';
import { madeUpRun } from './made-up-run.ts';

const run = madeUpRun('base', [{ values: [-5, NaN] }, { values: [3, 0.1] }]);

test('replications.csv has every measure of every replication, and who came, left and is inside', () => {
  expect([...replicationsTable([run])].join('')).toBe(
    [
      'scenario,replication,measure,service,place,cohort,unit,basis,value,numerator,denominator',
      'base,1,delayedDays,,,,days/year,person-time,-5,-10,2',
      'base,1,meanWait,acute,"Royal, Blackburn",,days,began,,,2',
      'base,1,runArrived,,East,emergency,people,whole run,10,10,1',
      'base,1,runLeft,,East,emergency,people,whole run,7,7,1',
      'base,1,runInside,,East,emergency,people,whole run,3,3,1',
      'base,2,delayedDays,,,,days/year,person-time,3,6,2',
      'base,2,meanWait,acute,"Royal, Blackburn",,days,began,0.1,0.2,2',
      'base,2,runArrived,,East,emergency,people,whole run,10,10,1',
      'base,2,runLeft,,East,emergency,people,whole run,7,7,1',
      'base,2,runInside,,East,emergency,people,whole run,3,3,1',
      '',
    ].join('\n'),
  );
});

test('periods.csv has a row for each period and a column for each series', () => {
  expect([...periodsTable([run])].slice(0, 3).join('')).toBe(
    [
      'scenario,replication,period,service,place,occupied,capacity',
      'base,1,2016-04-01,acute,"Royal, Blackburn",1,9',
      'base,1,2016-04-08,acute,"Royal, Blackburn",2,unlimited',
      '',
    ].join('\n'),
  );
});

test('levels.csv and probes.csv have a row for each level and each look', () => {
  expect([...levelsTable([run])].slice(0, 3)).toEqual([
    'scenario,replication,measure,service,level,share\n',
    'base,1,bedsOccupied,acute,0,0.25\n',
    'base,1,bedsOccupied,acute,1,0.75\n',
  ]);
  expect([...probesTable([run])].slice(0, 3)).toEqual([
    'scenario,replication,probe,at,value\n',
    "base,1,'=queue,2016-04-01,1\n",
    "base,1,'=queue,2016-04-02,2\n",
  ]);
});

test('observed.csv has a row for the whole and one for each month', () => {
  const figure = { observed: 3, mean: 4, low: 3.5, high: 4.5, p10: 2, p90: 5, difference: 1 };
  const judged = { differenceShare: 0.25, tolerance: null, within: null };
  const fit = { name: '=days', measure: 'delayedDays', dimensions: { reason: 'E' }, unit: 'days' };
  const source = { source: 'record', confidence: 'H' } as const;
  const months = [{ month: '2016-04', ...figure, ...judged, tolerance: 1, within: 'cannot tell' } as const];
  const observed = [{ ...fit, ...source, ...figure, ...judged, months }];
  const results = { scenario: 'base', observed } as unknown as Parameters<typeof observedTable>[0][number];
  expect([...observedTable([results])].join('')).toBe(
    [
      'scenario,name,span,measure,reason,unit,observed,mean,low,high,p10,p90,difference,differenceShare,tolerance,within,source,confidence',
      "base,'=days,,delayedDays,E,days,3,4,3.5,4.5,2,5,1,0.25,,,record,H",
      "base,'=days,2016-04,delayedDays,E,days,3,4,3.5,4.5,2,5,1,0.25,1,cannot tell,record,H",
      '',
    ].join('\n'),
  );
});

test('targets.csv has a row for each target of each scenario', () => {
  const chance = { asked: 0.9, met: 0.5, low: 0.2, high: 0.8, replications: 4 };
  const of = { period: '2016/17 Q1', per: 'month', board: 'Leicestershire' } as const;
  const population = { name: 'adults', people: 541_728 };
  const target = { ...SAMPLE_TARGET, ...of, population, dimensions: { reason: 'E' }, chance };
  const results = [
    { scenario: 'base', targets: [SAMPLE_TARGET] },
    { scenario: 'variant', targets: [target] },
    { scenario: 'aimless' },
  ] as unknown as Parameters<typeof targetsTable>[0];
  expect([...targetsTable(results)].join('')).toBe(
    [
      'scenario,name,measure,reason,unit,period,per,board,population,people,stated,atLeast,atMost,greenAtLeast,greenAtMost,amberAtLeast,amberAtMost,value,low,high,chanceAsked,chanceMet,chanceLow,chanceHigh,chanceReplications,status,possible,source,confidence',
      'base,delayed a day,patientsDelayed,,people,,,,,,false,,60,,60,,66,58.2,55.4,61.1,,,,,,cannot tell,green or amber,"board paper, December 2016",H',
      'variant,delayed a day,patientsDelayed,E,people,2016/17 Q1,month,Leicestershire,adults,541728,false,,60,,60,,66,58.2,55.4,61.1,0.9,0.5,0.2,0.8,4,cannot tell,green or amber,"board paper, December 2016",H',
      '',
    ].join('\n'),
  );
});
