/** Reads an extract of spells into groups of people, with a database in memory that ends with the command. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { SpellColumn } from '../import/spells/columns.ts';
import { nextMonth, periodOf } from '../import/spells/period.ts';
import {
  csvSource,
  delayedIn,
  delayedSql,
  FAULTS,
  namesSql,
  readingSql,
  renameSql,
  SUMMARY_SQL,
} from '../import/spells/spell-sql.ts';
import {
  LEAST_GROUP,
  type DayCount,
  type LengthGroup,
  type MonthDays,
  type NamedCount,
  type Period,
  type SpellSummary,
} from '../import/spells/summary.ts';

/** A row that cannot be used: its number among the rows of data, from 1, and what is wrong with it. */
export interface SetAside {
  readonly row: number;
  readonly why: string;
}

export interface ReadSpells {
  readonly summary: SpellSummary;
  readonly setAside: readonly SetAside[];
  /** Lines that are no CSV, by their number in the file. */
  readonly rejectedLines: readonly number[];
}

/** One thread, nothing written to disk, nothing fetched. */
const SETTINGS = { threads: '1', temp_directory: '', autoinstall_known_extensions: 'false' };

export class SpellDatabase {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<SpellDatabase> {
    const instance = await DuckDBInstance.create(':memory:', SETTINGS);
    return new SpellDatabase(await instance.connect());
  }

  close(): void {
    this.#connection.closeSync();
  }

  async columnsOf(file: string): Promise<string[]> {
    const found = await this.#rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${csvSource(file)}`);
    return found.map((row) => row.column_name);
  }

  /** Null where no row can be used. */
  async read(
    file: string,
    columns: Readonly<Partial<Record<SpellColumn, string>>>,
  ): Promise<{ readonly read: ReadSpells | null; readonly setAside: readonly SetAside[] }> {
    for (const sql of readingSql(file, columns)) await this.#connection.run(sql);
    const faults = await this.#rows<{ row: number; fault: string }>(
      'SELECT row::DOUBLE AS row, fault FROM faults ORDER BY row',
    );
    const setAside = faults.map(({ row, fault }) => ({ row, why: FAULTS[fault]! }));
    const rejected = await this.#rows<{ line: number }>(
      'SELECT DISTINCT line::DOUBLE AS line FROM reject_errors ORDER BY line',
    );
    const [totals] = await this.#rows<Totals>(SUMMARY_SQL.totals);
    if (totals!.used === 0) return { read: null, setAside };
    const summary = await this.#summary(totals!, setAside.length + rejected.length);
    return { read: { summary, setAside, rejectedLines: rejected.map(({ line }) => line) }, setAside };
  }

  async #rows<Row>(sql: string): Promise<Row[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getRowObjectsJS() as Row[];
  }

  async #summary(totals: Totals, notUsed: number): Promise<SpellSummary> {
    const putTogether = await this.#putTogether();
    const arrivals = await this.#rows<DayCount>(SUMMARY_SQL.arrivals);
    const hours = await this.#rows<{ hour: number; count: number }>(SUMMARY_SQL.byHour);
    const { hasTimes } = totals;
    const period = periodOf(arrivals[0]!.date, arrivals.at(-1)!.date);
    const delayed = await this.#rows<Delayed>(delayedSql(period.from, period.end));
    return {
      ...totals,
      rows: totals.used + notUsed,
      arrivals,
      period,
      byHour: hasTimes
        ? Array.from({ length: 24 }, (_, hour) => hours.find((one) => one.hour === hour)?.count ?? 0)
        : null,
      pathways: await this.#rows<NamedCount>(namesSql('pathway', 'l IS NOT NULL')),
      localities: await this.#rows<NamedCount>(namesSql('locality')),
      toReady: groupsOf(await this.#rows<Length>(SUMMARY_SQL.toReady), hasTimes),
      delays: groupsOf(await this.#rows<Length>(SUMMARY_SQL.delays), hasTimes),
      delayedDays: delayed.map(({ reason, days }) => ({ reason, days })),
      delayedByMonth: await this.#delayedByMonth(period),
      putTogether,
    };
  }

  /** Small groups get another name before anything is counted out. */
  async #putTogether(): Promise<string[]> {
    const said: string[] = [];
    for (const column of ['pathway', 'locality'] as const)
      said.push(
        ...(await this.#merge(column, column === 'pathway' ? 'l IS NOT NULL' : 'true', `other ${column}`)),
      );
    for (const { name } of await this.#rows<NamedCount>(namesSql('pathway', 'l IS NOT NULL'))) {
      const merged = await this.#merge('reason', delayedIn(name), 'other reason');
      said.push(...merged.map((line) => `${name}: ${line}`));
    }
    return said;
  }

  async #merge(column: string, where: string, other: string): Promise<string[]> {
    const names = await this.#rows<NamedCount>(namesSql(column, where));
    const small = names.filter(({ count }) => count < LEAST_GROUP);
    if (small.length === 0 || names.length === 1) return [];
    const together = small.reduce((sum, { count }) => sum + count, 0);
    // where even all the small ones together are too few, they go with the smallest that is not
    const large = names.filter(({ count }) => count >= LEAST_GROUP).at(-1);
    const to = together >= LEAST_GROUP || large === undefined ? other : large.name;
    await this.#connection.run(renameSql({ column, names: small.map(({ name }) => name), to, where }));
    const what = column === 'locality' ? 'localities' : `${column}s`;
    return [`${what} of fewer than ${LEAST_GROUP} people (${small.length}) count under "${to}"`];
  }

  /** Nothing where any month has too few people to be told. */
  async #delayedByMonth({ months }: Period): Promise<MonthDays[]> {
    const found: MonthDays[] = [];
    for (const first of months) {
      const rows = await this.#rows<Delayed>(delayedSql(first, nextMonth(first)));
      if (rows.length === 0) return [];
      found.push({ month: first.slice(0, 7), days: rows.reduce((sum, one) => sum + one.days, 0) });
    }
    return found;
  }
}

interface Totals {
  readonly used: number;
  readonly stillThere: number;
  readonly withoutReady: number;
  readonly hasTimes: boolean;
}
interface Length {
  readonly pathway: string;
  readonly reason: string | null;
  readonly minutes: number;
  readonly count: number;
}
interface Delayed {
  readonly reason: string;
  readonly people: number;
  readonly days: number;
}

const MINUTES_PER_DAY = 1440;

/** A length of nothing is half of the finest that the dates can tell. */
function groupsOf(lengths: readonly Length[], hasTimes: boolean): LengthGroup[] {
  const least = hasTimes ? 0.5 / MINUTES_PER_DAY : 0.5;
  const byKey = new Map<
    string,
    { pathway: string; reason: string | null; values: number[]; counts: number[] }
  >();
  for (const { pathway, reason, minutes, count } of lengths) {
    const key = JSON.stringify([pathway, reason]);
    const group = byKey.get(key) ?? { pathway, reason, values: [], counts: [] };
    group.values.push(minutes === 0 ? least : minutes / MINUTES_PER_DAY);
    group.counts.push(count);
    byKey.set(key, group);
  }
  return [...byKey.values()].map(({ pathway, reason, values, counts }) => ({
    pathway,
    reason,
    sample: { values, counts },
    count: counts.reduce((sum, count) => sum + count, 0),
  }));
}
