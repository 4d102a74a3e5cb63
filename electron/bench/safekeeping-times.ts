import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import Conf from 'conf';
import type { Reply } from '../../shared/bridge/contract';
import type { RequestName } from '../../shared/bridge/channels';
import type { Outcome } from '../../shared/base/outcome';
import { compose } from '../compose';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { TODAY } from './bench-ledgers';

/** How long a ledger of ten years takes, and for how long at most nothing else had its turn meanwhile. */
export type SafekeepingTime = { readonly name: string; readonly milliseconds: number; readonly longestBlock: number };

/** `folder` holds the ledger. The first line is the baseline: the bytes of a backup, written and synced plainly. */
export async function safekeepingTimes(folder: string): Promise<readonly SafekeepingTime[]> {
  const rapport = compose({
    kind: 'web',
    version: 'bench',
    folder,
    DocumentStore: Conf,
    fixedDay: TODAY,
    log: { write: () => undefined },
    analysisFile: '',
    chooseFolder: null,
    announce: () => undefined,
    ...QUIET_SURROUNDINGS,
  });
  const ask = async <Name extends RequestName>(name: Name, input: object = {}): Promise<Reply<Name>> => {
    const answer = (await rapport.answerRequest({ name, input, isTrusted: true })) as Outcome<Reply<Name>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    return answer.value;
  };
  const job = 'bench';
  const times = [await timed('back up, read back and compare', () => ask('backups/make', { job }))];
  const { backups } = await ask('backups/read');
  const [newest] = backups;
  if (newest === undefined) throw new Error('There is no backup.');
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
  rapport.dispose();
  return [await baseline(folder, newest.name), ...times];
}

function baseline(folder: string, name: string): Promise<SafekeepingTime> {
  const bytes = fs.readFileSync(path.join(folder, 'backups', name));
  return timed(`write and sync ${(bytes.length / 1_048_576).toFixed(1)} MB plainly`, () => {
    fs.writeFileSync(path.join(folder, 'plain'), bytes, { flush: true });
    return Promise.resolve();
  });
}

export async function timed(name: string, work: () => Promise<unknown>): Promise<SafekeepingTime> {
  let isDone = false;
  let longestBlock = 0;
  let last = performance.now();
  const watch = (): void => {
    longestBlock = Math.max(longestBlock, performance.now() - last);
    last = performance.now();
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  isDone = true;
  watch();
  return { name, milliseconds, longestBlock };
}
