import { installationProblem } from './installed-packages.mjs';

/** npm takes long to undo what it has done; whatever it leaves half done, the next start does again. */
const PATIENCE_MS = 1500;
/** How often a sentence shows that npm is still at it, where npm itself shows nothing. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * Brings node_modules to what package-lock.json says. Comes back with a sentence when that failed, otherwise with null.
 */
export async function installPackages(root, supervisor, say) {
  const reason = installationProblem(root);
  if (reason === null) return null;
  say(`Installing what Rapport is made of with npm ci (${reason}). This takes a minute or so.`);

  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const signOfLife = setInterval(() => say(`npm ci is still at work (${seconds()} s) ...`), SIGN_OF_LIFE_MS);
  // npm draws a moving line of its own on a terminal.
  if (process.stderr.isTTY) clearInterval(signOfLife);
  const ended = await runNpm(root, supervisor);
  clearInterval(signOfLife);

  if (supervisor.stopped) return null;
  if (ended.error) return `npm ${startFailure(ended.error)}, so Rapport cannot be installed.`;
  if (ended.code !== 0) return `npm ci failed with code ${ended.code ?? ended.signal}, so Rapport cannot start.`;
  say(`Installed in ${seconds()} s.`);
  return null;
}

function startFailure({ code }) {
  return code === 'ENOENT' ? 'was not found' : `could not be started (${code})`;
}

function runNpm(root, supervisor) {
  const args = [
    'ci',
    // The build is done by development dependencies, whatever NODE_ENV says, and by optional binaries.
    '--include=dev',
    '--include=optional',
    // Some packages ask for a newer Node than they need.
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    // Without the warnings that concern the packages' own authors.
    '--loglevel=error',
  ];
  // Standard output belongs to Rapport itself.
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr], patienceMs: PATIENCE_MS };
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return supervisor.run(process.execPath, [npm, ...args], options);
  // On Windows npm is a script, which only a shell can run; the arguments are the fixed ones above.
  return supervisor.run('npm', args, { ...options, shell: process.platform === 'win32' });
}
