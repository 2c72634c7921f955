/**
 * Hand-written simulations of the two benchmark models: no generality, no records, the least
 * bookkeeping that still gives the answer. They are the yardstick, so that a ratio holds on any machine.
 */
import { sequence } from '../src/random/stream.ts';

/** Binary heap of (time, payload) in typed arrays. */
class Heap {
  time = new Float64Array(4096);
  what = new Int32Array(4096);
  size = 0;

  push(time: number, what: number): void {
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.time[parent]! <= time) break;
      this.time[at] = this.time[parent]!;
      this.what[at] = this.what[parent]!;
      at = parent;
    }
    this.time[at] = time;
    this.what[at] = what;
  }

  pop(): void {
    const size = --this.size;
    const time = this.time[size]!;
    const what = this.what[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.time[child + 1]! < this.time[child]!) child += 1;
      if (this.time[child]! >= time) break;
      this.time[at] = this.time[child]!;
      this.what[at] = this.what[child]!;
      at = child;
    }
    this.time[at] = time;
    this.what[at] = what;
  }
}

/** First-in-first-out list of (time, flag) that wraps round. */
class Fifo {
  time = new Float64Array(65536);
  head = 0;
  size = 0;

  push(time: number): void {
    this.time[(this.head + this.size++) & 65535] = time;
  }

  shift(): number {
    const time = this.time[this.head]!;
    this.head = (this.head + 1) & 65535;
    this.size -= 1;
    return time;
  }
}

export interface TightResult {
  readonly events: number;
  readonly answer: number;
}

/** M/M/10 at load 0.9: mean wait over `people` arrivals, drained. */
export function tightQueue(people: number, seed: string): TightResult {
  const gap = sequence(`${seed}/gap`);
  const stay = sequence(`${seed}/stay`);
  const heap = new Heap();
  const queue = new Fifo();
  let busy = 0;
  let arrived = 0;
  let waits = 0;
  let events = 0;
  heap.push(-Math.log(gap()) / 9, 0);
  while (heap.size > 0) {
    const now = heap.time[0]!;
    const what = heap.what[0]!;
    heap.pop();
    events += 1;
    if (what === 0) {
      arrived += 1;
      if (arrived < people) heap.push(now - Math.log(gap()) / 9, 0);
      if (busy < 10) {
        busy += 1;
        heap.push(now - Math.log(stay()), 1);
      } else queue.push(now);
    } else if (queue.size > 0) {
      waits += now - queue.shift();
      heap.push(now - Math.log(stay()), 1);
    } else busy -= 1;
  }
  return { events, answer: waits / people };
}

const ACUTE = 1;
const REABLEMENT = 2;
const COMMUNITY_BED = 3;

/** The hospital with 700 beds and two onward services: delayed bed-days a day over `days`. */
export function tightHospital(days: number, seed: string): TightResult {
  const draw = sequence(`${seed}/hospital`);
  const heap = new Heap();
  const waitingFor = [new Fifo(), new Fifo(), new Fifo()];
  const limit = [700, 156, 389];
  const inside = [0, 0, 0];
  const sigma = Math.sqrt(Math.log(2));
  const mu = Math.log(6) - sigma ** 2 / 2;
  let delayed = 0;
  let events = 0;
  const acuteStay = (): number =>
    Math.exp(mu + sigma * Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw()));
  const admit = (now: number): void => {
    inside[0]! += 1;
    heap.push(now + acuteStay(), ACUTE);
  };
  const leaveAcute = (now: number): void => {
    if (waitingFor[0]!.size > 0) {
      waitingFor[0]!.shift();
      heap.push(now + acuteStay(), ACUTE);
    } else inside[0]! -= 1;
  };
  const start = (now: number, service: number): void => {
    const stay = service === REABLEMENT ? -3.5 * Math.log(draw() * draw()) : -35 * Math.log(draw());
    heap.push(now + stay, service);
  };
  const ask = (now: number, service: number): void => {
    if (inside[service - 1]! < limit[service - 1]!) {
      inside[service - 1]! += 1;
      start(now, service);
      leaveAcute(now);
    } else waitingFor[service - 1]!.push(now);
  };
  heap.push(-Math.log(draw()) / 100, 0);
  while (heap.time[0]! < days) {
    const now = heap.time[0]!;
    const what = heap.what[0]!;
    heap.pop();
    events += 1;
    if (what === 0) {
      heap.push(now - Math.log(draw()) / 100, 0);
      if (inside[0]! < limit[0]!) admit(now);
      else waitingFor[0]!.push(now);
    } else if (what === ACUTE) {
      const way = draw();
      if (way < 0.7) leaveAcute(now);
      else ask(now, way < 0.9 ? REABLEMENT : COMMUNITY_BED);
    } else if (waitingFor[what - 1]!.size > 0) {
      delayed += now - waitingFor[what - 1]!.shift();
      start(now, what);
      leaveAcute(now);
    } else inside[what - 1]! -= 1;
  }
  return { events, answer: delayed / days };
}
