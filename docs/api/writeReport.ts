import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble, loadScenarios, manifestOf, runInline, runReplications, writeReport } from 'stepdown';

const provenance = { version: '0.1.0', commit: null, node: process.version };
const facts = { workers: 1, startedAt: '2016-04-01T09:00:00Z', partial: false };
const [ward] = loadScenarios(['docs/api/ward.yaml']);
const { byScenario, replications } = await runReplications({
  scenarios: 1,
  replications: { from: 1, to: 3 },
  run: runInline([ward!.plan]),
});
const run = { ...ward!, results: byScenario[0]! };
const manifest = manifestOf(provenance, [run], replications, facts);
const results = assemble({ runs: [run], manifestHash: manifest.hash, partial: false, warnings: [] });
const folder = mkdtempSync(join(tmpdir(), 'stepdown-'));
// without `tablesOnly` also report.html and every picture, which takes some seconds
const { files } = await writeReport({ results, manifest, folder, tablesOnly: true });
console.log(files.length > 3, readdirSync(folder));
rmSync(folder, { recursive: true });
