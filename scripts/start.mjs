// `npm start`. What stands here and what it imports at once must run on any Node, so that an old one gets a sentence
// instead of a syntax error; the rest is imported after the check.
import { readFileSync } from 'node:fs';
import { nodeProblem } from './node-version.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const problem = nodeProblem(process.versions.node, engines.node);
if (problem === null) {
  import('./start-rapport.mjs')
    .then(({ startRapport }) => startRapport(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  console.error(problem);
  process.exitCode = 1;
}
