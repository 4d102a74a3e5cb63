import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { reasonIn } from './stderr-reason.mjs';

/** An end within this time means that the desktop app cannot run on this machine, not that it was used and left. */
const EARLY_MS = 5000;
/** Enough for a crash report; a program that writes without end must not fill the memory. */
const KEPT_CHARACTERS = 65_536;
const LAST_WORDS_MS = 500;

/**
 * Runs the desktop app. Comes back with `{ code }` when it has run, or with `{ reason }` when it ended early and not in
 * peace. What it says on stderr in its first seconds is held back: if it fails, the reason is all that a person needs.
 */
export async function runDesktop(executable, args, { supervisor, stderr = process.stderr, earlyMs = EARLY_MS }) {
  const started = performance.now();
  let held = '';
  let isEarly = true;
  function release() {
    isEarly = false;
    stderr.write(held);
    held = '';
  }
  const timer = setTimeout(release, earlyMs);

  let allRead = Promise.resolve();
  let closeStream = () => {};
  function onStart(child) {
    allRead = new Promise((resolve) => child.stderr.once('close', resolve));
    closeStream = () => child.stderr.destroy();
    child.stderr.setEncoding('utf8').on('data', (text) => {
      if (!isEarly) stderr.write(text);
      else held = (held + text).slice(-KEPT_CHARACTERS);
    });
  }

  const options = { env: desktopEnvironment(), stdio: ['inherit', 'inherit', 'pipe'], onStart };
  const ended = await supervisor.run(executable, args, options);
  const endedAt = performance.now();
  clearTimeout(timer);
  await Promise.race([allRead, wait(LAST_WORDS_MS, undefined, { ref: false })]);
  // A helper process that outlives the app can hold the stream open, and so would this one.
  closeStream();

  const failedEarly = ended.code !== 0 && endedAt - started < earlyMs;
  if (failedEarly && !supervisor.stopped) return { reason: reasonIn(held) ?? endInWords(ended) };
  if (isEarly) release();
  return { code: exitCode(ended) };
}

/** The code that a shell gives for the same end. */
export function exitCode({ code, signal }) {
  return code ?? 128 + (os.constants.signals[signal] ?? 1);
}

function endInWords({ code, signal, error }) {
  if (error) return `the system refused to run it, ${error.code}`;
  return signal ? `it was ended by ${signal}` : `it ended with code ${code}`;
}

/** Editors built on Electron leave this variable in their terminals, and Electron would then be nothing but a Node. */
function desktopEnvironment() {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}
