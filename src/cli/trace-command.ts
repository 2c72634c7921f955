import { findPerson, findService } from '../model/trace/subject.ts';
import type { SubjectFound } from '../model/trace/subject.ts';
import { traceStory } from '../model/trace/story.ts';
import type { Plan } from '../model/plan.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { drawJourney } from './draw-journey.ts';
import { loadScenarios } from './load-scenarios.ts';

export interface TraceOptions {
  readonly person?: string | undefined;
  readonly service?: string | undefined;
  readonly replication: number;
  readonly seed?: string | undefined;
  /** File for a picture of the journey. */
  readonly picture?: string | undefined;
}

/** `stepdown trace`: what happened to one person, or in one service, in one replication. */
export async function traceCommand(file: string, options: TraceOptions): Promise<ExitCode> {
  if (options.picture !== undefined) refusePicture(options.picture, options);
  const [scenario] = loadScenarios([file], options);
  const { plan } = scenario!;
  const found = subjectOf(plan, options);
  if ('problem' in found) throw new WrongInput(withCommand(found, file, options));
  const story = traceStory(plan, options.replication, found.subject);
  if (story.length === 0) throw new WrongInput('nobody of that number came before the end of the run');
  const about = found.subject.kind === 'person';
  for (const { when, who, what } of story) {
    console.log(withoutControls(about ? `${when}  ${what}` : `${when}  ${who} ${what}`));
  }
  if (options.picture !== undefined && found.subject.kind === 'person') {
    await drawJourney({
      plan,
      subject: found.subject,
      file: options.picture,
      replication: options.replication,
    });
    console.log(withoutControls(`picture: ${options.picture}`));
  }
  return ExitCode.done;
}

function refusePicture(file: string, { person }: TraceOptions): void {
  if (!/\.(svg|png)$/i.test(file))
    throw new WrongInput(`--picture ${file}: give a file ending in .svg or .png`);
  if (person === undefined)
    throw new WrongInput('--picture draws the journey of a person: give --person cohort:number');
}

/** The problem, and where a name would mend it, the command to copy. */
function withCommand(
  { problem, instead }: Extract<SubjectFound, { problem: string }>,
  file: string,
  { person, replication, seed }: TraceOptions,
): string {
  if (instead === undefined) return problem;
  const more = [
    ...(replication === 1 ? [] : ['--replication', String(replication)]),
    ...(seed === undefined ? [] : ['--seed', seed]),
  ];
  const option = person === undefined ? '--service' : '--person';
  const words = ['npx', 'stepdown', 'trace', file, option, instead, ...more];
  return `${problem}\nfor example:\n  ${words.map(quoted).join(' ')}`;
}

/** A word of a command line; in double quotes, which every shell takes, where it has blanks or signs. */
function quoted(word: string): string {
  return /^[\w@:./=-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`;
}

function subjectOf(plan: Plan, { person, service }: TraceOptions): SubjectFound {
  if (person !== undefined && service === undefined) return findPerson(plan, person);
  if (service !== undefined && person === undefined) return findService(plan, service);
  return { problem: 'say whose story: --person cohort:number, or --service name (one of the two)' };
}
