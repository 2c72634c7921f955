/** The reference page of scenario files, made from the schema: every key with meaning, form, default and example. */
import { stringify } from 'yaml';
import { experimentJsonSchema } from '../src/experiment/sweep/experiment-schema.ts';
import { wholeScenarioSchema, type JsonSchema } from '../src/scenario/schema/json-schema.ts';

interface Row {
  readonly key: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

type Shape = Readonly<Record<string, JsonSchema>>;

const INTRODUCTION = `# Scenario files: every key

Made from the schema by \`npm run generate\`; do not edit. \`<name>\` stands for a name of your own.
Unknown keys are errors. Any number may be written \`{ value, source, confidence, note }\`, which puts it
into the assumptions register. A file with \`extends\` says only what it changes (see
[decision 2](../decisions/0002-scenario-language.md)); \`remove: [names]\` deletes.
`;

function list(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : [];
}

function branches(schema: JsonSchema): readonly JsonSchema[] {
  return [...list(schema['anyOf']), ...list(schema['oneOf'])];
}

/** Rows of everything inside a schema, down to shapes that have a section of their own. */
function rowsInside(schema: JsonSchema, key: string): Row[] {
  const rows: Row[] = [];
  const required = (schema['required'] ?? []) as readonly string[];
  const put = (inner: string, value: JsonSchema, isRequired: boolean) => {
    const full = key === '' ? inner : `${key}.${inner}`;
    rows.push({ key: full, schema: value, required: isRequired }, ...rowsInside(value, full));
  };
  for (const [name, value] of Object.entries((schema['properties'] ?? {}) as Shape))
    put(name, value, required.includes(name));
  const others = schema['additionalProperties'];
  if (typeof others === 'object' && others !== null) {
    const inner = rowsInside(others as JsonSchema, key === '' ? '<name>' : `${key}.<name>`);
    rows.push(...inner);
  }
  const items = schema['items'];
  if (typeof items === 'object' && items !== null) rows.push(...rowsInside(items as JsonSchema, `${key}[]`));
  for (const branch of branches(schema)) rows.push(...rowsInside(branch, key));
  return rows;
}

function textOf(schema: JsonSchema, key: string): string {
  const value = schema[key];
  return typeof value === 'string' ? value : '';
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}

function refName(schema: JsonSchema): string | null {
  const ref = schema['$ref'];
  return typeof ref === 'string' ? ref.replace('#/$defs/', '') : null;
}

/** What may be written: the words allowed, or the kind of value. */
function form(schema: JsonSchema): string {
  const ref = refName(schema);
  if (ref !== null) return `[${ref}](#${ref.toLowerCase()})`;
  if (schema['const'] !== undefined) return code(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map(code).join(', ');
  const inner = branches(schema);
  if (inner.length > 0) return [...new Set(inner.map(form))].join(' or ');
  if (schema['type'] === 'array') return `list of ${form((schema['items'] ?? {}) as JsonSchema)}`;
  if (schema['type'] === 'object') return mapForm(schema);
  return schema['type'] === 'string' ? 'text' : typeWords(schema['type']);
}

function typeWords(type: unknown): string {
  return Array.isArray(type) ? type.map(String).join(' or ') : typeof type === 'string' ? type : '';
}

function mapForm(schema: JsonSchema): string {
  const others = schema['additionalProperties'];
  if (typeof others !== 'object' || others === null) return 'map';
  const inner = form(others as JsonSchema);
  return inner === 'map' ? 'map by name' : `map by name of ${inner}`;
}

function onOneLine(value: unknown): string {
  return typeof value === 'string'
    ? value
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function line({ key, schema, required }: Row): string {
  const unit = schema['unit'] === undefined ? '' : `, ${textOf(schema, 'unit')}`;
  const standard = schema['default'] === undefined ? '' : onOneLine(schema['default']);
  const examples = list(schema['examples']) as readonly unknown[];
  const example = examples.length === 0 ? '' : code(onOneLine(examples[0]));
  const cells = [
    code(key),
    textOf(schema, 'description'),
    form(schema) + unit,
    required ? 'required' : standard,
    example,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function table(rows: readonly Row[]): string {
  const seen = new Map(rows.map((row) => [`${row.key} ${form(row.schema)}`, row]));
  const head = '| key | meaning | written as | default | example |\n| --- | --- | --- | --- | --- |';
  return rows.length === 0 ? '' : `${head}\n${[...seen.values()].map(line).join('\n')}\n`;
}

function section(name: string, schema: JsonSchema, level: string): string {
  const meaning = schema['description'] === undefined ? '' : `${textOf(schema, 'description')}.\n\n`;
  const written = level === '##' ? '' : `Written as ${form(schema)}.\n\n`;
  const examples = (list(schema['examples']) as readonly unknown[]).map((one) => code(onOneLine(one)));
  const shown = examples.length === 0 ? '' : `For example ${examples.join(', ')}.\n\n`;
  return `${level} ${name}\n\n${meaning}${written}${shown}${table(rowsInside(schema, ''))}`.trimEnd() + '\n';
}

/** Text of docs/reference/scenario.md. */
export function scenarioReference(): string {
  return reference(wholeScenarioSchema(), INTRODUCTION);
}

const EXPERIMENT_INTRODUCTION = `# Experiment files: every key

Made from the schema by \`npm run generate\`; do not edit. \`<name>\` stands for a name of your own.
Unknown keys are errors. [How to write one](../how-to/sweep.md).
`;

/** Text of docs/reference/experiment.md. */
export function experimentReference(): string {
  return reference(experimentJsonSchema(), EXPERIMENT_INTRODUCTION);
}

function reference(schema: JsonSchema, introduction: string): string {
  const sections = Object.entries(schema['properties'] as Shape);
  const shapes = Object.entries(schema['$defs'] as Shape).sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    introduction,
    ...sections.map(([name, inner]) => section(name, inner, '##')),
    '## Shapes used in several places\n',
    ...shapes.map(([name, inner]) => section(name, inner, '###')),
  ].join('\n');
}
