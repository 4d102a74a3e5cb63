import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { EventName } from '../shared/bridge/channels';
import { DEFAULT_DAY_START, type DayStart } from '../shared/base/clock-time';
import type { Day } from '../shared/base/day';
import type { Id } from '../shared/base/id';
import { sampleLedger } from '../shared/sample/sample-ledger';
import { createAnswerRequest, type Answer } from './bridge/answer-request';
import { createHandlers } from './bridge/handlers';
import { checksum } from './io/checksum';
import { createFolderBrowser } from './io/folder-browser';
import { createFolderFiles } from './io/folder-files';
import { createFolderLock } from './io/folder-lock';
import { removeLeftovers } from './io/leftovers';
import { createPrivateFolder } from './io/private-folder';
import { createFixedDayClock, createSystemClock } from './io/system-clock';
import { createSystemTimers } from './io/system-timers';
import { writeFailure } from './io/write-failure';
import { watchDay } from './services/day-rollover';
import { createOpenLedger, type OpenLedger } from './services/open-ledger';
import type { ChooseFolder, Clock, DocumentStoreClass, Log, RawRequest, Storage } from './services/ports';
import { createDayClosing } from './services/day-closing';
import { createPlanService } from './services/plan-service';
import { createSafekeeping, type Safekeeping } from './services/safekeeping';
import { createSettingsService } from './services/settings-service';

/** What a shell brings: the only differences between desktop and web. */
export type Shell = {
  readonly kind: 'desktop' | 'web';
  readonly version: string;
  /** The ledger folder, absolute. */
  readonly folder: string;
  readonly DocumentStore: DocumentStoreClass;
  /** What today is, for trying and testing; null for the real day. */
  readonly fixedDay: Day | null;
  readonly log: Log;
  /** The system's dialog; null in a shell that has none. */
  readonly chooseFolder: ChooseFolder | null;
  /** Tells every page. */
  readonly announce: (name: EventName, payload: unknown) => void;
};

/** Rapport without a shell: answers requests, tells of changes, and can be ended. */
export type Rapport = {
  readonly answerRequest: (request: RawRequest) => Answer;
  readonly dispose: () => void;
};

/** More changes than these at once are not told one by one: every page reads the ledger anew. */
const MOST_TOLD = 2_000;
const SAMPLE_SEED = 20_111_024;

export function compose(shell: Shell): Rapport {
  const storageOf = (folder: string) => storageIn(folder, shell);
  const storages = { own: storageOf(shell.folder), sample: storageOf(path.join(shell.folder, 'sample')) };
  const timers = createSystemTimers();
  // Opening looks at the clock already, to say when it found what it cannot read.
  let opened: OpenLedger | null = null;
  const clock = clockOf(shell, () => opened?.dayStart() ?? DEFAULT_DAY_START);
  const onReplaced = () => {
    shell.announce('ledger/opened', { ledger: ledger.present().name });
    closing.soon();
  };
  const ledger = createOpenLedger({
    storages,
    clock,
    log: shell.log,
    sample: (today) => sampleLedger({ seed: SAMPLE_SEED, today, zone: clock.zone() }),
    onChange: (changed) => {
      if (changed.changes.some(({ collection }) => collection === 'settings')) closing.soon();
      if (changed.changes.length > MOST_TOLD) onReplaced();
      else shell.announce('ledger/changed', changed);
    },
    onReplaced,
  });
  opened = ledger;
  const closing = createDayClosing({ ledger, clock, timers, log: shell.log });
  closing.now();
  const settings = createSettingsService(storages.own, shell.log, clock.now);
  const safekeeping = safekeepingOf(shell, { ledger, settings, clock, timers, onReplaced });
  const stopWatching = watchDay({ clock, timers, today: ledger.today }, (now) => {
    shell.announce('day/rolled-over', now);
    closing.soon();
  });
  const handlers = createHandlers({
    shell: shell.kind,
    version: shell.version,
    clock,
    ledger,
    settings,
    safekeeping,
    plan: createPlanService({ ledger, backups: safekeeping.backups, clock, timers }),
    announce: shell.announce,
  });
  const dispose = () => {
    stopWatching();
    safekeeping.dispose();
    ledger.dispose();
  };
  return { answerRequest: createAnswerRequest(handlers, shell.log), dispose };
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
