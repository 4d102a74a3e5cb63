// `npm run dev`: Rapport in the browser while one works on it. The page is built again when its sources change, the web
// host is built and started again when its own do; address and token stay, so an open page only has to be reloaded.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchArguments, OPTIONS_TEXT, parseLaunchOptions } from '../electron/launch-options.mjs';
import { removeStamp } from './build-stamp.mjs';
import { folderOfPerson } from './folder-of-person.mjs';
import { installPackages } from './install.mjs';
import { createSupervisor } from './supervisor.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const say = (sentence) => console.error(sentence);

process.exitCode = await dev(process.argv.slice(2));

async function dev(argv) {
  const parsed = parseLaunchOptions(argv, { unknown: 'refuse' });
  if (!parsed.ok || parsed.options.help) {
    say(parsed.ok ? OPTIONS_TEXT : `${parsed.problem}\n\n${OPTIONS_TEXT}`);
    return parsed.ok ? 0 : 2;
  }
  const supervisor = createSupervisor();
  const problem = await installPackages(ROOT, supervisor, say);
  if (problem !== null) say(problem);
  if (problem !== null || supervisor.stopped) return problem === null ? 0 : 1;

  const options = await withFixedAddress(parsed.options);
  say(`The ledger is in ${options.data}.`);
  const hostBuilds = await watchBuilds();
  await keepHostRunning(supervisor, options, hostBuilds);
  // The watchers would hold this process for ever.
  process.exit(0);
}

/** Work in progress must not reach a person's own ledger. */
async function withFixedAddress(options) {
  return {
    ...options,
    web: false,
    data: path.resolve(folderOfPerson(ROOT), options.data ?? path.join(ROOT, 'out', 'dev-ledger')),
    port: options.port || (await freePort()),
    token: options.token ?? randomBytes(32).toString('base64url'),
  };
}

/** Comes back after the first builds; the object's `next` settles after the next good build of the web host. */
async function watchBuilds() {
  process.env.NODE_ENV = 'development';
  const { build } = await import('vite');
  const { targetConfig } = await import('./build-targets.mjs');
  const builds = { next: null };
  let built;
  const expectNext = () => {
    builds.next = new Promise((resolve) => (built = resolve));
  };
  expectNext();

  async function watch(target, onBuilt) {
    removeStamp(ROOT, target);
    const config = targetConfig(ROOT, target);
    const watcher = await build({ ...config, build: { ...config.build, minify: false, watch: {} } });
    watcher.on('event', (event) => {
      // Vite itself shows what is wrong with a build that failed.
      if (event.code !== 'BUNDLE_END') return;
      event.result.close();
      say(`Built ${target} in ${event.duration} ms.`);
      onBuilt();
    });
  }

  await new Promise((resolve) => watch('renderer', resolve));
  await watch('web', () => {
    const announce = built;
    expectNext();
    announce();
  });
  return builds;
}

async function keepHostRunning(supervisor, options, builds) {
  const serve = path.join(ROOT, 'out', 'web', 'serve.js');
  let open = options.open;
  await builds.next;
  while (!supervisor.stopped) {
    const changed = builds.next;
    const args = ['--enable-source-maps', serve, ...launchArguments({ ...options, open })];
    const ended = await supervisor.run(process.execPath, args, {
      stdio: 'inherit',
      onStart: (child) => changed.then(() => child.kill('SIGTERM')),
    });
    open = false;
    if (supervisor.stopped) return;
    if (ended.code !== 0) say('The web host has ended; it starts again after the next change.');
    await changed;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
