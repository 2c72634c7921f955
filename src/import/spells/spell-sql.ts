/** The questions put to the database that reads an extract: all but the first answer with groups, never with a row. */
import { LEAST_GROUP } from './summary.ts';
import { SPELL_COLUMNS, type SpellColumn } from './columns.ts';

/** How dates may be written, by what tells each from the others; of 3/4/2024 the day comes first, as in this country. */
const DAYS = [
  { format: '%d/%m/%Y', like: '%/%' },
  { format: '%Y-%m-%d', like: '____-%' },
  { format: '%d-%b-%Y', like: '%' },
];
/** How times of day may be written after them. */
const TIMES = [
  { format: ' %H:%M:%S', like: '%:%:%' },
  { format: ' %H:%M', like: '%:%' },
  { format: '', like: '%' },
];

/** Any CSV file, every cell as text; short rows are filled up, and rows that are no CSV are set aside. */
export function csvSource(file: string): string {
  return `read_csv(${text(file)}, header = true, all_varchar = true, null_padding = true, ignore_errors = true, store_rejects = true)`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function columnName(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** What is wrong with a row, in the order in which it is looked for. */
export const FAULTS: Readonly<Record<string, string>> = {
  noAdmitted: 'admitted: expected a date, found nothing',
  badAdmitted: 'admitted: expected a date such as 2024-04-01 09:30 or 01/04/2024',
  badReady: 'ready: expected a date such as 2024-04-01 09:30 or 01/04/2024',
  badLeft: 'left: expected a date such as 2024-04-01 09:30 or 01/04/2024',
  readyFirst: 'ready: expected a date not before admitted',
  leftFirst: 'left: expected a date not before admitted',
  leftBeforeReady: 'left: expected a date not before ready',
};

/** Tables `rows` (as read, with their number), `spells` (what can be used) and `faults` (number and fault). */
export function readingSql(file: string, columns: Readonly<Partial<Record<SpellColumn, string>>>): string[] {
  const chosen = SPELL_COLUMNS.map((name) => {
    const column = columns[name];
    return `${column === undefined ? "''" : `coalesce(trim(${columnName(column)}), '')`} AS ${name}`;
  });
  const fault = `CASE WHEN admitted = '' THEN 'noAdmitted' WHEN a IS NULL THEN 'badAdmitted'
    WHEN ready <> '' AND r IS NULL THEN 'badReady' WHEN "left" <> '' AND l IS NULL THEN 'badLeft'
    WHEN r < a THEN 'readyFirst' WHEN l < a THEN 'leftFirst' WHEN l < r THEN 'leftBeforeReady' END`;
  const named = chosen.join(', ').replace(' AS left', ' AS "left"');
  return [
    `CREATE TABLE rows AS SELECT row_number() OVER () AS row, ${named} FROM ${csvSource(file)}`,
    `CREATE TABLE dated AS SELECT row, pathway, reason, locality, admitted, ready, "left",
      ${instant('admitted')} AS a, ${instant('ready')} AS r, ${instant('"left"')} AS l FROM rows`,
    'DROP TABLE rows',
    `CREATE TABLE faults AS SELECT row, ${fault} AS fault FROM dated WHERE fault IS NOT NULL`,
    `CREATE TABLE spells AS SELECT a, coalesce(r, l) AS r, l, r IS NULL AND l IS NOT NULL AS noReady,
      l > r AS delayed, ${stated('pathway')}, ${stated('reason')}, ${stated('locality')}
      FROM dated WHERE ${fault} IS NULL`,
    'DROP TABLE dated',
  ];
}

/**
 * The instant in a cell, null where there is none. A format that does not fit takes eight times as long as
 * one that does: the one that a cell looks like is tried first, and all of them where that was wrong.
 */
function instant(name: string): string {
  const cut = `regexp_replace(regexp_replace(${name}, '^(\\d{4}-\\d{2}-\\d{2})T', '\\1 '), '(\\.\\d+)?Z?$', '')`;
  const cell = `CASE WHEN ${name} LIKE '%T%' OR ${name} LIKE '%.%' OR ${name} LIKE '%Z' THEN ${cut} ELSE ${name} END`;
  const looks = DAYS.map((day) => `WHEN ${cell} LIKE ${text(day.like)} THEN ${withTime(day.format, cell)}`);
  const all = DAYS.flatMap((day) => TIMES.map((time) => text(day.format + time.format)));
  return `CASE WHEN ${name} <> '' THEN coalesce(CASE ${looks.join(' ')} END, try_strptime(${cell}, [${all.join(', ')}])) END`;
}

function withTime(day: string, cell: string): string {
  const looks = TIMES.map(
    ({ format, like }) => `WHEN ${cell} LIKE ${text(like)} THEN try_strptime(${cell}, ${text(day + format)})`,
  );
  return `CASE ${looks.join(' ')} END`;
}

function stated(name: string): string {
  return `CASE WHEN ${name} = '' THEN 'not stated' ELSE ${name} END AS ${name}`;
}

/** Names of a column of `spells`, the most frequent first; `where` says whom to count. */
export function namesSql(column: string, where = 'true'): string {
  return `SELECT ${column} AS name, count(*)::DOUBLE AS count FROM spells WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1`;
}

/** Puts groups that are too small under another name. */
export function renameSql({ column, names, to, where = 'true' }: Renaming): string {
  return `UPDATE spells SET ${column} = ${text(to)} WHERE ${where} AND ${column} IN (${names.map(text).join(', ')})`;
}

export interface Renaming {
  readonly column: string;
  readonly names: readonly string[];
  readonly to: string;
  readonly where?: string;
}

export function delayedIn(pathway: string): string {
  return `delayed AND pathway = ${text(pathway)}`;
}

export const SUMMARY_SQL = {
  totals: `SELECT count(*)::DOUBLE AS used, count(*) FILTER (l IS NULL)::DOUBLE AS stillThere,
    count(*) FILTER (noReady)::DOUBLE AS withoutReady,
    coalesce(bool_or(a <> date_trunc('day', a) OR l <> date_trunc('day', l)), false) AS hasTimes FROM spells`,
  arrivals: `SELECT strftime(d, '%Y-%m-%d') AS date, coalesce(n, 0)::DOUBLE AS count
    FROM (SELECT unnest(generate_series(min(a)::DATE, max(a)::DATE, INTERVAL 1 DAY))::DATE AS d FROM spells)
    LEFT JOIN (SELECT a::DATE AS e, count(*) AS n FROM spells GROUP BY 1) ON d = e ORDER BY d`,
  byHour: 'SELECT hour(a)::DOUBLE AS hour, count(*)::DOUBLE AS count FROM spells GROUP BY 1',
  toReady: `SELECT pathway, NULL AS reason, date_diff('minute', a, r)::DOUBLE AS minutes, count(*)::DOUBLE AS count
    FROM spells WHERE l IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  delays: `SELECT pathway, reason, date_diff('minute', r, l)::DOUBLE AS minutes, count(*)::DOUBLE AS count
    FROM spells WHERE delayed GROUP BY ALL ORDER BY ALL`,
} as const;

/** Delayed days between two midnights, and how many people had any; those still there are delayed until the end. */
export function delayedSql(from: string, to: string): string {
  const [start, end] = [`TIMESTAMP '${from}'`, `TIMESTAMP '${to}'`];
  const until = `least(coalesce(l, ${end}), ${end})`;
  return `SELECT reason, count(*)::DOUBLE AS people, sum(epoch(${until} - greatest(r, ${start}))) / 86400 AS days
    FROM spells WHERE r < ${end} AND coalesce(l, ${end}) > ${start} AND r < coalesce(l, ${end}) AND (delayed OR l IS NULL)
    GROUP BY 1 HAVING count(*) >= ${LEAST_GROUP} ORDER BY 1`;
}
