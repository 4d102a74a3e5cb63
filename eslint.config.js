import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Where a result would depend on when or where it is computed. */
const AMBIENT = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take a clock as an argument: `new Date()` makes the result depend on when it runs.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take a clock as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take a Random as an argument.',
  },
  {
    selector: "CallExpression[callee.property.name='randomUUID']",
    message: 'Take an IdSource as an argument.',
  },
];

const DATE_TRAPS = [
  {
    selector:
      "CallExpression[callee.property.name=/^(slice|split|substring)$/][callee.object.callee.property.name='toISOString']",
    message: 'toISOString() is UTC: it names the wrong day in the evening or the morning. Use dayOf.',
  },
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.0.type='Literal'][arguments.0.value=/^\\d{4}-\\d{2}-\\d{2}$/]",
    message: 'A date-only text is read as UTC. Use a Day.',
  },
];

const ALWAYS = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that defines the thing.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|resetModules)$/]",
    message: 'Pass a fake as an argument: what needs a module mock is wired the wrong way.',
  },
  ...DATE_TRAPS,
];

const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**', 'e2e/**', 'electron/bench/**', 'electron/crash/**'];

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for all rooms: the fences between them are tsc's, and five programs take five times as long.
        project: './tsconfig.eslint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...ALWAYS],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `return say(…)` at the end of a branch is how a sentence ends a function here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      // A name that begins with `_` is there for its place only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'max-params': ['error', 3],
      complexity: ['error', 10],
    },
  },
  {
    // A component's markup is read from top to bottom; a service is one closure of small functions.
    files: ['renderer/**/*.tsx', 'electron/services/*.ts', 'renderer/stores/*.ts', 'electron/bridge/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 140, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['renderer/**/*.tsx'],
    rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['shared/**/*.ts', 'electron/services/**/*.ts', 'renderer/stores/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...ALWAYS, ...AMBIENT] },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/desktop/register-bridge.ts', 'electron/preload.ts', ...TESTS],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Add a request to shared/bridge/contract.ts instead.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Playwright reads a fixture's needs from the braces of its first parameter, empty ones too; its `use` is no hook.
    files: ['e2e/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: ['*.config.ts', 'eslint.config.js', '.dependency-cruiser.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    ignores: ['.*', '*.config.*'],
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'performance',
          'URL',
          'Buffer',
          'AbortController',
          'AbortSignal',
          'fetch',
          'structuredClone',
          'document',
          'TextDecoder',
          'WebSocket',
          'queueMicrotask',
          'Event',
          'EventTarget',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
