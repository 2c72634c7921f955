/** The words of a mark beside it, a ring round it, and the same words for who hears the page. */
import type { Stop } from './mark-numbers.ts';

export interface Tip {
  readonly show: (stop: Stop) => void;
  readonly hide: () => void;
  /** Says the words that are shown; not on pointing, which would never stop talking. */
  readonly announce: () => void;
  /** The mark whose words are shown. */
  readonly at: () => Element | undefined;
  /** Whether something lies in the words themselves. */
  readonly holds: (target: EventTarget | null) => boolean;
}

function part(group: HTMLElement, className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  group.append(made);
  return made;
}

const GAP = 6;

/** Makes them, hidden. `told` holds a paragraph of words for each mark. */
export function tipIn(group: HTMLElement, told: DocumentFragment): Tip {
  const paragraphs = told.querySelectorAll('p');
  const ring = part(group, 'ring');
  const box = part(group, 'tip');
  const voice = part(group, 'voice');
  voice.setAttribute('aria-live', 'polite');
  let mark: Element | undefined;
  const hide = (): void => {
    mark = undefined;
    ring.hidden = box.hidden = true;
  };
  hide();
  return {
    show(stop) {
      const words = paragraphs[stop.words];
      if (words === undefined) return;
      if (stop.mark !== mark) box.replaceChildren(words.cloneNode(true));
      mark = stop.mark;
      ring.hidden = box.hidden = false;
      place(group, { ring, box, mark });
    },
    hide,
    announce: () => void (voice.textContent = box.innerText.replaceAll('\n', ', ')),
    at: () => mark,
    holds: (target) => box.contains(target as Node | null),
  };
}

/** Above the mark where there is room on the screen, else below; never out of the page. */
function place(group: HTMLElement, parts: { ring: HTMLElement; box: HTMLElement; mark: Element }): void {
  const { ring, box, mark } = parts;
  const frame = group.getBoundingClientRect();
  const { left, top, width, height } = mark.getBoundingClientRect();
  const [x, y] = [left - frame.left, top - frame.top];
  Object.assign(ring.style, {
    left: `${x - GAP / 2}px`,
    top: `${y - GAP / 2}px`,
    width: `${width + GAP}px`,
    height: `${height + GAP}px`,
  });
  const most = frame.width - box.offsetWidth;
  const above = y - box.offsetHeight - GAP;
  box.style.left = `${Math.max(0, Math.min(most, x + width / 2 - box.offsetWidth / 2))}px`;
  box.style.top = `${frame.top + above < 0 ? y + height + GAP : above}px`;
}
