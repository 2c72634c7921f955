/** The page of everything `import … from 'stepdown'` gives, from the code: signature, words, example. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const top = fileURLToPath(new URL('..', import.meta.url));

interface Entry {
  readonly name: string;
  readonly chapter: string;
  readonly isType: boolean;
  readonly signature: string;
  readonly words: string;
}

/** Text of docs/reference/api.md: a chapter for each heading of src/index.ts, in its order. */
export function apiReference(): string {
  const entries = exported();
  const chapters = [...new Set(entries.map(({ chapter }) => chapter))];
  const contents = chapters.map((chapter) => contentsLine(chapter, entries)).join('\n');
  return `${[INTRODUCTION, contents, ...chapters.map((chapter) => chapterText(chapter, entries))].join('\n\n')}\n`;
}

function contentsLine(chapter: string, entries: readonly Entry[]): string {
  const names = entries.filter((entry) => entry.chapter === chapter && !entry.isType);
  const links = names.map(({ name }) => `[\`${name}\`](#${name.toLowerCase()})`);
  return `- **${chapter}**: ${links.join(', ')}`;
}

const INTRODUCTION = `# The public API

Made from the code by \`npm run generate\`: everything that \`import { … } from 'stepdown'\` gives, typed. What the commands do is done by these functions. Every example is run by the tests, and prints what stands under it. [How to use it](../how-to/use-from-typescript.md) says where to begin.

In a browser, \`import { simulate, compare } from 'stepdown/browser'\` gives two of them in one file without Node: \`simulateTexts\` and \`compareTexts\`, with the same digits.`;

function chapterText(chapter: string, entries: readonly Entry[]): string {
  const here = entries.filter((entry) => entry.chapter === chapter);
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
  const index = join(top, 'src/index.ts');
  const { config } = ts.readConfigFile(join(top, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, top);
  const program = ts.createProgram([index], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index)!;
  const byName = new Map(
    checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).map((symbol) => [symbol.name, symbol]),
  );
  return namesByChapter(source, checker).map(({ name, chapter }) =>
    entryOf(checker, byName.get(name)!, chapter),
  );
}

/** The names that src/index.ts exports, in its order, each under the heading above it. */
function namesByChapter(source: ts.SourceFile, checker: ts.TypeChecker): { name: string; chapter: string }[] {
  let chapter = '';
  return source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    chapter = headingAbove(statement, source) ?? chapter;
    return namesIn(statement, checker).map((name) => ({ name, chapter }));
  });
}

function headingAbove(statement: ts.Statement, source: ts.SourceFile): string | null {
  const comments = ts.getLeadingCommentRanges(source.text, statement.pos) ?? [];
  const [line] = comments.filter(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia);
  return line === undefined ? null : source.text.slice(line.pos, line.end).replace(/^\/\/\s*/, '');
}

function namesIn({ exportClause, moduleSpecifier }: ts.ExportDeclaration, checker: ts.TypeChecker): string[] {
  if (exportClause !== undefined && ts.isNamedExports(exportClause))
    return exportClause.elements.map(({ name }) => name.text);
  const module = checker.getSymbolAtLocation(moduleSpecifier!)!;
  return checker
    .getExportsOfModule(module)
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1));
}

function entryOf(checker: ts.TypeChecker, alias: ts.Symbol, chapter: string): Entry {
  const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
  const [declaration] = symbol.declarations!;
  return {
    name: alias.name,
    chapter,
    isType: (symbol.flags & ts.SymbolFlags.Value) === 0,
    // under the name that it is imported by
    signature: signatureOf(declaration!).replace(`function ${symbol.name}`, `function ${alias.name}`),
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
