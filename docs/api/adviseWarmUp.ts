import { adviseWarmUp, planScenario, readScenario, runInline } from 'stepdown';

const text = `
title: A ward that begins empty
run: { from: 2016-04-01, length: 26 weeks, warmUp: 12 weeks, seed: example }
services: { ward: { beds: 500, stay: { exponential: { mean: 6 days } } } }
people: { patients: { arrive: { perDay: 4 }, admittedTo: ward, leaveBy: home } }
endings: { home: { at: home } }
`;
const read = readScenario({ file: 'ward.yaml', text }, () => {
  throw new Error('it extends nothing');
});
const planned = read.ok ? planScenario(read.value, { name: 'ward', file: 'ward.yaml' }) : read;
if (planned.ok) {
  const { advice } = await adviseWarmUp(planned.value.plan, {
    replications: { from: 1, to: 10 },
    run: (plans) => runInline(plans),
    onProgress: () => undefined,
  });
  const trends = advice.settlings.filter(({ trend }) => trend?.told);
  console.log(`${advice.needed} of ${advice.warmUp} days would do; ${trends.length} series still move`);
}
