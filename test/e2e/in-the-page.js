/* global document, getComputedStyle, Image, window, fetch */
/** What the end-to-end tests ask inside the browser's page. Plain JavaScript: the project has no types of a browser. */

export async function fontsReady() {
  await document.fonts.ready;
}

export function fontStates() {
  return [...document.fonts].map(({ status }) => status);
}

export function pageWidth() {
  return document.documentElement.scrollWidth;
}

/** The colour behind the words of the page. */
export function groundOfPage() {
  return getComputedStyle(document.body).backgroundColor;
}

/** The colours on which pictures are drawn, each once. */
export function groundsOfPictures() {
  const grounds = [...document.querySelectorAll('figure svg > rect')].map(
    (rect) => getComputedStyle(rect).fill,
  );
  return [...new Set(grounds)];
}

export function openDetails() {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Whether each table of the delay ledger and the register has a height. */
export function ledgerShown() {
  const tables = [...document.querySelectorAll('details.printed table')];
  return tables.map((table) => table.getBoundingClientRect().height > 0);
}

/** Words of visible pictures that stick out of them, or lie on other words. */
export function faultsOfPictures() {
  const faults = [];
  const overlap = (a, b) =>
    a.left + 1 < b.right && b.left + 1 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
  for (const svg of document.querySelectorAll('figure svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    // the paper under a figure in a bar is the same text with a stroke: it belongs to the figure
    const words = [...svg.querySelectorAll('text')].filter(
      (text) => text.textContent.trim() !== '' && !text.hasAttribute('stroke'),
    );
    const boxes = words.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    for (const [index, { text, box }] of boxes.entries()) {
      const inside =
        box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1;
      if (!inside) faults.push(`outside: ${text}`);
      for (const other of boxes.slice(index + 1)) {
        if (overlap(box, other.box)) faults.push(`overlap: ${text} | ${other.text}`);
      }
    }
  }
  return faults;
}

/** Puts an element in the middle of the screen. */
export function bringIntoView(element) {
  element.scrollIntoView({ block: 'center' });
}

/** What stands beside the mark that is pointed at: its lines; nothing where there is none. */
export function wordsOfTip(figure) {
  const tip = figure.querySelector('.tip');
  return tip.hidden ? [] : tip.innerText.split('\n');
}

/** The middle of the shown mark with these numbers, on the screen. */
export function middleOfMark(figure, numbers) {
  const marks = [...figure.querySelectorAll(`[data-m="${numbers}"]`)];
  const { left, right, top, bottom } = marks
    .find((mark) => mark.getClientRects().length > 0)
    .getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** How many marks of a series can be seen. */
export function marksSeen(figure, series) {
  const marks = [...figure.querySelectorAll(`[data-m="${series}"],[data-m^="${series} "]`)];
  return marks.filter((mark) => mark.getClientRects().length > 0).length;
}

/** The order of the rows of a table, by their headings. */
export function rowsOf(table) {
  return [...table.tBodies[0].rows].map((row) => row.cells[0].querySelector('bdi').textContent);
}

/** What a page might try that is not its own: reach the network, run another script. */
export async function breakOut() {
  const script = document.createElement('script');
  script.textContent = 'window.brokenOut = true';
  document.body.append(script);
  const reached = await fetch('https://example.com/').then(
    () => true,
    () => false,
  );
  return { reached, ran: window.brokenOut === true };
}

/** Dark pixels in the first 60 and the last 50 rows of a PNG. */
export async function darkPixels(base64) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${base64}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const drawing = canvas.getContext('2d');
  drawing.drawImage(picture, 0, 0);
  const dark = (y, height) => {
    const { data } = drawing.getImageData(0, y, canvas.width, height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] < 120) count++;
    return count;
  };
  return { top: dark(0, 60), bottom: dark(canvas.height - 50, 50) };
}
