import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What a child is sent for what came here. A terminal's Ctrl+C goes to the children as well, and Chromium takes a second
 * signal of the same name as an order to drop everything, so the one that is passed on bears another name.
 */
const PASSED_ON = { SIGINT: 'SIGTERM', SIGTERM: 'SIGINT', SIGHUP: 'SIGTERM' };
/** How long a child may take to save and leave before it is killed, unless its own `run` says otherwise. */
const PATIENCE_MS = 10_000;

/**
 * Runs children and ends them when this process is told to end. `stopped` becomes true with the first such signal; what
 * was running then is over once its `run` has come back, and the caller goes on to its own end.
 */
export function createSupervisor(signals = process) {
  const running = new Map();
  let stopped = false;

  function stop(signal) {
    // In a terminal Ctrl+C reaches this process twice, once from the terminal and once from npm.
    if (stopped) return;
    stopped = true;
    if (running.size === 0) process.exit(0);
    for (const [child, patienceMs] of running) end(child, PASSED_ON[signal], patienceMs);
  }

  function end(child, signal, patienceMs) {
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => clearTimeout(timer));
  }

  for (const signal of Object.keys(PASSED_ON)) signals.on(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(stop);

  return {
    get stopped() {
      return stopped;
    },

    /** Comes back with `{ code, signal, error }`: how the child ended, or why it could not start. */
    async run(command, args, { patienceMs = PATIENCE_MS, onStart = () => {}, ...spawnOptions } = {}) {
      let child;
      const ended = await new Promise((resolve) => {
        child = spawn(command, args, spawnOptions);
        running.set(child, patienceMs);
        child.once('error', (error) => resolve({ code: null, signal: null, error }));
        child.once('exit', (code, signal) => resolve({ code, signal, error: null }));
        onStart(child);
      }).catch((error) => ({ code: null, signal: null, error }));
      running.delete(child);
      // A child that Ctrl+C has reached may be gone before the same signal is handled here.
      if (ended.code !== 0) await wait(50);
      return ended;
    },
  };
}

/** npm passes signals on, but a shell in between or a killed npm does not; then only the change of parents shows it. */
function stopWithParent(stop) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop('SIGHUP'), 1000).unref();
}
