import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../src/engine/calendar.ts';
import { EngineError } from '../../../src/engine/engine-error.ts';
import { EventPriority } from '../../../src/engine/event-priority.ts';
import { sequence } from '../../../src/random/stream.ts';

function takeAll(calendar: EventCalendar): number[] {
  const payloads: number[] = [];
  while (calendar.nextTime() < Infinity) {
    calendar.take();
    payloads.push(calendar.payload);
  }
  return payloads;
}

describe('EventCalendar', () => {
  it('gives events by time, then priority, then order of scheduling', () => {
    const calendar = new EventCalendar();
    calendar.schedule(5, EventPriority.arrived, 1);
    calendar.schedule(5, EventPriority.released, 2);
    calendar.schedule(3, EventPriority.audited, 3);
    calendar.schedule(5, EventPriority.released, 4);
    expect(takeAll(calendar)).toEqual([3, 2, 4, 1]);
  });

  it('gives many events in the order of a plain sort, taking and putting in turn', () => {
    const calendar = new EventCalendar();
    const random = sequence('calendar');
    const expected: { time: number; priority: number; payload: number }[] = [];
    let payload = 0;
    const put = (): void => {
      const time = calendar.now + Math.floor(random() * 50);
      const priority = Math.floor(random() * 7);
      expected.push({ time, priority, payload });
      calendar.schedule(time, priority, payload);
      payload += 1;
    };
    for (let i = 0; i < 400; i += 1) put();
    const taken: number[] = [];
    for (let i = 0; i < 600; i += 1) {
      expected.sort((a, b) => a.time - b.time || a.priority - b.priority || a.payload - b.payload);
      calendar.take();
      taken.push(calendar.payload);
      expect(calendar.payload).toBe(expected.shift()?.payload);
      if (random() < 0.3) put();
      if (expected.length === 0) break;
      expect(calendar.nextTime()).toBe(Math.min(...expected.map((event) => event.time)));
    }
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('knows whether anything more urgent is left at this instant', () => {
    const calendar = new EventCalendar();
    calendar.schedule(4, EventPriority.released, 1);
    calendar.schedule(4, EventPriority.arrived, 2);
    calendar.schedule(4, EventPriority.gaveUp, 3);
    calendar.take();
    expect(calendar.isQuiet(EventPriority.admitted)).toBe(false);
    calendar.take();
    expect(calendar.isQuiet(EventPriority.admitted)).toBe(true);
    expect(calendar.isQuiet(EventPriority.audited)).toBe(false);
  });

  it('refuses the past and times that are no number', () => {
    const calendar = new EventCalendar();
    calendar.schedule(10, EventPriority.arrived, 0);
    calendar.take();
    expect(() => calendar.schedule(9, EventPriority.arrived, 0)).toThrow(EngineError);
    expect(() => calendar.schedule(NaN, EventPriority.arrived, 0)).toThrow(EngineError);
  });

  it('gives every event its own order key, so that an event can be forgotten without a search', () => {
    const calendar = new EventCalendar();
    const keys = [1, 2, 3].map((payload) => calendar.schedule(7, EventPriority.ready, payload));
    expect(new Set(keys).size).toBe(3);
    calendar.take();
    expect(calendar.order).toBe(keys[0]);
  });
});
