import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { EventName } from '../shared/bridge/channels';
import { DEFAULT_DAY_START, type DayStart } from '../shared/base/clock-time';
import type { Day } from '../shared/base/day';
import { rememberedWriter, type WriteDigits } from '../shared/base/digits';
import type { Id } from '../shared/base/id';
import { FORMAT_VERSION } from '../shared/ledger/stored-document';
import { sampleLedger } from '../shared/sample/sample-ledger';
import { createAnswerRequest, type Answer } from './bridge/answer-request';
import { createHandlers } from './bridge/handlers';
import { createAnalysisRunner } from './io/analysis-runner';
import { checksum } from './io/checksum';
import { createFolderBrowser } from './io/folder-browser';
import { createFolderFiles } from './io/folder-files';
import { createFolderLock } from './io/folder-lock';
import { removeLeftovers } from './io/leftovers';
import { createPrivateFolder } from './io/private-folder';
import { readLicences } from './io/read-licences';
import { createFixedDayClock, createSystemClock } from './io/system-clock';
import { createSystemTimers } from './io/system-timers';
import { thisProgram } from './io/this-program';
import { writeFailure } from './io/write-failure';
import { createAboutService } from './services/about-service';
import { watchDay } from './services/day-rollover';
import { createOpenLedger, type OpenLedger } from './services/open-ledger';
import type { ChooseFolder, Clock, DocumentStoreClass, Log, Program, RawRequest, Storage } from './services/ports';
import { createHistoryServices } from './services/history-services';
import { createDayClosing } from './services/day-closing';
import { createPlanService } from './services/plan-service';
import { createSafekeeping, type Safekeeping } from './services/safekeeping';
import { createSettingsService, type SettingsService } from './services/settings-service';
import { createTimeServices } from './services/time-services';
import type { TrayService } from './services/tray-service';
import type { Surroundings } from './services/surroundings';
import type { SystemFacts } from '../shared/bridge/time-contract';
import type { AppSettings } from '../shared/settings/app-settings';
import { localeOf } from '../shared/settings/region';

/** What a shell brings: the only differences between desktop and web. */
export type Shell = Surroundings & {
  readonly kind: 'desktop' | 'web';
  readonly version: string;
  /** The ledger folder, absolute. */
  readonly folder: string;
  readonly DocumentStore: DocumentStoreClass;
  /** What today is, for trying and testing; null for the real day. */
  readonly fixedDay: Day | null;
  readonly log: Log;
  /** The program of the thread that compares scores with activities, absolute. */
  readonly analysisFile: string;
  /** The system's dialog; null in a shell that has none. */
  readonly chooseFolder: ChooseFolder | null;
  /** Tells every page. */
  readonly announce: (name: EventName, payload: unknown) => void;
};

/** Rapport without a shell: answers requests, tells of changes, and can be ended. */
export type Rapport = {
  readonly answerRequest: (request: RawRequest) => Answer;
  /** Null in a shell that draws none. */
  readonly tray: TrayService | null;
  readonly settings: () => AppSettings;
  readonly changeSettings: (fields: Partial<AppSettings>) => void;
  /** What the shell knows of the system is another now. */
  readonly systemChanged: () => void;
  /** Looks at the clock at once: somebody is there. */
  readonly look: () => void;
  readonly dispose: () => void;
};

/** More changes than these at once are not told one by one: every page reads the ledger anew. */
const MOST_TOLD = 2_000;
const SAMPLE_SEED = 20_111_024;

export function compose(shell: Shell): Rapport {
  const { announce, kind, version, log } = shell;
  const program = thisProgram();
  log.write('info', 'start', startWords(shell, program));
  const services = servicesOf(shell);
  const { clock, timers, ledger, settings, safekeeping, time, runner } = services;
  const { loginItem, onPageSaved } = shell;
  const system = { facts: () => systemFacts(shell), loginItem, onPageSaved };
  const handlers = createHandlers({
    ...{ shell: kind, version, clock, ledger, settings, safekeeping, announce },
    systemLocale: shell.systemLocale,
    plan: createPlanService({ ledger, backups: safekeeping.backups, clock, timers }),
    history: createHistoryServices({ ledger, runner, timers, log: shell.log }),
    time: { ...time, system },
    about: createAboutService({
      ...{ shell: kind, version, folder: shell.folder, ledger, settings, safekeeping, clock, timers, program },
      ...{ logLines: shell.logLines, openFolder: shell.openFolder },
      readLicences: () => readLicences(shell.licenceFolders),
    }),
    onOpened: services.afterReplacement,
  });
  return {
    answerRequest: createAnswerRequest(handlers, shell.log),
    tray: time.tray,
    settings: settings.read,
    changeSettings: (fields) => {
      const changed = settings.change(fields);
      if (changed.ok) announce('settings/changed', changed.value);
    },
    systemChanged: () => {
      announce('system/changed', system.facts());
    },
    look: time.look,
    dispose: () => {
      services.dispose();
      log.write('info', 'end', 'ended');
    },
  };
}

function startWords({ kind, version }: Shell, { versions, system }: Program): string {
  const runtime =
    versions.electron === null ? '' : `, electron ${versions.electron}, chromium ${versions.chromium ?? ''}`;
  return `Rapport ${version}, ${kind}, format ${String(FORMAT_VERSION)}, ${system}, node ${versions.node}${runtime}`;
}

/** Ports and services, in the order in which they need each other. */
function servicesOf(shell: Shell) {
  const timers = createSystemTimers();
  const { announce, log } = shell;
  // Opening looks at the clock already, to say when it found what it cannot read.
  let opened: OpenLedger | null = null;
  const clock = clockOf(shell, () => opened?.dayStart() ?? DEFAULT_DAY_START);
  const onReplaced = () => {
    announce('ledger/opened', { ledger: ledger.present().name });
    afterReplacement();
  };
  const storages = storagesOf(shell);
  const ledger = createOpenLedger({
    ...{ storages, clock, log, onReplaced },
    sample: (today) => sampleLedger({ seed: SAMPLE_SEED, today, zone: clock.zone() }),
    onChange: (changed) => {
      if (changed.changes.length > MOST_TOLD) return onReplaced();
      announce('ledger/changed', changed);
      if (changed.changes.some(({ collection }) => collection === 'settings')) closing.soon();
      time.notices.afterChange(changed);
    },
  });
  opened = ledger;
  const closing = createDayClosing({ ledger, clock, timers, log });
  const settings = createSettingsService(storages.own, log, clock.now);
  const safekeeping = safekeepingOf(shell, { ledger, settings, clock, timers, onReplaced });
  const runner = createAnalysisRunner({ file: shell.analysisFile, log });
  const time = createTimeServices(
    { ledger, clock, timers, log, newId: () => randomUUID() as Id, writeDigits: digitsFor(shell, settings) },
    shell,
  );
  const afterReplacement = () => {
    closing.soon();
    time.reload();
  };
  // Last, because it changes the ledger, which everything follows.
  closing.now();
  const stopWatching = watchDay({ clock, timers, today: ledger.today }, (now) => {
    announce('day/rolled-over', now);
    closing.soon();
    time.look();
  });
  const dispose = () => {
    stopWatching();
    runner.dispose();
    safekeeping.dispose();
    time.dispose();
    ledger.dispose();
  };
  return { clock, timers, ledger, settings, safekeeping, time, runner, afterReplacement, dispose };
}

function digitsFor({ systemLocale }: Shell, settings: SettingsService): () => WriteDigits {
  // What the web shell's own process was started with, for it has nothing else to go by.
  const system = systemLocale() ?? new Intl.NumberFormat().resolvedOptions().locale;
  const writerOf = rememberedWriter();
  return () => writerOf(localeOf(settings.read(), system));
}

function systemFacts({ trayPresence, loginItem, notifier, power }: Shell): SystemFacts {
  return {
    tray: trayPresence(),
    startsAtLogin: loginItem?.isOn() ?? null,
    notifications: notifier.shownBy(),
    knows: power.knows,
  };
}

type SafekeepingParts = Pick<
  Parameters<typeof createSafekeeping>[0],
  'ledger' | 'settings' | 'clock' | 'timers' | 'onReplaced'
>;

function safekeepingOf(shell: Shell, parts: SafekeepingParts): Safekeeping {
  return createSafekeeping({
    ...parts,
    log: shell.log,
    version: shell.version,
    newId: () => randomUUID() as Id,
    browser: createFolderBrowser(),
    chooseFolder: shell.chooseFolder,
    onProgress: (progress) => {
      shell.announce('jobs/progress', progress);
    },
    onBackupsChanged: () => {
      shell.announce('backups/changed', {});
    },
  });
}

function clockOf({ fixedDay }: Shell, dayStart: () => DayStart): Clock {
  return fixedDay === null ? createSystemClock() : createFixedDayClock(fixedDay, { dayStart });
}

function storagesOf(shell: Shell) {
  const storageOf = (folder: string) => storageIn(folder, shell);
  return { own: storageOf(shell.folder), sample: storageOf(path.join(shell.folder, 'sample')) };
}

function storageIn(folder: string, { kind, DocumentStore }: Shell): Storage {
  return {
    folder,
    files: createFolderFiles(folder),
    DocumentStore,
    createFolder: createPrivateFolder,
    writeFailure,
    checksum,
    lock: createFolderLock({ folder, shell: kind }),
    removeLeftovers: () => removeLeftovers(folder),
  };
}
