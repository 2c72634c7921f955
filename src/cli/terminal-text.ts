/**
 * Text from a file made safe to print: control characters (which could move the cursor, change the
 * title of a terminal or hide a line) are written as `\x1b`. Newlines and tabs stay when asked.
 */
export function terminalText(text: string, keep = ''): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    if (keep.includes(character)) return character;
    const code = character.charCodeAt(0);
    return code > 0xff ? `\\u${code.toString(16)}` : `\\x${code.toString(16).padStart(2, '0')}`;
  });
}
