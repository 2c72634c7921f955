import { describe, expect, test } from 'vitest';
import { pathsimrScenario } from '../../../src/import/pathsimr/pathsimr-scenario.ts';
import { scenarioText } from '../../../src/import/scenario-text.ts';
import { tableOfCsv } from '../../../src/import/table.ts';
import { readText } from '../../support/scenario-text.ts';

const NETWORK = `,door,ward,home,serv_dist,serv_dist_param,ext_queue,int_queue,door_delay_dist,ward_delay_dist,home_delay_dist,door_delay_params,ward_delay_params,home_delay_params
door,0,0.25,0.75,exp,0.5,999,0,NA,unif,NA,NA,1;1,NA
ward,0.1,0,0.9,gamma,3;0.5,0,4,NA,NA,NA,NA,NA,NA
home,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA
`;
const CALENDAR = `metric,node,start,end,value
ext_arr,door,0,8,1.5
ext_arr,door,8,24,3
ext_arr,ward,0,NA,0
cap,door,0,8,3
cap,door,8,24,7
cap,ward,0,NA,20
`;

function imported(network = NETWORK, calendar = CALENDAR) {
  return pathsimrScenario({
    network: tableOfCsv({ file: 'network.csv', text: network }),
    calendar: tableOfCsv({ file: 'calendar.csv', text: calendar }),
    unit: 'hours',
    title: 'Two service points',
  });
}

function problemsOf(network: string, calendar = CALENDAR) {
  const found = imported(network, calendar);
  return found.ok ? [] : found.problems;
}

describe('a PathSimR model', () => {
  const found = imported();
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { model } = found;

  test('becomes a scenario that can be read', () => {
    const read = readText(scenarioText({ head: [], content: model.content }));
    expect(read.ok ? [] : read.problems).toEqual([]);
  });

  test('keeps rates, capacities by hour, stays and queues', () => {
    const hours = (night: number, day: number) => [
      ...Array<number>(8).fill(night),
      ...Array<number>(16).fill(day),
    ];
    expect(model.content).toMatchObject({
      people: {
        'to door': { arrive: { rates: { step: '1 hours', cycle: '1 days', perDay: hours(36, 72) } } },
      },
      services: {
        door: {
          places: { value: 1, byHour: hours(3, 7) },
          stay: { exponential: { mean: '2 hours' } },
          queue: { limit: 'unlimited', transfers: 'unlimited' },
        },
        ward: {
          places: 20,
          stay: { gamma: { shape: 3, scale: '2 hours' } },
          queue: { limit: 0, transfers: 4 },
        },
      },
    });
  });

  test('holds a place where there is no internal queue, and gives it up where there is one', () => {
    expect(model.content).toMatchObject({
      services: { door: { then: { 'door to ward': '25%', home: '75%' } } },
      pathways: {
        'door to ward': {
          steps: [{ process: { takes: { fixed: '1 hours' } } }, { wait: { for: 'ward', where: 'home' } }],
        },
        'ward to door': { steps: [{ wait: { for: 'door', where: 'bed' } }] },
      },
    });
  });

  test('says that its loop is read otherwise', () => {
    expect(model.notCopied.join()).toContain('come back');
  });
});

describe('wrong tables', () => {
  test.each([
    ['shares', NETWORK.replace('0.75', '0.7'), 'network.csv, line 2, column "ward"', 'sum to 1'],
    ['kind', NETWORK.replace('gamma', 'gama'), 'network.csv, line 3, column "serv_dist"', 'one of exp'],
    [
      'parameters',
      NETWORK.replace('3;0.5', '3'),
      'network.csv, line 3, column "serv_dist_param"',
      '2 numbers',
    ],
    ['number', NETWORK.replace(',999,', ',many,'), 'network.csv, line 2, column "ext_queue"', 'a number'],
    ['column', NETWORK.replace('int_queue', 'inner'), 'network.csv', 'a column "int_queue"'],
  ])('%s', (_, network, place, expected) => {
    const [problem] = problemsOf(network);
    expect(problem?.place).toBe(place);
    expect(problem?.expected).toContain(expected);
  });

  test.each([
    [
      'node',
      CALENDAR.replace('cap,ward', 'cap,wrad'),
      'calendar.csv, line 7, column "node"',
      'one of door, ward',
    ],
    ['gap', CALENDAR.replace('cap,door,8', 'cap,door,9'), 'calendar.csv', 'stretches of door without gaps'],
    ['cycle', CALENDAR.replaceAll(',24,', ',30,'), 'calendar.csv', 'repeat after 24 hours'],
  ])('%s', (_, calendar, place, expected) => {
    const [problem] = problemsOf(NETWORK, calendar);
    expect(problem?.place).toBe(place);
    expect(problem?.expected).toContain(expected);
  });
});
