// `npm run --silent analyse -- FILE.json`: the results of the cases in the file, as JSON. Standard output has nothing else.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { staleTargets } from './build-stamp.mjs';
import { exitCode } from './desktop.mjs';
import { folderOfPerson } from './folder-of-person.mjs';
import { installPackages } from './install.mjs';
import { createSupervisor } from './supervisor.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const say = (sentence) => console.error(sentence);

process.exitCode = await analyse(process.argv.slice(2));

async function analyse(files) {
  const supervisor = createSupervisor();
  const problem = (await installPackages(ROOT, supervisor, say)) ?? (await buildChanges(supervisor));
  if (supervisor.stopped) return 1;
  if (problem !== null) {
    say(problem);
    return 1;
  }
  const program = path.join(ROOT, 'out', 'analyse', 'analyse.js');
  const named = files.map((file) => path.resolve(folderOfPerson(ROOT), file));
  const ended = await supervisor.run(process.execPath, ['--enable-source-maps', program, ...named], {
    stdio: 'inherit',
  });
  return exitCode(ended);
}

async function buildChanges(supervisor) {
  if (supervisor.stopped || staleTargets(ROOT, ['analyse']).length === 0) return null;
  say('Building the analyses ...');
  const args = [path.join(ROOT, 'scripts', 'build.mjs'), 'analyse'];
  const ended = await supervisor.run(process.execPath, args, { stdio: ['ignore', process.stderr, process.stderr] });
  return ended.code === 0 ? null : 'The build failed, so nothing can be analysed; what is wrong stands above.';
}
