// `npm run check`: everything but end-to-end, and but the tests of scripts and built programs, which start processes.
import { installForTests } from './prepare-tests.mjs';

await installForTests();
const { build, close, layers, lint, quickUnit, runInTurn, types, unused } = await import('./steps.mjs');

// Two cores: what runs beside something else is chosen so that both end at about the same time.
const sides = await Promise.all([
  runInTurn([
    ['types', types],
    ['lint', () => lint({ isCached: true })],
    ['layers', layers],
    ['unused', unused],
    ['build', build],
  ]),
  runInTurn([['unit tests', quickUnit]]),
]);
close(sides.flat());
