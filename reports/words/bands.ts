/** National bands of days from ready to left, in words: `2-3 days` -> `2 to 3 days`, `21+ days` -> `21 days or more`. */
export function bandInWords(band: string): string {
  const open = /^(\d+)\+ days$/u.exec(band);
  if (open !== null) return `${open[1]!} days or more`;
  return band === '0 days' ? 'the same day' : band.replace('-', ' to ');
}
