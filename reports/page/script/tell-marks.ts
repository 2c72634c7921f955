/**
 * Words beside the mark that is pointed at, or reached with arrow keys. As WCAG 2.2 (1.4.13) asks: Escape
 * puts them away, a pointer can move onto them, and they stay until it or the focus leaves.
 */
import { stopsOf, type Stop } from './mark-numbers.ts';
import { nearestStop } from './nearest-stop.ts';
import { tipIn } from './tip.ts';

const HELP =
  'Figures of this chart one by one: arrow keys go from one to the next, Escape puts the words away';
/** How long words stay after the pointer has left their mark, so that it can reach them [ms]. */
const LINGER = 300;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function wrapped(figure: HTMLElement): HTMLElement {
  const group = document.createElement('div');
  group.className = 'marks';
  group.tabIndex = 0;
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', HELP);
  const pictures = figure.querySelectorAll('svg.wide,svg.narrow');
  pictures[0]!.before(group);
  group.append(...pictures);
  return group;
}

/** Makes the marks of a figure tell their words. Returns what puts the words away. */
export function tellMarks(figure: HTMLElement, told: DocumentFragment): () => void {
  const kind = figure.dataset['stacked'] === undefined ? 'single' : 'stacked';
  const group = wrapped(figure);
  const tip = tipIn(group, told);
  let dismissed: Element | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(leaving);
    tip.hide();
  };
  const point = (event: PointerEvent): void => {
    clearTimeout(leaving);
    if (tip.holds(event.target)) return;
    const stop = nearestStop(stopsOf(figure), event, kind);
    if (stop === undefined) leaving = setTimeout(hide, LINGER);
    else if (stop.mark !== dismissed) tip.show(stop);
    if (stop?.mark !== dismissed) dismissed = undefined;
  };
  group.addEventListener('pointermove', point);
  group.addEventListener('pointerdown', point);
  group.addEventListener('pointerleave', ({ pointerType }) => {
    // a finger that is lifted also leaves
    if (pointerType !== 'touch') leaving = setTimeout(hide, LINGER);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!group.contains(target as Node)) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || tip.at() === undefined) return;
    dismissed = tip.at();
    hide();
  });
  walkByKeys(group, { stops: () => stopsOf(figure), tip });
  group.addEventListener('blur', hide);
  return hide;
}

interface Walk {
  readonly stops: () => Stop[];
  readonly tip: ReturnType<typeof tipIn>;
}

/** Arrow keys, Home and End; the focus itself stays where it is, so that a chart is one stop of the Tab key. */
function walkByKeys(group: HTMLElement, { stops, tip }: Walk): void {
  let last: Element | undefined;
  const go = (stop: Stop | undefined): void => {
    if (stop === undefined) return;
    last = stop.mark;
    tip.show(stop);
    tip.announce();
  };
  group.addEventListener('focus', () => {
    if (!group.matches(':focus-visible')) return;
    const all = stops();
    go(all.find(({ mark }) => mark === last) ?? all[0]);
  });
  group.addEventListener('keydown', (event) => {
    const all = stops();
    const here = all.findIndex(({ mark }) => mark === (tip.at() ?? last));
    const ends: Readonly<Record<string, number>> = { Home: 0, End: all.length - 1 };
    const step = STEPS[event.key];
    const next = ends[event.key] ?? (step === undefined ? undefined : here + step);
    if (next === undefined) return;
    event.preventDefault();
    go(all[Math.min(Math.max(next, 0), all.length - 1)]);
  });
}
