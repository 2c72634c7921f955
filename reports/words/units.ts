/** Units of results in plain words. */

const UNITS: Readonly<Record<string, string>> = {
  share: 'per cent',
  '£': 'pounds',
};

/** `days/year` -> `days a year`; `share` is printed as a percentage. */
export function unitInWords(unit: string): string {
  const plain = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return plain ?? unit.replace('£', 'pounds').replace('/', ' a ');
}
