/** The picture of one person's way. */
import { journeyTimeline } from '../../reports/charts/journey-timeline.ts';
import { traceJourney } from '../../src/model/trace/journey.ts';
import { findPerson, personName } from '../../src/model/trace/subject.ts';
import { scenarioAt } from './ground.ts';
import { light, type Show } from './show.ts';

const FILE = 'lancashire-67h.yaml';
const PERSON = 'leaving to reablement@East Lancashire/East Lancashire Hospitals:300';

export function journeyShow(): Show {
  const { plan } = scenarioAt(FILE);
  const found = findPerson(plan, PERSON);
  if (!('subject' in found) || found.subject.kind !== 'person') throw new Error(`nobody is called ${PERSON}`);
  const { subject } = found;
  const who = personName(plan, subject.cohort, subject.person);
  const chart = journeyTimeline(traceJourney(plan, 1, subject), { who, startDay: plan.startDay });
  return {
    title: 'The story of one person',
    command: `npx stepdown trace scenarios/${FILE} --person "${PERSON}" --picture journey.svg`,
    replications: 1,
    pictures: [light(chart, 'trace')],
  };
}
