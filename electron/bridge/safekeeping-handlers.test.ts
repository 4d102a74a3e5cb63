import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RequestName } from '../../shared/bridge/channels';
import { answerSchema, requests, type Reply } from '../../shared/bridge/contract';
import type { safekeepingRequests } from '../../shared/bridge/safekeeping-contract';
import type { Outcome } from '../../shared/base/outcome';
import { valueOf } from '../../shared/testing/builders';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { composeIn, type ComposedRapport } from '../services/testing/composed-rapport';
import { addActivity, tick } from '../services/testing/page-commands';
import { codeOf } from '../services/testing/test-ledger';

function fileOf(rapport: ComposedRapport, key: string): string {
  const { folder } = valueOf(rapport.ask('app/hello'));
  return path.join(folder ?? '', 'backups', key.replace('own ', ''));
}

type Name = keyof typeof safekeepingRequests;

/** Rapport with an activity and a tick, asked as a page asks; each reply is one that the contract knows. */
function pageOf(rapport: ComposedRapport = composeIn(temporaryFolder())) {
  const ask = async <Of extends Name>(name: Of, input: unknown = {}): Promise<Outcome<Reply<Of>>> => {
    const answered = (await rapport.answerRequest({ name, input, isTrusted: true })) as Outcome<Reply<Of>>;
    const arrived: unknown = JSON.parse(JSON.stringify(answered));
    expect(answerSchema.parse(arrived)).toStrictEqual(answered);
    if (answered.ok) expect(requests[name as RequestName].reply.parse(answered.value)).toStrictEqual(answered.value);
    return answered;
  };
  return { rapport, ask };
}

async function filledPage() {
  const page = pageOf();
  for (const command of [addActivity('a'), tick('a', '2026-11-22')]) valueOf(page.rapport.dispatch(command));
  valueOf(await page.ask('backups/make', { job: 'first' }));
  valueOf(page.rapport.dispatch(tick('a', '2026-11-23')));
  const [backup] = valueOf(await page.ask('backups/read')).backups;
  return { ...page, key: backup?.key ?? '' };
}

function days(rapport: ComposedRapport): readonly string[] {
  return rapport.read('2026-11').months.flatMap(({ checks }) => checks.map(({ day }) => day as string));
}

const BOTH = ['2026-11-22', '2026-11-23'];

describe('the page', () => {
  it('makes a backup, sees it in the list, and has it verified', async () => {
    const { ask, key, rapport } = await filledPage();

    expect(codeOf(await ask('backups/verify', { key, job: 'job' }))).toBeNull();

    expect(valueOf(await ask('backups/read')).backups).toMatchObject([{ key, place: 'own', state: 'verified' }]);
    const told = rapport.announced.map(({ name }) => name);
    expect(told).toEqual(expect.arrayContaining(['jobs/progress', 'backups/changed']));
  });

  it('previews a backup, restores it, and goes back', async () => {
    const { ask, key, rapport } = await filledPage();
    const from = { kind: 'backup', key };

    const { preview } = valueOf(await ask('restore/preview', { from, how: 'replace', job: 'job' }));
    expect(days(rapport)).toEqual(BOTH);
    valueOf(await ask('restore/carry-out', { preview, job: 'job' }));
    expect(days(rapport)).toEqual(['2026-11-22']);
    valueOf(await ask('restore/revert', { job: 'job' }));

    expect(days(rapport)).toEqual(BOTH);
    expect(rapport.announced.filter(({ name }) => name === 'ledger/opened')).toHaveLength(2);
  });

  it('sends a file in parts, and restores from it', async () => {
    const { ask, rapport, key } = await filledPage();
    const text = fs.readFileSync(fileOf(rapport, key), 'utf8');
    const half = Math.floor(text.length / 2);

    const { upload } = valueOf(await ask('uploads/begin', { characters: text.length, isLargeMeant: false }));
    for (const part of [text.slice(0, half), text.slice(half)])
      valueOf(await ask('uploads/append', { upload, text: part }));
    const from = { kind: 'upload', upload };
    const { preview } = valueOf(await ask('restore/preview', { from, how: 'replace', job: 'job' }));
    valueOf(await ask('restore/carry-out', { preview, job: 'job' }));

    expect(days(rapport)).toEqual(['2026-11-22']);
    valueOf(await ask('uploads/drop'));
    expect(codeOf(await ask('uploads/append', { upload, text: '' }))).toBe('not-found');
  });

  it('cancels what it began, and only that', async () => {
    const { ask, rapport, key } = await filledPage();
    const from = { kind: 'backup', key };

    const previewed = ask('restore/preview', { from, how: 'replace', job: 'restore' });
    const made = ask('backups/make', { job: 'backup' });
    valueOf(await ask('jobs/cancel', { job: 'backup' }));

    expect([codeOf(await previewed), codeOf(await made)]).toEqual([null, 'cancelled']);
    expect(days(rapport)).toEqual(BOTH);
  });

  it('chooses among folders without ever naming a path', async () => {
    const { ask } = await filledPage();

    expect(valueOf(await ask('backups/choose-folder'))).toEqual({ outcome: 'no-dialog' });
    expect([
      codeOf(await ask('backups/list-folders', { token: 'unknown' })),
      codeOf(await ask('backups/use-folder', { token: '/tmp' })),
      codeOf(await ask('backups/list-folders', { token: null })),
      codeOf(await ask('backups/forget-folder')),
    ]).toEqual(['not-found', 'not-found', null, null]);
  });

  it('is told what is damaged and decides about it', async () => {
    const { ask } = await filledPage();

    expect(valueOf(await ask('recovery/read'))).toMatchObject({ damaged: [], readable: { documents: 2, records: 3 } });
    expect(codeOf(await ask('recovery/choose', { choices: [] }))).toBeNull();
  });

  it.each([
    ['backups/verify', { key: 'own rapport-backup-none.json', job: 'job' }, 'not-found'],
    ['restore/carry-out', { preview: 'none', job: 'job' }, 'not-found'],
    ['restore/revert', { job: 'job' }, 'not-found'],
    ['restore/preview', { from: { kind: 'upload', upload: 'none' }, how: 'merge', job: 'job' }, 'not-found'],
    ['backups/accept-shrunk', { job: 'job' }, null],
  ] as const)('is answered by %s', async (name, input, code) => {
    const { ask } = await filledPage();

    expect(codeOf(await ask(name, input))).toBe(code);
  });
});

describe('a backup that is damaged', () => {
  it('is told as such when it is verified', async () => {
    const { ask, rapport, key } = await filledPage();
    const [name, file] = [key.replace('own ', ''), fileOf(rapport, key)];
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('Activity a', 'Activity x'));

    expect(await ask('backups/verify', { key, job: 'job' })).toEqual({
      ok: false,
      failure: { code: 'document-damaged', document: name, problem: 'It is not what was written.' },
    });
  });
});
