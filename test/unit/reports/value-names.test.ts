import { expect, test } from 'vitest';
import { valueName, valuePath } from '../../../reports/words/value-names.ts';

test.each([
  ['services.reablement.hours', 'commissioned reablement hours'],
  ['services.reablement.hours.productiveRatio', 'share of reablement hours spent with people'],
  ['services.reablement.bundle.hours.gamma.mean', 'average contact hours of a reablement bundle'],
  ['services.community bed.beds', 'community beds'],
  ['services.acute.beds.Royal Blackburn', 'acute beds, Royal Blackburn'],
  ['services.community bed.stay.lognormal.mean.value', 'average stay in community bed'],
  ['services.community bed.stay.lognormal.sd', 'spread (standard deviation) of stay in community bed'],
  ['services.ward.beds (variant)', 'ward beds (variant)'],
  ['people.emergency.arrive.perDay', 'people arriving a day, emergency'],
  ['people.*.arrive.perDay', 'people arriving a day, every group'],
  ['people.emergency.leaveBy.care home', 'share of emergency leaving by care home'],
  ['pathways.reablement.steps[1].process.takes.exponential', 'average time taken by step 1 of reablement'],
  ['pathways.reablement.steps[3].then.home', 'share going on to home after step 3 of reablement'],
  ['localities.*.beds', 'beds, every locality'],
  ['services.reablement.queue.transfers', 'reablement: queue, transfers'],
  ['services."St. Mary\'s".beds', "St. Mary's beds"],
])('the number at %s is called %s', (path, name) => {
  expect(valueName(path)).toBe(name);
  expect(valuePath(path)).toBe(path);
});

test('a name of the author\u2019s own, and what is no path, stay as they are', () => {
  for (const name of ['admissions', 'users and share', 'money.lines.delay', 'services']) {
    expect(valueName(name)).toBe(name);
    expect(valuePath(name)).toBeNull();
  }
});
