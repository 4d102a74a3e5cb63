// The built web host as a process of its own, and a client that asks it as a page does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';

/** The day of the ledgers that the bench writes. */
export const DAY = '2026-11-24';
const TOKEN = 'bench';
/** As web-protocol.ts has them. */
const PROTOCOLS = ['rapport.v1', `token.${Buffer.from(TOKEN).toString('base64url')}`];

/**
 * Starts the host that is in `out` on the ledger in `folder`. `address` is what a browser opens; `started` is the moment
 * before there was a process.
 */
export async function startHost(out, folder) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(out, 'web/serve.js'), '--data', folder, '--token', TOKEN, '--no-open', '--day', DAY],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await addressFrom(child);
  return {
    address,
    started,
    memory: () => residentMegabytes(child.pid),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill();
      }),
  };
}

/** `ask` gives what was answered, and throws what was refused. */
export async function connectTo({ address }) {
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}/bridge`, PROTOCOLS, { origin });
  const waiting = new Map();
  socket.on('message', (data) => {
    const { id, answer } = JSON.parse(data);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let last = 0;
  return {
    ask: async (name, input = {}) => {
      last += 1;
      const answer = await new Promise((resolve) => {
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, name, input }));
      });
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
      return answer.value;
    },
    close: () => socket.terminate(),
  };
}

/** What a page asks for before and after it shows Today. */
export async function readToday({ ask }) {
  await ask('app/hello');
  await Promise.all([
    ask('ledger/read', { months: ['2026-10', '2026-11', '2026-12'] }),
    ask('scores/read-history', { until: DAY, count: 24 }),
    ask('habits/read', { until: DAY, activityIds: null }),
    ask('backups/read'),
    ask('timer/read'),
    ask('reminders/read'),
    ask('system/read'),
  ]);
}

function addressFrom(child) {
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(/http:\S+/.exec(text)?.[0]));
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}.`)));
  });
}

/** Null where the system does not tell as Linux does. */
function residentMegabytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}
