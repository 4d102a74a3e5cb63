import type { IdSource } from '../../shared/base/id';
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
import { CHANGED_SINCE_SHOWN, createShownPlan } from './shown-plan';
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
  readonly newId: IdSource;
};

type Planned = { readonly name: string; readonly changes: readonly Change[] };

/** More rows than these nobody reads one by one. */
const SHOWN = 200;

export function createImportService({ ledger, backups, uploads, clock, newId }: Parts): ImportService {
  const planned = createShownPlan<Planned>(ledger, newId);

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
      const plan = planImport(documents.value, { text: text.value, mapping }, { stamp, newId });
      if (!plan.ok) return plan;
      const { changes, taken } = plan.value;
      const name = `imported ${String(taken.length)} ${mapping.kind}`;
      const revision = present.value.service.revision();
      const id = planned.show({ of: present.value, revision, content: { name, changes } });
      await task.goOn(1);
      return succeed(previewOf(id, plan.value));
    },
    carryOut: async (id, task) => {
      const plan = planned.find(id);
      if (!plan.ok) return plan;
      const made = await backups.make('before-import', partOf(task, 0, 0.7));
      if (!made.ok) return made;
      if (!(await task.goOn(0.7))) return CANCELLED;
      const { of, content, isCurrent } = plan.value;
      if (!isCurrent()) return CHANGED_SINCE_SHOWN;
      const { name } = content;
      const done = of.service.dispatch({ type: 'records.import', ...content }, 'import');
      if (!done.ok) return done;
      planned.forget();
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
