/** Tables as Parquet beside their CSV, for those who read them with a program. */
import { join } from 'node:path';

/** Writes `name.parquet` beside every `name.csv` of a folder. The library loads here, on first use. */
export async function writeParquet(folder: string, names: readonly string[]): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    for (const name of names) {
      const read = `read_csv(${quoted(join(folder, `${name}.csv`))}, header = true, delim = ',', sample_size = -1)`;
      const to = quoted(join(folder, `${name}.parquet`));
      await connection.run(`COPY (SELECT * FROM ${read}) TO ${to} (FORMAT parquet, COMPRESSION zstd)`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Text of SQL: the path may hold any character. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
