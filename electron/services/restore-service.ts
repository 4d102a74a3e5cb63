import { readBackupInSteps, type ReadBackup } from '../../shared/backup/backup-file';
import { diffLedgersInSteps, type LedgerDiff } from '../../shared/backup/diff';
import { withLooksOf } from '../../shared/backup/kept-looks';
import { mergeLedgersInSteps, type Merged } from '../../shared/backup/merge';
import { contentsOf } from '../../shared/backup/contents';
import type { Failure } from '../../shared/base/failure';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { RestoreFrom, RestoreHow, RestorePreview } from '../../shared/bridge/safekeeping-contract';
import type { Documents } from '../../shared/ledger/documents';
import { CATALOG_KIND, MONTH_KIND } from '../../shared/ledger/stored-document';
import { backupNameOf, type BackupService } from './backup-service';
import { followSteps } from './follow-steps';
import { CANCELLED, partOf, type Task } from './jobs';
import { loadAll } from './load-all';
import { CATALOG_FILE, monthFile } from './ledger-names';
import type { OpenedLedger, OpenLedger } from './open-ledger';
import type { NamedText } from './pending-writes';
import type { Clock } from './ports';
import { createRestorePoint } from './restore-point';
import { CHANGED_SINCE_SHOWN, createShownPlan } from './shown-plan';
import type { Uploads } from './uploads';

/** Puts what a backup holds in the place of the ledger, or beside what is there. */
export type RestoreService = {
  readonly preview: (from: RestoreFrom, how: RestoreHow, task: Task) => Promise<Outcome<RestorePreview>>;
  /** Carries out what the preview of this name showed, unless the ledger has changed since. */
  readonly carryOut: (preview: string, task: Task) => Promise<Outcome<null>>;
  /** Back to exactly the state before the last restore. Can itself be taken back the same way. */
  readonly revert: (task: Task) => Promise<Outcome<null>>;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly backups: BackupService;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly milliseconds: () => number;
  readonly newId: () => string;
  /** The documents were replaced: everybody reads them anew. */
  readonly onReplaced: () => void;
};

const CHANGED_MEANWHILE = fail({
  code: 'invalid',
  problem: 'The ledger was changed meanwhile. Look at it again first.',
});
const SHOWN_CONFLICTS = 50;
const SHOWN_PROBLEMS = 50;

export function createRestoreService(parts: Parts): RestoreService {
  const { ledger, backups, uploads, clock } = parts;
  const planned = createShownPlan<Documents>(ledger, parts.newId);

  function textOf(from: RestoreFrom): Outcome<{ readonly name: string; readonly text: string }> {
    const text = from.kind === 'backup' ? backups.read(from.key) : uploads.text(from.upload);
    if (!text.ok) return text;
    return succeed({ name: from.kind === 'backup' ? backupNameOf(from.key) : 'The file', text: text.value });
  }

  async function preview(from: RestoreFrom, how: RestoreHow, task: Task): Promise<Outcome<RestorePreview>> {
    const opened = ledger.present();
    if (opened.problem !== null) return fail(opened.problem);
    const file = textOf(from);
    if (!file.ok) return file;
    const of = { name: file.value.name, checksum: opened.storage.checksum };
    const read = await followSteps(readBackupInSteps(file.value.text, of), partOf(task, 0, 0.4), parts.milliseconds);
    if (!read.ok) return read;
    if (!read.value.ok) return read.value;
    const mixing = problemOfMixing(opened, read.value.value);
    if (mixing !== null) return fail(mixing);
    const present = await loadAll(opened, partOf(task, 0.4, 0.6));
    if (!present.ok) return present;
    const revision = opened.service.revision();
    const merged = await mergeOrReplace({ present: present.value, other: read.value.value.documents }, how, task);
    if (!merged.ok) return merged;
    const steps = diffLedgersInSteps(present.value, merged.value.documents);
    const diff = await followSteps(steps, partOf(task, 0.8, 1), parts.milliseconds);
    if (!diff.ok) return diff;
    const id = planned.show({ of: opened, revision, content: merged.value.documents });
    return succeed(previewOf({ id, read: read.value.value, merged: merged.value, diff: diff.value }));
  }

  async function mergeOrReplace(
    { present, other }: { readonly present: Documents; readonly other: Documents },
    how: RestoreHow,
    task: Task,
  ): Promise<Outcome<Merged>> {
    if (how === 'replace') return succeed({ documents: withLooksOf(other, present), conflicts: [], leftOut: [] });
    return followSteps(mergeLedgersInSteps(present, other), partOf(task, 0.6, 0.8), parts.milliseconds);
  }

  async function carryOut(id: string, task: Task): Promise<Outcome<null>> {
    const plan = planned.find(id);
    if (!plan.ok) return plan;
    const { of: opened, content, isCurrent } = plan.value;
    if (!isCurrent()) return CHANGED_SINCE_SHOWN;
    const made = await backups.make('before-restore', partOf(task, 0, 0.5));
    if (!made.ok) return made;
    const texts = await textsFor(opened, content, partOf(task, 0.5, 0.7));
    if (!texts.ok) return texts;
    return switchTo(opened, () => (isCurrent() ? texts : CHANGED_MEANWHILE), partOf(task, 0.7, 1));
  }

  async function textsFor(opened: OpenedLedger, next: Documents, task: Task): Promise<Outcome<readonly NamedText[]>> {
    const { files } = opened.store;
    const texts: NamedText[] = [files.prepare(CATALOG_KIND, CATALOG_FILE, next.catalog)];
    for (const [month, document] of next.months) {
      if (!(await task.goOn(texts.length / (next.months.size + 1)))) return CANCELLED;
      texts.push(files.prepare(MONTH_KIND, monthFile(month), document));
    }
    const present = opened.store.months();
    if (!present.ok) return present;
    const gone = present.value.filter((month) => !next.months.has(month));
    return succeed([...texts, ...gone.map((month) => ({ name: monthFile(month), text: null }))]);
  }

  /** From the commit on there is no way back but the restore point, and nobody reads the old state any more. */
  async function switchTo(
    opened: OpenedLedger,
    textsNow: () => Outcome<readonly NamedText[]>,
    task: Task,
  ): Promise<Outcome<null>> {
    if (!(await task.goOn(0))) return CANCELLED;
    // Nobody else has a turn between here and the commit.
    if (ledger.present() !== opened) return CHANGED_MEANWHILE;
    const finished = opened.store.pending.finish();
    if (!finished.ok) return finished;
    const texts = textsNow();
    if (!texts.ok) return texts;
    task.commit();
    const point = createRestorePoint(opened.storage.files).prepare(clock.now());
    if (!point.ok) return point;
    const committed = opened.store.pending.commitTexts([...texts.value, point.value]);
    if (!committed.ok) return committed;
    planned.forget();
    ledger.suspend();
    let written = 0;
    for (let more = opened.store.pending.finishOne(); more.ok && more.value; more = opened.store.pending.finishOne()) {
      written += 1;
      await task.goOn(written / texts.value.length);
    }
    ledger.reopen();
    parts.onReplaced();
    return succeed(null);
  }

  return {
    preview,
    carryOut,
    revert: async (task) => {
      const opened = ledger.present();
      const refusal = opened.readOnly();
      if (refusal !== null) return fail(refusal);
      const point = createRestorePoint(opened.storage.files);
      if (point.keptAt() === null) return fail({ code: 'not-found', kind: 'state before the restore' });
      const made = opened.problem === null ? await backups.make('before-restore', partOf(task, 0, 0.5)) : succeed(null);
      return made.ok ? switchTo(opened, point.texts, partOf(task, 0.5, 1)) : made;
    },
  };
}

/** The sample never mixes with the person's own ledger, in either direction. */
function problemOfMixing({ name }: OpenedLedger, { documents }: ReadBackup): Failure | null {
  if (documents.catalog.isSample === (name === 'sample')) return null;
  const problem =
    name === 'sample' ? 'This is not a backup of the sample ledger.' : 'This is a backup of the sample ledger.';
  return { code: 'invalid', problem };
}

function previewOf({
  id,
  read,
  merged,
  diff,
}: {
  readonly id: string;
  readonly read: ReadBackup;
  readonly merged: Merged;
  readonly diff: LedgerDiff;
}): RestorePreview {
  const { firstDay, lastDay } = contentsOf(read.documents);
  return {
    preview: id,
    madeAt: read.header.madeAt,
    isAsWritten: read.isAsWritten,
    problems: read.problems.slice(0, SHOWN_PROBLEMS),
    firstDay,
    lastDay,
    kinds: [...diff.kinds],
    samples: [...diff.samples],
    conflicts: merged.conflicts.slice(0, SHOWN_CONFLICTS),
    conflictCount: merged.conflicts.length,
    leftOut: merged.leftOut.slice(0, SHOWN_CONFLICTS),
  };
}
