/** Problems as text for people. */
import type { Path, Problem } from './scenario.ts';

/** Control characters, and those that turn the direction of text, as escapes. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return `\\u{${code}}`;
  });
}

/** `services.reablement.bundle.profile[2]`; names with spaces stand as they are. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path)
    if (typeof step === 'number') text += `[${step + 1}]`;
    else text += text === '' ? step : `.${step}`;
  return text;
}

function problemText({ file, line, column, path, value, expected, cure }: Problem): string {
  const where = pathText(path);
  const given = value === '' ? '' : ` (given: ${value})`;
  const head = `${file}:${line}:${column}  ${where === '' ? '' : `${where}: `}expected ${expected}${given}`;
  return `${withoutControls(head)}\n    ${withoutControls(cure)}`;
}

/** One line for each problem, `file:line:column  message`, and what to do about it below. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(problemText).join('\n');
}
