// `npm run check`: everything but end-to-end.
import { describe, sum } from './counts.mjs';
import { installForTests } from './prepare-tests.mjs';

await installForTests();
const { build, layers, lint, runInTurn, types, unit } = await import('./steps.mjs');

// Two cores: what runs beside something else is chosen so that both end at about the same time.
const sides = await Promise.all([
  runInTurn([
    ['types', types],
    ['lint', lint],
    ['layers', layers],
    ['build', build],
  ]),
  runInTurn([['unit tests', unit]]),
]);
const counts = sum(sides.flat());
console.log(`\n${describe(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
