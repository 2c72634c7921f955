import { readdirSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPlace, withoutWarnings, type Place } from './stepdown.ts';

/** A reablement team whose use and throughput were observed; runs in a moment. */
const TEAM = `# kept to the byte
title: A team
run: { from: 2016-04-01, length: 26 weeks, warmUp: 8 weeks, seed: team, replications: 4 }
services:
  reablement:
    hours: { value: 900 hours/week, productiveRatio: { value: 0.8, source: a guess, confidence: L } }   # hours
    bundle: { hours: { gamma: { mean: 30 hours, cv: 0.7 } }, over: 3 weeks }
people:
  referrals:
    arrive: { perDay: 2.7 }    # people
    admittedTo: reablement
    leaveBy: home
endings:
  home: { at: home }
observed:
  use of hours: { measure: utilisation, where: { service: reablement }, value: 85%, tolerance: 4 points }
  people starting: { measure: gotThrough, where: { service: reablement }, value: 1050, tolerance: 5% }
calibrate:
  inputs:
    services.reablement.hours.productiveRatio: 0.7..0.9
    demand: { scales: [people.referrals.arrive.perDay], range: ±20%, now: 1 }
`;

let place: Place;
beforeAll(() => {
  place = newPlace();
  place.write('team.yaml', TEAM);
});
afterAll(() => place.remove());

describe('stepdown calibrate', () => {
  test('prints the fit, and leaves the file alone', async () => {
    const { code, out, err } = await place.stepdown([
      'calibrate',
      'team.yaml',
      '--workers',
      '1',
      '--out',
      'one',
    ]);
    expect({ code, err: withoutWarnings(err) }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\nA team\nFitted to 2 observed figures in \d rounds? on replications 1 to 4/);
    expect(out).toMatch(/Share of reablement hours spent with people +0\.8 +0\.\d+ +0\.7 to 0\.9/);
    expect(out).toMatch(/people starting \(people a year\) +1,050/);
    expect(out).toContain('within the tolerance of 2 of 2 observed figures');
    expect(out).toContain('team.yaml is unchanged');
    expect(place.read('team.yaml')).toBe(TEAM);
  });

  test('the folder holds the page, the picture, the tables and what machines read', () => {
    const files = Object.keys(place.files('one'));
    for (const name of ['report.html', 'calibration.json', 'manifest.json', 'tables/fitted-inputs.csv'])
      expect(files).toContain(name);
    for (const ending of ['png', 'svg', 'vl.json']) expect(files).toContain(`charts/fit.${ending}`);
    expect(place.read('one/tables/fitted-inputs.csv').split('\n')[0]).toBe(
      'Input,Before: value,After: value,Range: low,Range: high,Standard error: tolerance,Standard error: chance,Manifest',
    );
    expect(place.read('one/report.html')).toContain('<h1><bdi>A team</bdi></h1>');
  });

  test('gives the same for any number of workers', async () => {
    const { code } = await place.stepdown(['calibrate', 'team.yaml', '-w', '2', '--out', 'two', '-q']);
    expect(code).toBe(0);
    const [one, two] = [place.files('one'), place.files('two')];
    expect(Object.keys(two)).toEqual(Object.keys(one));
    for (const name of Object.keys(one).filter((file) => file !== 'manifest.json'))
      expect(two[name], name).toBe(one[name]);
  });

  test('--write changes those numbers and nothing else', async () => {
    place.write('mine.yaml', TEAM);
    const { code, out } = await place.stepdown([
      'calibrate',
      'mine.yaml',
      '-w',
      '2',
      '--write',
      '--out',
      'w',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('mine.yaml now holds these values');
    const { inputs } = JSON.parse(place.read('w/calibration.json')) as {
      inputs: { after: number; numbers: { after: number }[] }[];
    };
    const [ratio, demand] = inputs;
    const before = TEAM.split('\n');
    const after = place.read('mine.yaml').split('\n');
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, i) => line !== before[i]);
    expect(changed).toHaveLength(3);
    const source =
      "source: 'fitted on \\d+ \\w+ \\d{4} by stepdown calibrate to use of hours and people starting[^']*'";
    expect(changed[0]).toMatch(
      new RegExp(
        `productiveRatio: \\{ value: ${ratio!.after}, ${source}, confidence: [ML] \\} \\}   # hours$`,
      ),
    );
    expect(changed[1]).toMatch(
      new RegExp(
        `arrive: \\{ perDay: \\{ value: ${demand!.numbers[0]!.after}, ${source}, confidence: [ML] \\} \\}    # people$`,
      ),
    );
    expect(changed[2]).toContain(`range: ±20%, now: ${demand!.after} }`);
    const again = await place.stepdown(['run', 'mine.yaml', '-n', '2', '-q', '--out', 'r', '--tables-only']);
    expect(again.code).toBe(0);
  });

  test('--input chooses inputs, and --json prints what was found', async () => {
    const { code, out } = await place.stepdown([
      'calibrate',
      'team.yaml',
      '--input',
      'people.referrals.arrive.perDay=2.5..3',
      '--json',
      '-n',
      '2',
      '--out',
      'j',
    ]);
    expect(code).toBe(0);
    const { inputs } = JSON.parse(out) as {
      inputs: { name: string; before: number; low: number; high: number }[];
    };
    expect(inputs).toMatchObject([
      { name: 'people.referrals.arrive.perDay', before: 2.7, low: 2.5, high: 3 },
    ]);
  });

  test('says which inputs the figures cannot tell apart', async () => {
    const input = (text: string): string[] => ['--input', text];
    const { code, out } = await place.stepdown([
      'calibrate',
      'team.yaml',
      ...input('services.reablement.hours.productiveRatio=0.7..0.9'),
      ...input('services.reablement.hours=800..1000 hours/week'),
      ...['--out', 'apart'],
    ]);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '“share of reablement hours spent with people” and “commissioned reablement hours” pull the same figures: only their combination is fixed.',
    );
  });
});

describe('stopped by Ctrl-C', () => {
  test('says so, writes nothing and leaves the file alone', async () => {
    place.write('long.yaml', TEAM);
    const before = readdirSync(place.folder).sort();
    const begun = async (): Promise<void> => {
      while (!readdirSync(place.folder).some((name) => name.startsWith('.stopped-'))) await after(20);
    };
    const args = ['calibrate', 'long.yaml', '--write', '-n', '900000', '-w', '1', '--out', 'stopped'];
    const { code, out, err } = await place.stepdown(args, {
      whenStarted: (child) => void begun().then(() => child.kill('SIGINT')),
    });
    expect({ code, out }).toEqual({ code: 130, out: '' });
    expect(err).toContain('stopped: nothing was written');
    expect(place.read('long.yaml')).toBe(TEAM);
    expect(readdirSync(place.folder).sort()).toEqual(before);
  });
});

describe('wrong input', () => {
  const wrong: [string, string, string[], string][] = [
    ['no observed', TEAM.replace(/observed:[\s\S]*calibrate:/, 'calibrate:'), [], 'expected what was observed'],
    ['no inputs', TEAM.replace(/calibrate:[\s\S]*/, ''), [], 'at least one input that may move'],
    ['a path that does not exist', TEAM.replace('hours.productiveRatio:', 'hours.productivRatio:'), [], 'wrong.yaml:20:47  calibrate.inputs.services.reablement.hours.productivRatio: expected a path to a number: services.reablement.hours holds no "productivRatio" (given: 0.7..0.9)\n    did you mean "productiveRatio"?'],
    ['no number', TEAM, ['--input', 'people.referrals.leaveBy=1..2'], 'command line:1:1  calibrate.inputs.people.referrals.leaveBy: expected a number: people.referrals.leaveBy is "home"'],
    ['a range without the value', TEAM.replace('0.7..0.9', '0.85..0.9'), [], 'expected a range that holds the value it starts from, 0.8'],
    ['a reversed range', TEAM.replace('0.7..0.9', '0.9..0.7'), [], 'expected the lower bound first'],
    ['more inputs than figures', TEAM, ['--input', 'demand', '--input', 'services.reablement.hours=800..1000', '--input', 'services.reablement.hours.productiveRatio'], 'no more inputs than observed figures: 3 inputs for 2 (use of hours, people starting)'],
    ['an unknown input', TEAM, ['--input', 'demnd'], 'did you mean "demand"?'],
    ['no tolerance', TEAM.replaceAll(/, tolerance: [^}]*/g, ' '), [], 'expected a tolerance above 0 for at least one entry'],
    ['an unknown figure', TEAM.replace('calibrate:', 'calibrate:\n  figures: [use of hour]'), [], 'did you mean "use of hours"?'],
    ['a number moved twice', TEAM, ['--input', 'demand', '--input', 'people.referrals.arrive.perDay=2..3'], 'is moved by "demand" too'],
    ['a range that cannot be run', TEAM, ['--input', 'services.reablement.hours.productiveRatio=0.5..1.5'], 'with services.reablement.hours.productiveRatio at 1.5 the scenario cannot be run'],
    ['one replication', TEAM, ['-n', '1'], 'at least 2 replications'],
    ['a number in a base', 'extends: team.yaml\ntitle: A variant\n', ['--write'], 'cannot be written into wrong.yaml: it stands in a base of the file'],
    ['an anchor', TEAM.replace('perDay: 2.7', 'perDay: &rate 2.7').replace('endings:', 'probes: { p: { state: { service: reablement, is: waiting }, every: 1 day } }\nendings:').replace('tolerance: 5%', 'tolerance: *rate'), ['--write'], 'used at other places too'],
  ]; // prettier-ignore
  test.each(wrong)('%s', async (_, text, args, said) => {
    place.write('wrong.yaml', text);
    const { code, out, err } = await place.stepdown([
      'calibrate',
      'wrong.yaml',
      '-w',
      '1',
      '--out',
      'none',
      ...args,
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(place.read('wrong.yaml')).toBe(text);
    expect(() => place.files('none')).toThrow();
  });
});
