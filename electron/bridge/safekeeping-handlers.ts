import type { Handlers } from '../../shared/bridge/contract';
import type { safekeepingRequests } from '../../shared/bridge/safekeeping-contract';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { backupNameOf } from '../services/backup-service';
import type { Safekeeping } from '../services/safekeeping';

type SafekeepingHandlers = Pick<Handlers, keyof typeof safekeepingRequests>;

/** What the page asks about damage, backups, restoring, and the files it sends. */
export function createSafekeepingHandlers(parts: Safekeeping): SafekeepingHandlers {
  const { jobs, backups, restore, recovery, uploads, secondFolder } = parts;
  return {
    'recovery/read': () => recovery.read(),
    'recovery/choose': ({ choices }) => done(recovery.choose(choices)),
    'backups/read': () => parts.status(),
    'backups/make': async ({ job }) => done(await jobs.run(job, (task) => backups.make('by-hand', task))),
    'backups/verify': async ({ key, job }) =>
      done(await jobs.run(job, () => Promise.resolve(verified(key, backups.verify(key))))),
    'backups/accept-shrunk': async ({ job }) =>
      done(await jobs.run(job, (task) => backups.make('by-hand', task, true))),
    'backups/choose-folder': () => secondFolder.choose(),
    'backups/list-folders': ({ token }) => secondFolder.list(token),
    'backups/use-folder': ({ token }) => done(secondFolder.use(token)),
    'backups/forget-folder': () => done(secondFolder.forget()),
    'restore/preview': ({ from, how, job }) => jobs.run(job, (task) => restore.preview(from, how, task)),
    'restore/carry-out': async ({ preview, job }) =>
      done(await jobs.run(job, (task) => restore.carryOut(preview, task))),
    'restore/revert': async ({ job }) => done(await jobs.run(job, (task) => restore.revert(task))),
    'jobs/cancel': ({ job }) => {
      jobs.cancel(job);
      return succeed({});
    },
    'uploads/begin': ({ characters, isLargeMeant }) => {
      const upload = uploads.begin(characters, isLargeMeant);
      return upload.ok ? succeed({ upload: upload.value }) : upload;
    },
    'uploads/append': ({ upload, text }) => done(uploads.append(upload, text)),
    'uploads/drop': () => {
      uploads.drop();
      return succeed({});
    },
  };
}

function done(outcome: Outcome<unknown>): Outcome<Record<string, never>> {
  return outcome.ok ? succeed({}) : outcome;
}

function verified(key: string, outcome: Outcome<boolean>): Outcome<null> {
  if (!outcome.ok) return outcome;
  if (outcome.value) return succeed(null);
  return fail({ code: 'document-damaged', document: backupNameOf(key), problem: 'It is not what was written.' });
}
