import { describe, expect, it } from 'vitest';
import { requestNames, type EventName, type RequestName } from '../../shared/bridge/channels';
import { answerSchema, events, requests, type Reply } from '../../shared/bridge/contract';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { Documents } from '../../shared/ledger/documents';
import { id, month, valueOf } from '../../shared/testing/builders';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { START, withUnknownFields } from '../../shared/testing/random-records';
import { createAboutService } from '../services/about-service';
import { createOpenLedger } from '../services/open-ledger';
import { createHistoryServices } from '../services/history-services';
import { createNoticeService } from '../services/notice-service';
import { createPlanService } from '../services/plan-service';
import { createSafekeeping } from '../services/safekeeping';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { createTimerService } from '../services/timer-service';
import type { SystemFacts } from '../../shared/bridge/time-contract';
import { createSettingsService } from '../services/settings-service';
import { createDirectAnalysis } from '../services/testing/direct-analysis';
import { EXAMPLE_REQUESTS } from '../services/testing/example-requests';
import { createManualClock } from '../services/testing/manual-clock';
import { createMemoryDisk, isWrite, LEDGER_FOLDER, type MemoryDisk } from '../services/testing/memory-disk';
import { note, tick } from '../services/testing/page-commands';
import { createRecordedLog } from '../services/testing/recorded-log';
import { createManualTimers } from '../services/testing/manual-timers';
import { codeOf, createTestStore } from '../services/testing/test-ledger';
import { createAnswerRequest } from './answer-request';
import { createHandlers } from './handlers';

function diskWith(documents: Documents): MemoryDisk {
  const disk = createMemoryDisk();
  const store = createTestStore(disk);
  valueOf(store.save(documents, { catalog: true, months: [...documents.months.keys()] }));
  return disk;
}

/** The services on this disk, asked through the one door, as a page asks them. */
function rapportOn(disk: MemoryDisk) {
  const announced: { readonly name: EventName; readonly payload: unknown }[] = [];
  const [log, clock] = [createRecordedLog(), createManualClock('2026-11-23T12:00:00.000Z', 'Europe/Berlin')];
  const announce = (name: EventName, payload: unknown): void => {
    announced.push({ name, payload });
  };
  const ledger = createOpenLedger({
    storages: { own: disk.storage, sample: createMemoryDisk().storage },
    clock,
    log,
    sample: () => START,
    onChange: (changed) => {
      announce('ledger/changed', changed);
    },
    onReplaced: () => undefined,
  });
  const settings = createSettingsService(disk.storage, log, clock.now);
  const safekeeping = createSafekeeping({
    ledger,
    settings,
    clock,
    timers: createManualTimers(),
    log,
    version: '1.2.3',
    newId: () => id('new'),
    browser: { home: '/home', foldersIn: () => succeed(['Cloud']), filesIn: () => createMemoryDisk().storage.files },
    chooseFolder: null,
    onProgress: (progress) => {
      announce('jobs/progress', progress);
    },
    onBackupsChanged: () => {
      announce('backups/changed', {});
    },
    onReplaced: () => undefined,
  });
  const plan = createPlanService({ ledger, backups: safekeeping.backups, clock, timers: createManualTimers() });
  const history = createHistoryServices({ ledger, runner: createDirectAnalysis(), timers: createManualTimers(), log });
  const common = { ledger, clock, timers: createManualTimers(), log, newId: () => id('new') };
  const { power, notifier } = QUIET_SURROUNDINGS;
  const timer = createTimerService({ ...common, power, onChange: () => undefined });
  const notices = createNoticeService({
    ...common,
    power,
    notifier,
    timer: () => timer.state().timer,
    writeDigits: () => (words) => words,
    onChange: () => undefined,
    onWanted: () => undefined,
  });
  const facts: SystemFacts = {
    tray: 'not-this-shell',
    startsAtLogin: null,
    notifications: 'page',
    knows: power.knows,
  };
  const handlers = createHandlers({
    shell: 'web',
    version: '1.2.3',
    systemLocale: () => 'de-DE',
    clock,
    ledger,
    settings,
    safekeeping,
    plan,
    history,
    about: createAboutService({
      ...{ shell: 'web', version: '1.2.3', folder: LEDGER_FOLDER, ledger, settings, safekeeping, clock },
      timers: createManualTimers(),
      program: {
        versions: { node: '24.0.0', electron: null, chromium: null },
        ...{ system: 'linux 6 x64', locale: 'en-GB', home: '/home/ann' },
      },
      logLines: () => ['a line of the log'],
      openFolder: () => Promise.resolve(succeed(null)),
      readLicences: () => [],
    }),
    time: { timer, notices, system: { facts: () => facts, loginItem: null, onPageSaved: () => undefined } },
    announce,
    onOpened: () => undefined,
  });
  const answer = createAnswerRequest(handlers, log);
  const ask = <Name extends RequestName>(name: Name, input: unknown = EXAMPLE_REQUESTS[name]) =>
    answer({ name, input, isTrusted: true }) as Outcome<Reply<Name>>;
  /** The same for what takes long. */
  const later = async <Name extends RequestName>(name: Name, input: unknown = EXAMPLE_REQUESTS[name]) =>
    (await answer({ name, input, isTrusted: true })) as Outcome<Reply<Name>>;
  return { ask, later, announced, log };
}

/** With something to undo and something to redo. */
function busyRapport() {
  const rapport = rapportOn(diskWith(withUnknownFields(START)));
  for (const on of ['2026-11-20', '2026-11-21']) {
    valueOf(rapport.ask('ledger/dispatch', { command: tick('answer', on) }));
  }
  valueOf(rapport.ask('ledger/undo'));
  return rapport;
}

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const example = { command: tick('answer', '2026-11-23') };

type Rapport = ReturnType<typeof busyRapport>;

const job = { job: 'job' };

/** What has to be asked before, so that there is something to ask about; gives the request itself. */
const READY: { readonly [Name in RequestName]?: (rapport: Rapport) => unknown } = {
  'ledger/dispatch': () => example,
  'backups/verify': async (rapport) => ({ key: await backedUp(rapport), ...job }),
  'backups/use-folder': ({ ask }) => ({ token: valueOf(ask('backups/list-folders')).children[0]?.token }),
  'restore/preview': async (rapport) => restorePreview(await backedUp(rapport)),
  'restore/carry-out': async (rapport) => ({ preview: await previewed(rapport), ...job }),
  'restore/revert': async (rapport) => {
    valueOf(await rapport.later('restore/carry-out', { preview: await previewed(rapport), ...job }));
    return job;
  },
  'uploads/append': ({ ask }) => ({ ...valueOf(ask('uploads/begin')), text: 'text' }),
  'import/inspect': (rapport) => ({ ...uploaded(rapport), ...job }),
  'import/preview': (rapport) => inspected(rapport),
  'import/carry-out': async (rapport) => {
    const { preview } = valueOf(await rapport.later('import/preview', await inspected(rapport)));
    return { preview, ...job };
  },
  'export/read': async ({ later }) => ({ export: valueOf(await later('export/make')).export, file: 0, from: 0 }),
};

async function backedUp({ ask, later }: Rapport): Promise<string> {
  valueOf(await later('backups/make'));
  return valueOf(ask('backups/read')).backups[0]?.key ?? '';
}

function restorePreview(key: string) {
  return { from: { kind: 'backup', key }, how: 'replace', ...job };
}

async function previewed(rapport: Rapport): Promise<string> {
  return valueOf(await rapport.later('restore/preview', restorePreview(await backedUp(rapport)))).preview;
}

function uploaded({ ask }: Rapport): { readonly upload: string } {
  const text = 'Day;Klout\n2026-11-20;47\n';
  const { upload } = valueOf(ask('uploads/begin', { characters: text.length, isLargeMeant: false }));
  valueOf(ask('uploads/append', { upload, text }));
  return { upload };
}

async function inspected(rapport: Rapport) {
  const upload = uploaded(rapport);
  const { mapping } = valueOf(await rapport.later('import/inspect', { ...upload, ...job }));
  return { ...upload, mapping, ...job };
}

describe.each(requestNames)('the answer to %s', (name) => {
  it('is the same after a journey as JSON, and is what the contract says', async () => {
    const rapport = busyRapport();
    const input = (await READY[name]?.(rapport)) ?? EXAMPLE_REQUESTS[name];

    const answered = await rapport.later(name, input);

    const arrived = overTheWire(answered);
    expect(arrived).toStrictEqual(answered);
    expect(answerSchema.parse(arrived)).toStrictEqual(answered);
    expect(requests[name].reply.parse(valueOf(answered))).toStrictEqual(valueOf(answered));
  });
});

describe('what is announced', () => {
  it('is the same after a journey as JSON, and is what the contract says', () => {
    const { ask, announced } = busyRapport();
    for (const command of [note('2026-11-23', 'Met Zoë'), tick('answer', '2026-11-23')]) {
      valueOf(ask('ledger/dispatch', { command }));
    }
    for (const name of ['ledger/undo', 'ledger/redo', 'settings/change', 'app/open-ledger'] as const)
      valueOf(ask(name));

    const arrived = announced.map(({ name, payload }) => ({ name, payload: events[name].parse(overTheWire(payload)) }));

    expect(arrived).toStrictEqual(announced);
    expect(new Set(announced.map(({ name }) => name))).toEqual(
      new Set(['ledger/changed', 'settings/changed', 'ledger/opened']),
    );
  });

  it('is a change with the revision and the names that the answer and the next reading give', () => {
    const { ask, announced } = busyRapport();

    const { revision, name } = valueOf(ask('ledger/dispatch', example));

    const history = { undo: name, redo: null };
    expect(announced.at(-1)).toMatchObject({ name: 'ledger/changed', payload: { revision, history } });
    expect(valueOf(ask('ledger/read'))).toMatchObject({ revision, history });
  });

  it('is nothing when nothing was done', () => {
    const disk = diskWith(START);
    const { ask, announced } = rapportOn(disk);
    disk.failWhen(isWrite, 'ENOSPC');

    const codes = [
      ask('ledger/dispatch', example),
      ask('ledger/dispatch', { command: tick('gone', '2026-11-23') }),
      ask('ledger/undo'),
      ask('settings/change'),
    ].map(codeOf);

    expect(codes).toEqual(['disk-full', 'not-found', 'nothing-to-undo', 'disk-full']);
    expect(announced).toEqual([]);
  });
});

describe('hello', () => {
  it('says who answers, what day it is and where the ledger is', () => {
    expect(valueOf(rapportOn(createMemoryDisk()).ask('app/hello'))).toEqual({
      shell: 'web',
      version: '1.2.3',
      now: '2026-11-23T12:00:00.000Z',
      today: '2026-11-23',
      zone: 'Europe/Berlin',
      locale: 'de-DE',
      ledger: 'own',
      folder: LEDGER_FOLDER,
      settings: DEFAULT_APP_SETTINGS,
      problem: null,
      isRecovering: false,
      readOnly: null,
      setAside: 0,
    });
  });

  it('says what settings were chosen', () => {
    const { ask } = rapportOn(createMemoryDisk());

    valueOf(ask('settings/change', { density: 'compact' }));

    expect(valueOf(ask('app/hello')).settings).toEqual({ ...DEFAULT_APP_SETTINGS, density: 'compact' });
  });
});

describe('a ledger that cannot be opened', () => {
  const ABOUT_THE_LEDGER = requestNames.filter((name) => /^(ledger|scores|insights|journal)\//.test(name));

  function damagedRapport() {
    const disk = diskWith(START);
    disk.contents.set('catalog.json', '{');
    return { ...rapportOn(disk), disk };
  }

  it('is what hello tells, in a form that the contract knows', () => {
    const answered = damagedRapport().ask('app/hello');

    expect(valueOf(answered).problem).toMatchObject({ code: 'document-damaged', document: 'catalog.json' });
    expect(requests['app/hello'].reply.parse(overTheWire(valueOf(answered)))).toStrictEqual(valueOf(answered));
  });

  it.each(ABOUT_THE_LEDGER)('is the answer to %s, and nothing is written', async (name) => {
    const { later, disk } = damagedRapport();
    const before = new Map(disk.contents);

    const answered = await later(name);

    expect(answerSchema.parse(overTheWire(answered))).toMatchObject({
      ok: false,
      failure: { code: 'document-damaged' },
    });
    expect(disk.contents).toEqual(before);
  });

  it('does not keep the settings from being changed or the sample from being opened', () => {
    const { ask } = damagedRapport();

    expect([codeOf(ask('settings/change')), codeOf(ask('app/open-ledger'))]).toEqual([null, null]);

    expect(valueOf(ask('app/hello'))).toMatchObject({ ledger: 'sample', problem: null, settings: { theme: 'dark' } });
  });
});

describe('a ledger that is read', () => {
  it('has the months that were asked for, each once for each time', () => {
    const { ask } = rapportOn(diskWith(START));

    const { months } = valueOf(ask('ledger/read', { months: ['2026-12', '2026-11', '2026-11'] }));

    expect(months.map((document) => document.month)).toEqual([month('2026-12'), month('2026-11'), month('2026-11')]);
  });

  it('gives the history of every score, with those that have no readings', () => {
    const { ask } = rapportOn(diskWith(START));

    const { scores } = valueOf(ask('scores/read-history'));

    expect(scores.map(({ scoreId, readings }) => [scoreId, readings.map(({ value }) => value)])).toEqual([
      [id('clients'), [1]],
      [id('klout'), [47]],
      [id('toString'), []],
    ]);
  });
});
