// `npm run check`: everything but end-to-end.
import { describe, sum } from './counts.mjs';
import { installForTests } from './prepare-tests.mjs';

await installForTests();
const { build, layers, lint, runInTurn, types, unit } = await import('./steps.mjs');

// Two cores: what runs beside something else is chosen so that both end at about the same time.
const [typesAndLint, others] = await Promise.all([
  runInTurn([
    ['types', types],
    ['lint', lint],
  ]),
  runInTurn([
    ['unit tests', unit],
    ['layers', layers],
    ['build', build],
  ]),
]);
const counts = sum([...typesAndLint, ...others]);
console.log(`\n${describe(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
