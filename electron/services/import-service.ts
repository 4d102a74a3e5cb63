import { succeed, fail, type Outcome } from '../../shared/base/outcome';
import type { Change } from '../../shared/ledger/change';
import type { ImportPreview, InspectedTable } from '../../shared/bridge/exchange-contract';
import type { Mapping } from '../../shared/exchange/column-mapping';
import { inspect, type InspectOptions } from '../../shared/exchange/inspect';
import { planImport, type ImportPlan } from '../../shared/exchange/plan-import';
import type { BackupService } from './backup-service';
import { CANCELLED, partOf, type Task } from './jobs';
import { loadAll } from './load-all';
import type { OpenedLedger, OpenLedger } from './open-ledger';
import type { Clock } from './ports';
import type { Uploads } from './uploads';

/** Takes readings, checks and sessions from a table that the page has sent. */
export type ImportService = {
  readonly inspect: (upload: string, options: InspectOptions, task: Task) => Promise<Outcome<InspectedTable>>;
  readonly preview: (upload: string, mapping: Mapping, task: Task) => Promise<Outcome<ImportPreview>>;
  /** Exactly what the preview of this name showed, as one step, unless the ledger has changed since. */
  readonly carryOut: (preview: string, task: Task) => Promise<Outcome<{ readonly name: string }>>;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly backups: BackupService;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly newId: () => string;
};

type Planned = {
  readonly id: string;
  readonly of: OpenedLedger;
  readonly revision: number;
  readonly name: string;
  readonly changes: readonly Change[];
};

/** More rows than these nobody reads one by one. */
const SHOWN = 200;

export function createImportService({ ledger, backups, uploads, clock, newId }: Parts): ImportService {
  let planned: Planned | null = null;

  function opened(): Outcome<OpenedLedger> {
    const present = ledger.present();
    return present.problem === null ? succeed(present) : fail(present.problem);
  }

  return {
    inspect: async (upload, options, task) => {
      const [present, text] = [opened(), uploads.text(upload)];
      if (!present.ok) return present;
      if (!text.ok) return text;
      if (!(await task.goOn(0.1))) return CANCELLED;
      const found = inspect(text.value, present.value.service.documents(), options);
      // The contract's lists are not marked as read-only, which is all the difference.
      return found as Outcome<InspectedTable>;
    },
    preview: async (upload, mapping, task) => {
      const [present, text] = [opened(), uploads.text(upload)];
      if (!present.ok) return present;
      if (!text.ok) return text;
      const documents = await loadAll(present.value, partOf(task, 0, 0.4));
      if (!documents.ok) return documents;
      const stamp = { at: clock.now(), zone: clock.zone(), source: 'import' } as const;
      const plan = planImport(documents.value, { text: text.value, mapping }, { stamp, newId: newId as never });
      if (!plan.ok) return plan;
      const { changes, taken } = plan.value;
      const name = `imported ${String(taken.length)} ${mapping.kind}`;
      planned = { id: newId(), of: present.value, revision: present.value.service.revision(), name, changes };
      await task.goOn(1);
      return succeed(previewOf(planned.id, plan.value));
    },
    carryOut: async (id, task) => {
      const plan = planned;
      if (plan?.id !== id || plan.of !== ledger.present()) return fail({ code: 'not-found', kind: 'preview' });
      const made = await backups.make('before-import', partOf(task, 0, 0.7));
      if (!made.ok) return made;
      if (!(await task.goOn(0.7))) return CANCELLED;
      const { service } = plan.of;
      if (plan.revision !== service.revision())
        return fail({
          code: 'invalid',
          problem: 'The ledger has changed since this was shown. Look at it again first.',
        });
      const { name, changes } = plan;
      const done = service.dispatch({ type: 'records.import', name, changes }, 'import');
      if (!done.ok) return done;
      planned = null;
      uploads.drop();
      await task.goOn(1);
      return succeed({ name });
    },
  };
}

function previewOf(id: string, { changes, taken, duplicates, refused }: ImportPlan): ImportPreview {
  return {
    preview: id,
    takenCount: taken.length,
    duplicateCount: duplicates.length,
    refusedCount: refused.length,
    taken: taken.slice(0, SHOWN),
    duplicates: duplicates.slice(0, SHOWN),
    refused: refused.slice(0, SHOWN),
    made: changes.flatMap(madeWords).slice(0, SHOWN),
  };
}

function madeWords(change: Change): readonly string[] {
  if ('month' in change || change.collection === 'settings' || change.record === null) return [];
  const { record } = change;
  if ('title' in record) return [`activity “${record.title}”`];
  if (!('name' in record)) return [];
  return [`${change.collection === 'scores' ? 'score' : 'platform'} “${record.name}”`];
}
