/** One person's journey as bars on a time line: waiting, in care, ready and still there. */
import type { Journey, Stretch } from '../../src/model/trace/journey.ts';
import { ticksToDays } from '../../src/units.ts';
import { instantLabel } from '../../src/experiment/instant-label.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { longDate } from '../words/dates.ts';
import { capital } from '../words/lists.ts';
import { fixed, plain } from '../words/numbers.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

/** Whose journey it is, and on which days. */
export interface JourneySubject {
  /** e.g. `leaving to reablement 20`. */
  readonly who: string;
  /** Day 0 of the run, as in a plan. */
  readonly startDay: number;
}

/** Words, colour and border: told apart without colour too. */
const KINDS = {
  waiting: { words: 'waiting for it', fill: COLOURS.paper, stroke: COLOURS.base, ink: COLOURS.text },
  care: { words: 'in it', fill: SIDES.base.fill, stroke: COLOURS.base, ink: COLOURS.text },
  delayed: {
    words: 'ready to leave, still there',
    fill: SIDES.variant.colour,
    stroke: SIDES.variant.colour,
    ink: COLOURS.paper,
  },
} as const satisfies Record<Stretch['kind'], object>;

const BAR = 26;

/** The chart; `journey` has one stretch or more. */
export function journeyTimeline(journey: Journey, subject: JourneySubject): Chart {
  const name = 'journey';
  return {
    name,
    finding: findingOf(journey, subject),
    about: `One simulated person in one replication. Empty: ${KINDS.waiting.words}; light: ${KINDS.care.words}; dark: ${KINDS.delayed.words}. Numbers are days.`,
    table: tableOf(journey, subject),
    picture: (room) => picture(journey, subject, room),
  };
}

/** `acute@East Lancashire/Blackburn 3` -> `acute, East Lancashire, Blackburn 3`: a copy for a place, in words. */
function inWords(name: string): string {
  const at = name.indexOf('@');
  return at < 0 ? name : `${name.slice(0, at)}, ${name.slice(at + 1).replaceAll('/', ', ')}`;
}

/** `1 August 2014, 10:25`; at midnight the day alone. */
function momentOf(startDay: number, tick: number): string {
  const [date, time] = instantLabel(startDay, tick).slice(0, 16).split(' ') as [string, string?];
  return time === undefined ? longDate(date) : `${longDate(date)}, ${time}`;
}

const daysOf = ({ fromTick, toTick }: Stretch): number => ticksToDays(toTick - fromTick);

function findingOf({ stretches, ending }: Journey, { who }: JourneySubject): string {
  const sum = (kind: Stretch['kind']): number =>
    stretches.filter((each) => each.kind === kind).reduce((all, each) => all + daysOf(each), 0);
  const [delayed, from, to] = [
    sum('delayed'),
    stretches[0]!.fromTick,
    Math.max(...stretches.map(({ toTick }) => toTick)),
  ];
  const whole = ticksToDays(to - from);
  const end = ending === null ? 'and was still there at the end of the run' : `and ended: ${ending}`;
  const held =
    delayed === 0
      ? 'none of them waiting to leave'
      : `${fixed(delayed, 1)} of them ready to leave and still there`;
  return `${capital(inWords(who))}: ${fixed(whole, 1)} ${whole === 1 ? 'day' : 'days'}, ${held}, ${end}.`;
}

function tableOf({ stretches }: Journey, { startDay }: JourneySubject): ReportTable {
  return {
    name: 'journey',
    caption: 'The journey step by step',
    columns: columns('Where', 'What', 'From', 'To', '#Days'),
    rows: stretches.map((stretch) => ({
      header: words(inWords(stretch.service)),
      cells: [
        words(KINDS[stretch.kind].words),
        words(momentOf(startDay, stretch.fromTick)),
        words(momentOf(startDay, stretch.toTick)),
        { text: plain(daysOf(stretch)), figures: [{ label: 'days', value: daysOf(stretch) }] },
      ],
    })),
    look: 'plain',
  };
}

/** A row for each service in the order of the journey, time to the right. */
function picture({ stretches }: Journey, { startDay }: JourneySubject, room: Room): View {
  const services = [...new Set(stretches.map(({ service }) => service))];
  const rows = categoryRows(services.map(inWords), room, { bars: 1, barHeight: BAR, right: 24 });
  const origin = Math.min(...stretches.map(({ fromTick }) => fromTick));
  const length = Math.max(...stretches.map(({ toTick }) => ticksToDays(toTick - origin)));
  const values = stretches.map((stretch) => {
    const { fill, stroke, ink } = KINDS[stretch.kind];
    const days = daysOf(stretch);
    const text = fixed(days, 1);
    const fits = (days / length) * rows.plotWidth > room.layout.width(text, SIZES.label) + 6;
    const from = ticksToDays(stretch.fromTick - origin);
    return {
      from,
      to: from + days,
      y: rows.middle(services.indexOf(stretch.service), 0),
      fill,
      stroke,
      ink,
      text: fits ? text : '',
    };
  });
  const x = {
    type: 'quantitative',
    axis: {
      title: `Days since ${momentOf(startDay, origin)}`,
      grid: true,
      tickCount: room.narrow ? 4 : 8,
    },
    scale: { zero: true, nice: false },
  } as const;
  const y = { field: 'y', type: 'quantitative', scale: rows.scale, axis: null } as const;
  return {
    width: rows.plotWidth,
    height: rows.height,
    data: { values },
    layer: [
      ...rows.labels,
      {
        mark: { type: 'bar', orient: 'horizontal', height: BAR - 6, strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          y,
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { field: 'stroke', type: 'nominal', scale: null },
        },
      },
      {
        transform: [{ calculate: '(datum.from + datum.to) / 2', as: 'middle' }],
        mark: { type: 'text', baseline: 'middle', align: 'center', fontSize: SIZES.label },
        encoding: {
          x: { ...x, field: 'middle' },
          y,
          text: { field: 'text', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
}
