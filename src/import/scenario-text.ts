/** Content of a scenario -> the text of its file, with comments over the keys they are about. */
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Path } from '../scenario/scenario.ts';

/** A remark that stands over a key. */
export interface Comment {
  readonly path: Path;
  readonly text: string;
}

export interface ScenarioText {
  /** Lines over everything else. */
  readonly head: readonly string[];
  readonly content: unknown;
  readonly comments?: readonly Comment[];
}

/** What fits on one line with its key is written on one. */
const LONGEST_ON_ONE_LINE = 90;

/** The whole text. Names and words from outside are quoted where YAML would read them as something else. */
export function scenarioText({ head, content, comments = [] }: ScenarioText): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, (_, node) => {
    if ((isMap(node) || isSeq(node)) && isShort(node.toJSON())) node.flow = true;
  });
  for (const { path, text } of comments) commentOn(document, path, text);
  const lines = head.flatMap(onOneLineEach).map((line) => `# ${line}`.trimEnd());
  return `${lines.join('\n')}\n\n${document.toString({ lineWidth: 110, flowCollectionPadding: true })}`;
}

function isShort(value: unknown): boolean {
  const inner = Object.values(value as object) as unknown[];
  const depth = (one: unknown): number =>
    typeof one !== 'object' || one === null ? 0 : 1 + Math.max(0, ...Object.values(one).map(depth));
  if (inner.some((one) => depth(one) > 1)) return false;
  return JSON.stringify(value).length <= LONGEST_ON_ONE_LINE;
}

function commentOn(document: Document, path: Path, text: string): void {
  const map = document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) throw new RangeError(`nothing stands at ${path.join('.')}`);
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  if (pair === undefined) throw new RangeError(`nothing stands at ${path.join('.')}`);
  const { key } = pair;
  if (isScalar(key))
    key.commentBefore = onOneLineEach(text)
      .map((line) => ` ${line}`)
      .join('\n');
}

/** Text from outside cannot end a comment: every line of it is one. */
function onOneLineEach(text: string): string[] {
  return text.split(/[\p{Cc}\u2028\u2029]+/u);
}
