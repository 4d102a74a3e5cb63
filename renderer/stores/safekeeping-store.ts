import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../shared/base/failure';
import type { IdSource } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { Backups, Recovery, RestoreFrom, RestoreHow } from '../../shared/bridge/safekeeping-contract';
import { PART_LENGTH } from '../../shared/bridge/upload-limits';
import type { Bridge } from '../lib/bridge';
import { createPageJob, type PageJob } from './page-job';

export { LARGE_UPLOAD, LARGEST_UPLOAD } from '../../shared/bridge/upload-limits';
export type {
  BackupEntry,
  Backups,
  Damage,
  FolderListing,
  Recovery,
  RestoreFrom,
  RestoreHow,
  RestorePreview,
} from '../../shared/bridge/safekeeping-contract';

/** What is at work: making a backup, checking one, sending a file … */
export type Work = 'make' | 'verify' | 'accept-shrunk' | 'send' | 'preview' | 'carry-out' | 'revert';

/** One at a time. */
export type Job = PageJob & {
  readonly work: Work;
  /** The backup that it is about; null when it is about none. */
  readonly key: string | null;
};

export type SafekeepingState = {
  /** Null until they were read once. */
  readonly backups: Backups | null;
  /** Why the list could not be read the last time. */
  readonly failure: Failure | null;
  /** What is to be decided while documents are damaged. */
  readonly recovery: Recovery | null;
  readonly recoveryFailure: Failure | null;
  readonly job: Job | null;
};

export type Uploaded = Extract<RestoreFrom, { readonly kind: 'upload' }>;
type Choices = Request<'recovery/choose'>['choices'];

/** Backups, restoring, and what to do about damage. Answers are Outcomes: whoever asked says what became of it. */
export function createSafekeepingStore(bridge: Bridge, newId: IdSource) {
  const store = createStore<SafekeepingState>(() => ({
    backups: null,
    failure: null,
    recovery: null,
    recoveryFailure: null,
    job: null,
  }));
  /** Those whose sending the person has cancelled; the services know nothing of that job. */
  const cancelledSends = new Set<string>();

  async function readBackups(): Promise<void> {
    const read = await bridge.request('backups/read', {});
    store.setState(read.ok ? { backups: read.value, failure: null } : { failure: read.failure });
  }

  async function readRecovery(): Promise<void> {
    const read = await bridge.request('recovery/read', {});
    store.setState(
      read.ok ? { recovery: read.value, recoveryFailure: null } : { recovery: null, recoveryFailure: read.failure },
    );
  }

  const { run, change, ...jobs } = createPageJob<Job>(bridge, newId, {
    present: () => store.getState().job,
    put: (job) => {
      store.setState({ job });
    },
  });

  async function sendParts(text: string, isLargeMeant: boolean, job: string): Promise<Outcome<Uploaded>> {
    const begun = await bridge.request('uploads/begin', { characters: text.length, isLargeMeant });
    if (!begun.ok) return begun;
    const { upload } = begun.value;
    for (let start = 0; start < text.length; start += PART_LENGTH) {
      if (cancelledSends.delete(job)) {
        await bridge.request('uploads/drop', {});
        return fail({ code: 'cancelled' });
      }
      const sent = await bridge.request('uploads/append', { upload, text: text.slice(start, start + PART_LENGTH) });
      if (!sent.ok) return sent;
      change(job, { share: Math.min((start + PART_LENGTH) / text.length, 1) });
    }
    return succeed({ kind: 'upload', upload });
  }

  const stops = [bridge.on('backups/changed', () => void readBackups()), jobs.dispose];

  return {
    store,
    readBackups,
    readRecovery,
    choose: (choices: Choices): Promise<Outcome<unknown>> => bridge.request('recovery/choose', { choices }),
    make: () => run({ work: 'make', key: null }, (job) => bridge.request('backups/make', { job })),
    verify: (key: string) => run({ work: 'verify', key }, (job) => bridge.request('backups/verify', { key, job })),
    acceptShrunk: () =>
      run({ work: 'accept-shrunk', key: null }, (job) => bridge.request('backups/accept-shrunk', { job })),
    chooseFolder: (): Promise<Outcome<Reply<'backups/choose-folder'>>> => bridge.request('backups/choose-folder', {}),
    /** The folders in the one with this token; null begins at the person's own folder. */
    listFolders: (token: string | null) => bridge.request('backups/list-folders', { token }),
    useFolder: (token: string): Promise<Outcome<unknown>> => bridge.request('backups/use-folder', { token }),
    forgetFolder: (): Promise<Outcome<unknown>> => bridge.request('backups/forget-folder', {}),
    /** Sends a text in parts. `isLargeMeant` says that the person was asked about one that is larger than LARGE_UPLOAD. */
    upload: (text: string, isLargeMeant: boolean) =>
      run({ work: 'send', key: null }, (job) => sendParts(text, isLargeMeant, job)),
    dropUpload: (): Promise<Outcome<unknown>> => bridge.request('uploads/drop', {}),
    preview: (from: RestoreFrom, how: RestoreHow) =>
      run({ work: 'preview', key: null }, (job) => bridge.request('restore/preview', { from, how, job })),
    restore: (preview: string) =>
      run({ work: 'carry-out', key: null }, (job) => bridge.request('restore/carry-out', { preview, job })),
    revert: () => run({ work: 'revert', key: null }, (job) => bridge.request('restore/revert', { job })),
    /** Asks what is at work to stop; it may be too late for that. */
    cancel: (): void => {
      const { job } = store.getState();
      if (job === null || !job.canCancel) return;
      if (job.work === 'send') cancelledSends.add(job.id);
      else void bridge.request('jobs/cancel', { job: job.id });
    },
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}
