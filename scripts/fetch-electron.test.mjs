import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { electronRuntime } from './electron-runtime.mjs';
import { fetchElectron } from './fetch-electron.mjs';
import { createSupervisor } from './supervisor.mjs';
import { projectWantingRuntime, runtimeZip, startMirror, useMirror } from './testing/mirror.mjs';
import { writeFiles } from './testing/temporary-folder.mjs';
import { zip } from './testing/zip.mjs';

const BEFORE = ['checksums.json', 'package.json'];
const FIRST_HALF = runtimeZip.subarray(0, runtimeZip.length / 2);

async function fetchInto(root, { silenceMs = 10_000, signals = new EventEmitter() } = {}) {
  const shown = [];
  const stream = { isTTY: false, write: (text) => shown.push(text) };
  const supervisor = createSupervisor(signals);
  const failure = await fetchElectron(root, { supervisor, say: () => {}, stream, silenceMs });
  return { failure, shown: shown.join(''), left: readdirSync(path.join(root, 'node_modules/electron')).sort() };
}

describe('fetchElectron', () => {
  it('puts a runtime in place that starts', async () => {
    const root = projectWantingRuntime();
    await startMirror((_, response) => response.setHeader('content-length', runtimeZip.length).end(runtimeZip));

    const { failure, shown, left } = await fetchInto(root);

    expect(failure).toBeNull();
    expect(shown).toMatch(/Electron 12.3.4: (.+) of \1 kB \(100 %\)/);
    expect(left).toEqual([...BEFORE, 'dist', 'path.txt'].sort());
    expect(electronRuntime(root).path).toBe(path.join(root, 'node_modules/electron/dist/electron'));
  });

  it('replaces a runtime of another version as a whole', async () => {
    const root = projectWantingRuntime();
    const old = { 'dist/version': '1.0.0', 'dist/electron': '', 'dist/old-library': '', 'path.txt': 'electron' };
    for (const [name, text] of Object.entries(old)) writeFiles(root, { [`node_modules/electron/${name}`]: text });
    await startMirror((_, response) => response.end(runtimeZip));

    expect((await fetchInto(root)).failure).toBeNull();
    expect(existsSync(path.join(root, 'node_modules/electron/dist/old-library'))).toBe(false);
    expect(readFileSync(path.join(root, 'node_modules/electron/dist/version'), 'utf8')).toBe('12.3.4');
  });

  it('goes on with a server that is slow but alive', async () => {
    const root = projectWantingRuntime();
    await startMirror(async (_, response) => {
      const step = Math.ceil(runtimeZip.length / 8);
      for (let from = 0; from < runtimeZip.length; from += step) {
        response.write(runtimeZip.subarray(from, from + step));
        await wait(300);
      }
      response.end();
    });

    expect((await fetchInto(root, { silenceMs: 1500 })).failure).toBeNull();
  });

  it.each([
    ['a server that accepts and never answers', () => {}],
    ['a server that stalls in the middle', (_, response) => response.write(FIRST_HALF)],
  ])('gives up on %s', async (_, answer) => {
    const root = projectWantingRuntime();
    const host = await startMirror(answer);

    const { failure, left } = await fetchInto(root, { silenceMs: 600 });

    expect(failure).toBe(`${host} sent nothing for 0.6 seconds`);
    expect(left).toEqual(BEFORE);
  });

  it.each([
    ['answers that there is none', (_, r) => r.writeHead(404).end(), 'answered with 404'],
    ['sends something else', (_, r) => r.end('<p>Please log in</p>'), 'is not the file that was expected'],
    ['breaks off', (_, r) => r.write(FIRST_HALF, () => r.destroy()), 'broke the connection off'],
  ])('says it when the server %s', async (_, answer, words) => {
    const root = projectWantingRuntime();
    await startMirror(answer);

    const { failure, left } = await fetchInto(root);

    expect(failure).toContain(words);
    expect(left).toEqual(BEFORE);
  });

  it('says it when nobody listens there', async () => {
    useMirror('http://127.0.0.1:9/');

    expect((await fetchInto(projectWantingRuntime())).failure).toBe('127.0.0.1:9 could not be read, bad port');
  });

  it.each([
    ['is no archive', Buffer.from('no archive'), 'could not be unpacked'],
    ['holds no runtime', zip([{ name: 'readme', content: 'hello' }]), 'does not hold it'],
  ])('leaves nothing behind of a file that %s', async (_, archive, words) => {
    const root = projectWantingRuntime(archive);
    await startMirror((_request, response) => response.end(archive));

    const { failure, left } = await fetchInto(root);

    expect(failure).toContain(words);
    expect(left).toEqual(BEFORE);
  });

  it('ends when it is told to, and leaves nothing behind', async () => {
    const root = projectWantingRuntime();
    const signals = new EventEmitter();
    await startMirror((_, response) => response.write(FIRST_HALF, () => signals.emit('SIGINT', 'SIGINT')));

    const { left } = await fetchInto(root, { signals });

    expect(left).toEqual(BEFORE);
  });

  it('clears away what a killed start has left', async () => {
    const root = projectWantingRuntime();
    const ended = 2 ** 22 + 1; // No process can have this number.
    writeFiles(root, { [`node_modules/electron/.fetching-${ended}/half.zip`]: 'half' });
    await startMirror((_, response) => response.writeHead(404).end());

    expect((await fetchInto(root)).left).toEqual(BEFORE);
  });
});
