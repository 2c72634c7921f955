import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Folders whose answers must depend on the scenario and the seed alone. */
const pureFolders = ['random', 'engine', 'scenario', 'model', 'observe', 'statistics', 'theory', 'measures'];

const notRepeatable = 'would make a run depend on something else than scenario and seed';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'schema/', 'node_modules/', '**/*.d.ts', 'web/dist/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './reports/page/script/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Typed arrays are read where the index is right by construction.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNever: true },
      ],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A state named in words may be compared with a literal that types say is the only one left.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'workers/**/*.ts', 'reports/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  // Lists that are easier to read whole: the types of a plan, the names of measures.
  { files: ['src/model/plan.ts', 'src/measures/*-names.ts'], rules: { 'max-lines': 'off' } },
  // A chart is one declaration, most of it data.
  {
    files: ['reports/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  // Published constants are printed with all their digits.
  {
    files: ['src/{random,theory,statistics}/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  { files: ['src/cli.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: `Math.random ${notRepeatable}` },
        { object: 'Date', property: 'now', message: `Date.now ${notRepeatable}` },
        { object: 'performance', property: 'now', message: `performance.now ${notRepeatable}` },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: `new Date() ${notRepeatable}`,
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'this folder runs unchanged in a browser' },
        { name: 'Buffer', message: 'this folder runs unchanged in a browser' },
        { name: 'setTimeout', message: 'this folder touches no clock' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly' },
    },
  },
);
