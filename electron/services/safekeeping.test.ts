import { describe, expect, it } from 'vitest';
import { succeed } from '../../shared/base/outcome';
import type { Progress } from '../../shared/bridge/safekeeping-contract';
import { id, valueOf } from '../../shared/testing/builders';
import type { ChooseFolder, FolderBrowser } from './ports';
import { createSafekeeping } from './safekeeping';
import { createSettingsService } from './settings-service';
import { createContestedLock, withLock } from './testing/contested-lock';
import { createManualTimers } from './testing/manual-timers';
import { createMemoryDisk, isWrite } from './testing/memory-disk';
import { addActivity, tick } from './testing/page-commands';
import { codeOf } from './testing/test-ledger';
import { createDisks, dispatch, rapportOn, type TestRapport } from './testing/test-rapport';

const MINUTE = 60_000;
const STICK = '/home/stick';
const NOVEMBER = 'months/2026-11.json';

type Given = { readonly rapport?: TestRapport; readonly chooseFolder?: ChooseFolder | null };

function createTestSafekeeping({ rapport = filled(), chooseFolder = null }: Given = {}) {
  const timers = createManualTimers();
  const told = { progress: [] as Progress[], backups: 0, replaced: 0 };
  const settings = createSettingsService(rapport.own.storage, rapport.log, rapport.clock.now);
  let ids = 0;
  const browser: FolderBrowser = {
    home: '/home',
    foldersIn: () => succeed(['stick']),
    filesIn: (folder) => (folder === STICK ? rapport.second : createMemoryDisk()).storage.files,
  };
  const safekeeping = createSafekeeping({
    ledger: rapport.ledger,
    settings,
    clock: rapport.clock,
    timers,
    log: rapport.log,
    version: '1.2.3',
    newId: () => {
      ids += 1;
      return id(`id-${String(ids)}`);
    },
    browser,
    chooseFolder,
    onProgress: (progress) => {
      told.progress.push(progress);
    },
    onBackupsChanged: () => {
      told.backups += 1;
    },
    onReplaced: () => {
      told.replaced += 1;
    },
  });
  /** Until what was begun so far is done. */
  const settled = () => safekeeping.jobs.run(null, () => Promise.resolve(succeed(null)));
  return { ...rapport, safekeeping, timers, told, settings, settled };
}

function filled(rapport = rapportOn()): TestRapport {
  dispatch(rapport, addActivity('a'), tick('a', '2026-11-23'));
  return rapport;
}

function filesOf(contents: ReadonlyMap<string, string>, folder: string): number {
  return [...contents.keys()].filter((name) => name.startsWith(folder)).length;
}

describe('safekeeping', () => {
  it('keeps the backups up every few minutes, until it is ended', async () => {
    const { timers, own, settled, safekeeping, ...rapport } = createTestSafekeeping();
    expect(filesOf(own.contents, 'backups/')).toBe(0);

    timers.advance(5 * MINUTE);
    await settled();
    timers.advance(5 * MINUTE);
    await settled();
    expect(filesOf(own.contents, 'backups/')).toBe(1);
    dispatch(rapport, tick('a', '2026-11-22'));
    timers.advance(5 * MINUTE);
    await settled();
    expect(filesOf(own.contents, 'backups/')).toBe(2);

    safekeeping.dispose();
    expect(timers.count()).toBe(0);
  });

  it('makes the backup of a day within a minute of its first change', async () => {
    const { timers, own, settled, ...rapport } = createTestSafekeeping();

    timers.advance(MINUTE);
    await settled();
    expect(filesOf(own.contents, 'backups/')).toBe(1);
    rapport.clock.set('2026-11-24T12:00:00.000Z');
    dispatch(rapport, tick('a', '2026-11-22'));
    timers.advance(MINUTE);
    await settled();

    expect(filesOf(own.contents, 'backups/')).toBe(2);
  });

  it('goes on when keeping up meets a fault in the program', async () => {
    const { timers, settled, log, own } = createTestSafekeeping();
    own.contents.get = () => {
      throw new TypeError('a bug');
    };

    timers.advance(5 * MINUTE);
    await settled();
    Reflect.deleteProperty(own.contents, 'get');
    timers.advance(5 * MINUTE);
    await settled();

    expect(new Set(log.troubles())).toEqual(new Set(['error safekeeping: keeping up the backups threw']));
    expect(filesOf(own.contents, 'backups/')).toBe(1);
  });

  it('takes the ledger over when it becomes free, and tells everybody', () => {
    const [disks, lock] = [createDisks(), createContestedLock()];
    filled(rapportOn(disks));
    const { timers, told, ledger } = createTestSafekeeping({
      rapport: rapportOn({ ...disks, own: withLock(disks.own, lock) }),
    });
    timers.advance(MINUTE);
    expect([told.replaced, ledger.present().readOnly()?.code]).toEqual([0, 'ledger-locked']);

    lock.isElsewhere(false);
    timers.advance(15_000);
    timers.advance(MINUTE);

    expect([told.replaced, ledger.present().readOnly()]).toEqual([1, null]);
  });
});

describe('the status', () => {
  it('says what there is: backups, the second folder, the way back and what was set aside', async () => {
    const { safekeeping, own, ledger, told } = createTestSafekeeping();
    valueOf(await safekeeping.jobs.run('job', (task) => safekeeping.backups.make('by-hand', task)));
    valueOf(ledger.present().store.setAside.keep('catalog.json', 'odd'));

    expect(valueOf(safekeeping.status())).toMatchObject({
      folder: `${own.storage.folder}/backups`,
      backups: [{ place: 'own', state: 'verified', header: { reason: 'by-hand' } }],
      second: null,
      failure: null,
      shrunk: null,
      restorePoint: null,
      setAside: ['catalog.json-2026-11-23T12-00-00.000Z'],
    });
    expect(told.backups).toBe(1);
    expect(told.progress.every(({ job, canCancel }) => job === 'job' && canCancel)).toBe(true);
  });

  it('says since when there is a way back', async () => {
    const { safekeeping } = createTestSafekeeping();
    const { jobs, backups, restore } = safekeeping;
    const made = valueOf(await jobs.run(null, (task) => backups.make('by-hand', task)));
    const from = { kind: 'backup', key: `own ${made.name}` } as const;
    const { preview } = valueOf(await jobs.run(null, (task) => restore.preview(from, 'merge', task)));
    valueOf(await jobs.run(null, (task) => restore.carryOut(preview, task)));

    expect(valueOf(safekeeping.status()).restorePoint).toEqual({ at: '2026-11-23T12:00:00.000Z' });
  });
});

describe('the recovery', () => {
  function damagedSafekeeping() {
    const disks = filled();
    disks.own.contents.set(NOVEMBER, 'torn');
    return createTestSafekeeping({ rapport: rapportOn(disks) });
  }

  it('opens the ledger with what was chosen, and tells everybody', () => {
    const { safekeeping, ledger, told } = damagedSafekeeping();
    expect(valueOf(safekeeping.recovery.read()).damaged).toHaveLength(1);

    valueOf(safekeeping.recovery.choose([{ document: NOVEMBER, candidate: null }]));

    expect([ledger.present().problem, told.replaced]).toEqual([null, 1]);
    expect(valueOf(safekeeping.recovery.read()).damaged).toEqual([]);
  });

  it('is nothing where there is nothing to decide, or nothing any more', () => {
    const { safekeeping, own, told, ledger } = createTestSafekeeping();
    const before = new Map(own.contents);
    const opened = ledger.present();

    valueOf(safekeeping.recovery.choose([]));
    valueOf(safekeeping.recovery.choose([{ document: NOVEMBER, candidate: null }]));

    expect([ledger.present() === opened, told.replaced]).toEqual([true, 0]);
    expect(own.contents).toEqual(before);
  });

  it('tells nobody when it is refused', () => {
    const { safekeeping, told, ledger } = damagedSafekeeping();

    expect(codeOf(safekeeping.recovery.choose([]))).toBe('invalid');

    expect([told.replaced, ledger.present().problem?.code]).toEqual([0, 'document-damaged']);
  });

  it('writes nothing, and decides nothing, where another process has the ledger', () => {
    const disks = filled();
    disks.own.contents.set(NOVEMBER, 'torn');
    const before = new Map(disks.own.contents);
    const own = withLock(disks.own, createContestedLock());
    const { safekeeping } = createTestSafekeeping({ rapport: rapportOn({ ...disks, own }) });

    const codes = [
      safekeeping.recovery.read(),
      safekeeping.recovery.choose([{ document: NOVEMBER, candidate: null }]),
    ].map(codeOf);

    expect(codes).toEqual(['ledger-locked', 'ledger-locked']);
    expect(disks.own.contents).toEqual(before);
  });
});

describe('the second folder', () => {
  const listed = (safekeeping: ReturnType<typeof createTestSafekeeping>['safekeeping']) =>
    valueOf(safekeeping.secondFolder.list(null)).children[0]?.token ?? '';

  it('is the one that was listed, and gets a backup at once', async () => {
    const { safekeeping, second, settings, settled } = createTestSafekeeping();

    valueOf(safekeeping.secondFolder.use(listed(safekeeping)));
    await settled();

    expect([settings.backupFolder(), filesOf(second.contents, '')]).toEqual([STICK, 1]);
    expect(valueOf(safekeeping.status()).second).toEqual({ folder: STICK, failure: null });
  });

  it.each(['', 'id-99', STICK, '../stick'])('is never one that was not listed: %j', (token) => {
    const { safekeeping, settings } = createTestSafekeeping();
    listed(safekeeping);

    expect(codeOf(safekeeping.secondFolder.use(token))).toBe('not-found');

    expect(settings.backupFolder()).toBeNull();
  });

  it('is forgotten, and what is there stays there', async () => {
    const { safekeeping, second, settled, settings } = createTestSafekeeping();
    valueOf(safekeeping.secondFolder.use(listed(safekeeping)));
    await settled();

    valueOf(safekeeping.secondFolder.forget());
    await settled();

    expect([settings.backupFolder(), filesOf(second.contents, '')]).toEqual([null, 1]);
    expect(valueOf(safekeeping.status()).second).toBeNull();
  });

  it.each([
    ['chosen', () => Promise.resolve(STICK), STICK],
    ['cancelled', () => Promise.resolve(null), null],
    ['no-dialog', null, null],
  ] as const)('from the system’s dialog is %s', async (outcome, chooseFolder, folder) => {
    const { safekeeping, settings } = createTestSafekeeping({ chooseFolder });

    expect(valueOf(await safekeeping.secondFolder.choose())).toEqual({ outcome });

    expect(settings.backupFolder()).toBe(folder);
  });

  it('stays as it was when the choice cannot be saved', async () => {
    const { safekeeping, settings, own } = createTestSafekeeping({ chooseFolder: () => Promise.resolve(STICK) });
    own.failWhen(isWrite, 'ENOSPC');

    expect(codeOf(await safekeeping.secondFolder.choose())).toBe('disk-full');

    expect(settings.backupFolder()).toBeNull();
  });
});
