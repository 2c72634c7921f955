/** `npm run coverage-table`: runs every scenario that covers a service model and writes docs/reference/coverage.md. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { format } from 'prettier';
import { ReplicationPool } from '../workers/pool.ts';
import { coveragePage } from './coverage-page.ts';
import { coveredRows, coverings } from './coverage-runs.ts';

const REPLICATIONS = 20;
const PAGE = 'docs/reference/coverage.md';

const pool = new ReplicationPool({ workers: availableParallelism() });
try {
  const rows = await coveredRows({
    coverings: coverings('scenarios'),
    replications: REPLICATIONS,
    runner: (plans) => (jobs, onResult) => pool.run(jobs, { plans, onResult }),
  });
  writeFileSync(
    PAGE,
    await format(coveragePage(rows, REPLICATIONS), { parser: 'markdown', printWidth: 110 }),
  );
  console.log(`${PAGE}: ${rows.length} rows`);
} finally {
  await pool.close();
}
