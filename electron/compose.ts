import path from 'node:path';
import type { EventName } from '../shared/bridge/channels';
import type { Day } from '../shared/base/day';
import type { Outcome } from '../shared/base/outcome';
import { sampleLedger } from '../shared/sample/sample-ledger';
import { createAnswerRequest } from './bridge/answer-request';
import { createHandlers } from './bridge/handlers';
import { checksum } from './io/checksum';
import { createFolderFiles } from './io/folder-files';
import { createPrivateFolder } from './io/private-folder';
import { createFixedDayClock, createSystemClock } from './io/system-clock';
import { createSystemTimers } from './io/system-timers';
import { writeFailure } from './io/write-failure';
import { watchDay } from './services/day-rollover';
import { createOpenLedger } from './services/open-ledger';
import type { DocumentStoreClass, Log, RawRequest, Storage } from './services/ports';
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
  /** Tells every page. */
  readonly announce: (name: EventName, payload: unknown) => void;
};

/** Rapport without a shell: answers requests, tells of changes, and can be ended. */
export type Rapport = {
  readonly answerRequest: (request: RawRequest) => Outcome<unknown>;
  readonly dispose: () => void;
};

const SAMPLE_SEED = 20_111_024;

export function compose(shell: Shell): Rapport {
  const storages = {
    own: storageIn(shell.folder, shell.DocumentStore),
    sample: storageIn(path.join(shell.folder, 'sample'), shell.DocumentStore),
  };
  const clock =
    shell.fixedDay === null
      ? createSystemClock()
      : createFixedDayClock(shell.fixedDay, { dayStart: () => ledger.dayStart() });
  const ledger = createOpenLedger({
    storages,
    clock,
    log: shell.log,
    sample: (today) => sampleLedger({ seed: SAMPLE_SEED, today, zone: clock.zone() }),
    onChange: (changed) => {
      shell.announce('ledger/changed', changed);
    },
  });
  const settings = createSettingsService(storages.own, shell.log);
  const stopWatching = watchDay({ clock, timers: createSystemTimers(), today: ledger.today }, (now) => {
    shell.announce('day/rolled-over', now);
  });
  const handlers = createHandlers({
    shell: shell.kind,
    version: shell.version,
    clock,
    ledger,
    settings,
    announce: shell.announce,
  });
  return { answerRequest: createAnswerRequest(handlers, shell.log), dispose: stopWatching };
}

function storageIn(folder: string, DocumentStore: DocumentStoreClass): Storage {
  return {
    folder,
    files: createFolderFiles(folder),
    DocumentStore,
    createFolder: createPrivateFolder,
    writeFailure,
    checksum,
  };
}
