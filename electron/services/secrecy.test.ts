import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../shared/base/id';
import { id, valueOf } from '../../shared/testing/builders';
import { hostileTexts } from '../../shared/testing/hostile';
import { pageCommands } from '../../shared/testing/random-commands';
import { START } from '../../shared/testing/random-records';
import type { Command } from '../../shared/ledger/command';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { logLine } from '../io/log-line';
import { createAboutService } from './about-service';
import { createImportService } from './import-service';
import { createManualTimers } from './testing/manual-timers';
import { createMemoryDisk } from './testing/memory-disk';
import { secretCommand, secretDocuments, tellsSecrets } from './testing/secret-ledger';
import { choose, createDisks, makeBackup, rapportOn, type TestRapport } from './testing/test-rapport';
import { createTestStore } from './testing/test-ledger';
import { createTestTask } from './testing/test-task';

/** What the log and the diagnostics must not tell: anything that the person has entered, and who she is. */

const RUNS = { numRuns: process.env['RAPPORT_FULL'] === '1' ? 1_000 : 60 };
const HOME = '/home/ann-secrethandle';
const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'] as const;

function secretDisks() {
  const own = createMemoryDisk(new Map(), `${HOME}/Rapport`);
  const documents = secretDocuments(START);
  valueOf(createTestStore(own).save(documents, { catalog: true, months: [...documents.months.keys()] }));
  return createDisks(own);
}

function logOf({ log }: TestRapport): string {
  return log.entries.map((entry) => logLine(entry, HOME)).join('\n');
}

function aboutOf(rapport: TestRapport) {
  const { ledger, backups, clock, log } = rapport;
  const status = backups.status();
  return createAboutService({
    ...{ shell: 'web', version: '1.2.3', folder: `${HOME}/Rapport`, ledger, clock, timers: createManualTimers() },
    settings: {
      read: () => DEFAULT_APP_SETTINGS,
      change: () => {
        throw new Error('It is only read');
      },
      backupFolder: () => null,
      setBackupFolder: () => {
        throw new Error('It is only read');
      },
    },
    safekeeping: {
      status: () => (status.ok ? { ok: true, value: { ...status.value, restorePoint: null, setAside: [] } } : status),
    },
    program: {
      versions: { node: '24.0.0', electron: null, chromium: null },
      ...{ system: 'linux 6 x64', locale: 'en-GB', home: HOME },
    },
    logLines: () => log.entries.map((entry) => logLine(entry, HOME)),
    openFolder: null,
    readLicences: () => [],
  });
}

function dispatchSecretly({ ledger }: TestRapport, commands: readonly Command[]): void {
  const service = ledger.service();
  // What is refused, or cannot be saved, is as good an occasion to say too much.
  for (const command of commands) if (service.ok) service.value.dispatch(secretCommand(command), 'checklist');
}

const commandLists = fc.array(pageCommands, { maxLength: 12, size: 'max' });

describe('a secret ledger', () => {
  it('is full of what must not be told', () => {
    const texts = [...secretDisks().own.contents.values()];

    expect(texts.map(tellsSecrets)).toContain(true);
    expect(tellsSecrets(HOME)).toBe(true);
    expect(texts.join()).toContain('98765.25');
  });
});

describe('the diagnostics', () => {
  it('tell nothing of what is in the ledger, nor whose folder it is in', async () => {
    await fc.assert(
      fc.asyncProperty(commandLists, async (commands) => {
        const rapport = rapportOn(secretDisks());
        dispatchSecretly(rapport, commands);
        await makeBackup(rapport);

        const text = await aboutOf(rapport).diagnostics();

        expect(tellsSecrets(text)).toBe(false);
        expect(text).toContain('~/Rapport');
        expect(text).toMatch(/^ {2}records: platforms \d/m);
      }),
      RUNS,
    );
  });

  it('tell nothing of files that are damaged', async () => {
    const { own } = secretDisks();
    const texts = [...own.contents.values()];
    await fc.assert(
      fc.asyncProperty(hostileTexts(texts), hostileTexts(texts), async (catalog, month) => {
        const disks = secretDisks();
        disks.own.contents.set('catalog.json', catalog);
        disks.own.contents.set('months/2026-11.json', month);
        const rapport = rapportOn(disks);

        expect(tellsSecrets(await aboutOf(rapport).diagnostics())).toBe(false);
        expect(tellsSecrets(logOf(rapport))).toBe(false);
      }),
      RUNS,
    );
  });
});

const SECRET_TABLE = [
  'Day,Score,Value',
  ...['2026-11-20', '2026-11-21', 'on the day of #Secrettag'].map((on) => `${on},#Secrettag @secrethandle,98765.25`),
].join('\n');

function upload({ uploads }: TestRapport, text: string): string {
  const sent = valueOf(uploads.begin(text.length, false));
  valueOf(uploads.append(sent, text));
  return sent;
}

/** As a person does it who has every name made anew. Gives the name of the step; null where anything was refused. */
async function importTable(rapport: TestRapport, text: string): Promise<string | null> {
  let ids = 0;
  const newId = (): Id => {
    ids += 1;
    return id(`imported-${String(ids)}`);
  };
  const imports = createImportService({ ...rapport, newId });
  const sent = upload(rapport, text);
  const found = await imports.inspect(sent, { kind: 'readings' }, createTestTask());
  if (!found.ok) return null;
  const names = found.value.questions.flatMap((question) =>
    question.kind === 'name' ? [{ name: question.name, choice: { kind: 'create' as const } }] : [],
  );
  const preview = await imports.preview(sent, { ...found.value.mapping, names }, createTestTask());
  if (!preview.ok) return null;
  const done = await imports.carryOut(preview.value.preview, createTestTask());
  return done.ok ? done.value.name : null;
}

async function restoreText(rapport: TestRapport, text: string): Promise<boolean> {
  const from = { kind: 'upload', upload: upload(rapport, text) } as const;
  const preview = await rapport.restore.preview(from, 'merge', createTestTask());
  return preview.ok && (await rapport.restore.carryOut(preview.value.preview, createTestTask())).ok;
}

describe('the log of files from outside', () => {
  it('tells nothing of a table and a backup that were taken in', async () => {
    const rapport = rapportOn(secretDisks());
    const key = (await makeBackup(rapport)).replace('own ', 'backups/');
    const backup = rapport.own.contents.get(key) ?? '';
    expect([tellsSecrets(SECRET_TABLE), tellsSecrets(backup)]).toEqual([true, true]);
    const elsewhere = rapportOn();

    expect(await importTable(elsewhere, SECRET_TABLE)).toBe('imported 2 readings');
    expect(await restoreText(elsewhere, backup)).toBe(true);

    expect([...elsewhere.own.contents.values()].some(tellsSecrets)).toBe(true);
    for (const one of [rapport, elsewhere]) {
      expect(tellsSecrets(logOf(one))).toBe(false);
      expect(tellsSecrets(await aboutOf(one).diagnostics())).toBe(false);
    }
  });

  it('tells nothing of what was harmed, nor when the disk fails in the middle of taking it in', async () => {
    const origin = rapportOn(secretDisks());
    const backup = origin.own.contents.get((await makeBackup(origin)).replace('own ', 'backups/')) ?? '';
    await fc.assert(
      fc.asyncProperty(
        hostileTexts([SECRET_TABLE]),
        hostileTexts([backup]),
        fc.nat(60),
        async (harmedTable, harmedBackup, at) => {
          const rapport = rapportOn();
          let calls = 0;
          rapport.own.failWhen(() => {
            calls += 1;
            return calls > at && calls % 3 === 0;
          }, 'EIO');
          for (const table of [SECRET_TABLE, harmedTable]) await importTable(rapport, table);
          for (const text of [backup, harmedBackup]) await restoreText(rapport, text);
          rapport.own.recover();
          rapport.ledger.reopen();

          expect(tellsSecrets(logOf(rapport))).toBe(false);
          expect(tellsSecrets(await aboutOf(rapport).diagnostics())).toBe(false);
        },
      ),
      RUNS,
    );
  });
});

describe('the log', () => {
  it('tells nothing of what is in the ledger, whatever of the disk fails', async () => {
    await fc.assert(
      fc.asyncProperty(commandLists, fc.nat(120), fc.constantFrom(...CODES), async (commands, at, code) => {
        const disks = secretDisks();
        let calls = 0;
        disks.own.failWhen(() => {
          calls += 1;
          return calls > at && calls % 3 !== 0;
        }, code);
        const rapport = rapportOn(disks);
        dispatchSecretly(rapport, commands);
        await rapport.backups.make('by-hand', createTestTask());
        await rapport.backups.keepUp(createTestTask());
        const preview = await rapport.restore.preview({ kind: 'upload', upload: 'none' }, 'merge', createTestTask());
        if (preview.ok) await rapport.restore.carryOut(preview.value.preview, createTestTask());
        disks.own.recover();
        rapport.ledger.reopen();
        choose(rapport, { 'catalog.json': null });

        expect(rapport.log.entries.length).toBeGreaterThan(0);
        expect(tellsSecrets(logOf(rapport))).toBe(false);
      }),
      RUNS,
    );
  });
});
