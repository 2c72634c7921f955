/** A button for each series of a picture that hides it and shows it again. */
import { marksOfSeries } from './mark-numbers.ts';
import { restack } from './restack.ts';
import { swatchOf } from './swatch.ts';

/** Adds the buttons where there are several series. Returns what shows them all again. */
export function offerSeries(figure: HTMLElement, told: DocumentFragment): () => void {
  const names = [...told.querySelectorAll('li')].map(({ textContent }) => textContent);
  const hidden = new Set<number>();
  if (names.length === 0) return () => undefined;
  const group = document.createElement('div');
  group.className = 'series';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Shown in this chart');
  const buttons = names.map((name, series) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(swatchOf(marksOfSeries(figure, series)), name);
    button.addEventListener('click', () => {
      if (!hidden.delete(series)) hidden.add(series);
      update();
    });
    return button;
  });
  const update = (): void => {
    for (const [series, button] of buttons.entries()) {
      button.setAttribute('aria-pressed', String(!hidden.has(series)));
      for (const mark of marksOfSeries(figure, series)) mark.classList.toggle('off', hidden.has(series));
    }
    if (figure.dataset['stacked'] !== undefined) restack(figure, hidden);
  };
  update();
  group.append(...buttons);
  figure.prepend(group);
  return () => {
    hidden.clear();
    update();
  };
}
