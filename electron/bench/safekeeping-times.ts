import fs from 'node:fs';
import path from 'node:path';
import { TEN_YEARS } from './bench-ledgers';
import { openRapport } from './bench-rapport';
import { fill } from './filled-folder';
import type { Row } from './row';
import { timed, type Timed } from './timed';

const GROUP = 'Safekeeping of ten years, once each';

/** How long it takes to keep a ledger of ten years safe, against its bytes written and synced with nothing else. */
export async function safekeepingRows(folder: string): Promise<readonly Row[]> {
  fill(folder, TEN_YEARS);
  const { ask, dispose } = openRapport(folder);
  const job = 'bench';
  const times = [await timed('back up, read back and compare', () => ask('backups/make', { job }))];
  const { backups } = await ask('backups/read');
  const [newest] = backups;
  if (newest === undefined) throw new Error('There is no backup.');
  const plain = await plainWrite(path.join(folder, 'backups', newest.name), path.join(folder, 'plain'));
  const from = { kind: 'backup', key: newest.key };
  times.push(await timed('verify a backup', () => ask('backups/verify', { key: newest.key, job })));
  times.push(await timed('preview a merge', () => ask('restore/preview', { from, how: 'merge', job })));
  let preview = '';
  const show = async () => {
    ({ preview } = await ask('restore/preview', { from, how: 'replace', job }));
  };
  times.push(await timed('preview a restore', show));
  times.push(await timed('restore, with the backup before', () => ask('restore/carry-out', { preview, job })));
  times.push(await timed('back to the state before', () => ask('restore/revert', { job })));
  dispose();
  return [...times.map((time) => rowOf(time, plain)), longestBlockOf(times)];
}

function rowOf({ name, milliseconds }: Timed, plain: Timed): Row {
  return {
    ...{ group: GROUP, what: name, unit: 'ms' },
    measured: { name: 'ten years', values: [milliseconds] },
    baseline: { name: plain.name, values: [plain.milliseconds] },
  };
}

/** Of all of them, what somebody who ticks meanwhile waits for at most. */
function longestBlockOf(times: readonly Timed[]): Row {
  const values = [Math.max(...times.map(({ longestBlock }) => longestBlock))];
  const what = 'longest time that nothing else had its turn';
  return { group: GROUP, what, unit: 'ms', measured: { name: 'of all these', values }, baseline: null };
}

function plainWrite(backup: string, file: string): Promise<Timed> {
  const bytes = fs.readFileSync(backup);
  return timed(`write and sync ${(bytes.length / 1_000_000).toFixed(1)} MB plainly`, () => {
    fs.writeFileSync(file, bytes, { flush: true });
    return Promise.resolve();
  });
}
