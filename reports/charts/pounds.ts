/** Millions and thousands of pounds in few characters on an axis: `£1.5m`, `£200k`, `−£50k`. */
export const POUNDS =
  "(datum.value < 0 ? '\\u2212' : '') + (abs(datum.value) >= 1e6 ? '£' + format(abs(datum.value) / 1e6, ',~f') + 'm' : abs(datum.value) >= 1e3 ? '£' + format(abs(datum.value) / 1e3, ',~f') + 'k' : '£' + format(abs(datum.value), ',~f'))";
