/** The page of everything `import … from 'stepdown'` gives, from the code: signature, words, example. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const top = fileURLToPath(new URL('..', import.meta.url));

/** Chapters of the page, by the folder that the code stands in. */
const CHAPTERS: readonly (readonly [string, string])[] = [
  ['src/scenario/', 'Scenarios'],
  ['src/model/', 'The model'],
  ['src/measures/', 'Measures'],
  ['src/observe/', 'Records'],
  ['src/experiment/', 'Experiments and results'],
  ['workers/', 'Workers'],
  ['src/statistics/', 'Statistics'],
  ['src/random/', 'Chance'],
  ['src/theory/', 'Exact theory'],
  ['src/', 'More'],
];

interface Entry {
  readonly name: string;
  readonly chapter: string;
  readonly isType: boolean;
  readonly signature: string;
  readonly words: string;
}

/** Text of docs/reference/api.md. */
export function apiReference(): string {
  const entries = exported();
  const chapters = CHAPTERS.map(([, chapter]) => chapterText(chapter, entries)).filter((text) => text !== '');
  return `${[INTRODUCTION, ...chapters].join('\n\n')}\n`;
}

const INTRODUCTION = `# The public API

Made from the code by \`npm run generate\`: everything that \`import { … } from 'stepdown'\` gives, typed. What the commands do is done by these functions. Every example is run by the tests, and prints what stands under it.

In a browser, \`import { simulate, compare } from 'stepdown/browser'\` gives two of them in one file without Node: \`simulateTexts\` and \`compareTexts\`, with the same digits.`;

function chapterText(chapter: string, entries: readonly Entry[]): string {
  const here = entries.filter((entry) => entry.chapter === chapter);
  if (here.length === 0) return '';
  const values = here.filter(({ isType }) => !isType);
  const types = here.filter(({ isType }) => isType);
  return [`## ${chapter}`, ...values.map(entryText), ...(types.length === 0 ? [] : [typesText(types)])].join(
    '\n\n',
  );
}

function entryText({ name, signature, words }: Entry): string {
  const file = join(top, 'docs/api', `${name}.ts`);
  const example = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
  const printed = existsSync(file.replace(/ts$/, 'txt'))
    ? readFileSync(file.replace(/ts$/, 'txt'), 'utf8').trimEnd()
    : '';
  return [
    `### ${name}`,
    fenced('ts', signature),
    words,
    fenced('ts', example),
    'It prints:',
    fenced('', printed),
  ].join('\n\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function typesText(types: readonly Entry[]): string {
  const lines = types.map(({ name, words }) => `- \`${name}\`: ${words.replace(/\s+/g, ' ')}`);
  return `Types:\n\n${lines.join('\n')}`;
}

function exported(): Entry[] {
  const entry = join(top, 'src/index.ts');
  const { config } = ts.readConfigFile(join(top, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, top);
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker
    .getExportsOfModule(module)
    .map((symbol) => entryOf(checker, symbol))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryOf(checker: ts.TypeChecker, alias: ts.Symbol): Entry {
  const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
  const [declaration] = symbol.declarations!;
  const file = declaration!.getSourceFile().fileName.slice(top.length);
  return {
    name: alias.name,
    chapter: CHAPTERS.find(([folder]) => file.startsWith(folder))![1],
    isType: (symbol.flags & ts.SymbolFlags.Value) === 0,
    signature: signatureOf(declaration!),
    words: wordsOf(symbol, checker, declaration!),
  };
}

/** The declaration up to its body, as written. */
function signatureOf(declaration: ts.Declaration): string {
  if (ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getText();
    const end = declaration.body!.getStart() - declaration.getStart();
    return text
      .slice(0, end)
      .replace(/^export (async )?/, '')
      .trimEnd();
  }
  if (ts.isClassDeclaration(declaration)) return classText(declaration);
  if (ts.isVariableDeclaration(declaration)) return `const ${declaration.name.getText()}`;
  return declaration.getText().split('\n')[0]!;
}

/** What a class offers: its public members without their bodies. */
function classText(declaration: ts.ClassDeclaration): string {
  const members = declaration.members.filter(
    (member) =>
      !(member.name && ts.isPrivateIdentifier(member.name)) &&
      !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private),
  );
  const lines = members.map((member) => {
    const body = 'body' in member ? (member.body as ts.Node | undefined) : undefined;
    const text = member.getText();
    return `  ${body ? text.slice(0, body.getStart() - member.getStart()).trimEnd() : text}`;
  });
  return [`class ${declaration.name!.text} {`, ...lines, '}'].join('\n');
}

function wordsOf(symbol: ts.Symbol, checker: ts.TypeChecker, declaration: ts.Declaration): string {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const words = comment
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\n(?!\n)/g, ' ')
    .trim();
  return words === '' ? ownWords(declaration) : words;
}

/** A variable's words stand before its statement. */
function ownWords(declaration: ts.Declaration): string {
  const [doc] = ts.getJSDocCommentsAndTags(declaration);
  const comment = doc?.comment;
  return typeof comment === 'string' ? comment.replace(/\s+/g, ' ') : '';
}
