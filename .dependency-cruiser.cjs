/** One way through the house (docs/decisions/0001-shape.md): each layer may import only what stands before it. */
const layers = [
  ['random', 'statistics', 'theory'],
  ['engine', 'observe', 'scenario'],
  ['model'],
  ['measures'],
  ['experiment'],
  ['import'],
];
const pure = [
  'random',
  'engine',
  'scenario',
  'model',
  'observe',
  'statistics',
  'theory',
  'measures',
  'import',
];

/** Every folder of a layer may not reach into a later layer, nor into reports, workers, cli or the public API. */
const oneWay = layers.map((folders, place) => ({
  name: `one-way-${folders.join('-')}`,
  comment: 'Imports run one way: nothing earlier imports anything later.',
  severity: 'error',
  from: { path: `^src/(${folders.join('|')})/` },
  to: {
    path: [
      ...layers.slice(place + 1).map((later) => `^src/(${later.join('|')})/`),
      '^src/cli',
      '^src/index\\.ts$',
      '^reports/',
      '^workers/',
    ],
  },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'units-stand-alone',
      severity: 'error',
      comment: 'units.ts is the ground floor.',
      from: { path: '^src/units\\.ts$' },
      to: { path: '^(src|reports|workers)/' },
    },
    ...['random', 'statistics'].map((folder) => ({
      name: `${folder}-stands-alone`,
      severity: 'error',
      comment: 'random and statistics import nothing of ours but units.',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [`^src/${folder}/`, '^src/units\\.ts$'] },
    })),
    {
      name: 'theory-uses-statistics-only',
      severity: 'error',
      from: { path: '^src/theory/' },
      to: { path: '^src/', pathNot: ['^src/theory/', '^src/statistics/', '^src/units\\.ts$'] },
    },
    {
      name: 'engine-knows-no-scenario',
      severity: 'error',
      comment: 'The engine and the records know neither each other’s callers nor the scenario language.',
      from: { path: '^src/(engine|observe)/' },
      to: { path: '^src/scenario/' },
    },
    {
      name: 'measures-read-records-only',
      severity: 'error',
      comment: 'A measure reads records and plans; it never runs a model or reads a scenario file.',
      from: { path: '^src/measures/' },
      to: { path: '^src/scenario/' },
    },
    {
      name: 'pure-folders-touch-nothing',
      severity: 'error',
      comment: 'These folders run unchanged in a browser: no file, thread, clock or console.',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'reports-start-nothing',
      severity: 'error',
      comment: 'Reports turn results into documents; they start no experiment thread and no command.',
      from: { path: '^reports/' },
      to: { path: ['^src/cli', '^workers/'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(src|workers|reports)/' },
      to: { path: ['^test/', '^bench/', '^scripts/'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Files may know each other’s types, but not need each other to load.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
