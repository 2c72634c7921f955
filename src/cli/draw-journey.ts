/** Draws the journey of one person into a file. */
import { basename, dirname } from 'node:path';
import { traceJourney } from '../model/trace/journey.ts';
import { personName, type Subject } from '../model/trace/subject.ts';
import type { Plan } from '../model/plan.ts';
import { WrongInput } from './exit.ts';
import { packageVersion } from './package-facts.ts';
import { writeTogether } from './write-together.ts';

export interface JourneyDrawing {
  readonly plan: Plan;
  readonly subject: Extract<Subject, { kind: 'person' }>;
  readonly replication: number;
  /** Ends in .svg or .png. */
  readonly file: string;
}

/** Throws WrongInput when nothing can be drawn, or the file cannot be written. */
export async function drawJourney({ plan, subject, replication, file }: JourneyDrawing): Promise<void> {
  const journey = traceJourney(plan, replication, subject);
  if (journey.stretches.length === 0)
    throw new WrongInput('this person spent no time anywhere: there is nothing to draw');
  const { pictureOfJourney } = await import('../../reports/one-journey.ts');
  const source = `Source: Stepdown ${packageVersion()}, seed ${plan.seed}, replication ${String(replication)}.`;
  const about = { who: personName(plan, subject.cohort, subject.person), startDay: plan.startDay, source };
  const picture = await pictureOfJourney(journey, about);
  const bytes = file.toLowerCase().endsWith('.png') ? await picture.png() : picture.svg;
  writeTogether(dirname(file), new Map([[basename(file), bytes]]));
}
