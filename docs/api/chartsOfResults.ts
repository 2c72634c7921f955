import { assemble, chartsOfResults, loadScenarios, manifestOf, runInline, runReplications } from 'stepdown';

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
const charts = chartsOfResults({ results, manifest });
console.log(charts.map(({ file }) => file).slice(0, 3), typeof charts[0]!.chart.finding);
