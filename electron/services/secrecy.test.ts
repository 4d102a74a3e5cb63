import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../shared/testing/builders';
import { hostileTexts } from '../../shared/testing/hostile';
import { pageCommands } from '../../shared/testing/random-commands';
import { START } from '../../shared/testing/random-records';
import type { Command } from '../../shared/ledger/command';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { logLine } from '../io/log-line';
import { createAboutService } from './about-service';
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
