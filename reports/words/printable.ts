/** Control characters, and those that would turn the direction of the words around them. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** Text from a file without characters that no page or picture should hold. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '');
}
