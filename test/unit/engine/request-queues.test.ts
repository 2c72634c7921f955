import { describe, expect, it } from 'vitest';
import { RequestFlag, RequestQueues } from '../../../src/engine/request-queues.ts';
import { WorkList } from '../../../src/engine/work-list.ts';

function inOrder(queues: RequestQueues, service: number, level: number): number[] {
  const people: number[] = [];
  for (let at = queues.first(service, level); at >= 0; at = queues.next[at]!) people.push(queues.person[at]!);
  return people;
}

function join(queues: RequestQueues, who: { person: number; level: number; flags?: number }): number {
  const request = queues.create(who.person, 0, who.level);
  queues.flags[request] = who.flags ?? 0;
  queues.join(request, who.person * 10);
  return request;
}

describe('RequestQueues', () => {
  it('keeps a list per level in order of asking, and lets anybody leave from anywhere', () => {
    const queues = new RequestQueues(1, 2);
    const requests = [1, 2, 3, 4].map((person) => join(queues, { person, level: person === 4 ? 0 : 1 }));
    queues.remove(requests[1]!);
    expect(inOrder(queues, 0, 0)).toEqual([4]);
    expect(inOrder(queues, 0, 1)).toEqual([1, 3]);
    expect(queues.waiting[0]).toBe(3);
  });

  it('puts somebody sent back at the front', () => {
    const queues = new RequestQueues(1, 1);
    join(queues, { person: 1, level: 0 });
    const back = queues.create(9, 0, 0);
    queues.join(back, 50, true);
    expect(inOrder(queues, 0, 0)).toEqual([9, 1]);
    expect(queues.last(0, 0)).toBe(queues.next[back]);
  });

  it('counts those from outside apart', () => {
    const queues = new RequestQueues(1, 1);
    const first = join(queues, { person: 1, level: 0, flags: RequestFlag.outside });
    join(queues, { person: 2, level: 0 });
    expect(queues.waitingOutside[0]).toBe(1);
    queues.remove(first);
    expect([queues.waiting[0], queues.waitingOutside[0]]).toEqual([1, 0]);
  });

  it('grows without losing anybody', () => {
    const queues = new RequestQueues(1, 1);
    const people = Array.from({ length: 1000 }, (_, person) => person);
    for (const person of people) join(queues, { person, level: 0 });
    expect(inOrder(queues, 0, 0)).toEqual(people);
  });
});

describe('WorkList', () => {
  it('gives back what was put in, in order, over many turns and growth', () => {
    const list = new WorkList();
    const out: number[] = [];
    let next = 0;
    for (let turn = 0; turn < 50; turn += 1) {
      for (let i = 0; i < 7; i += 1) list.push(next++);
      for (let i = 0; i < 3; i += 1) out.push(list.shift());
    }
    while (list.length > 0) out.push(list.shift());
    expect(out).toEqual(Array.from({ length: next }, (_, i) => i));
  });
});
