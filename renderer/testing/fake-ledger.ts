import type { Day, Month } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Stamp } from '../../shared/base/stamp';
import type { EventPayload, Reply } from '../../shared/bridge/contract';
import { apply } from '../../shared/ledger/apply';
import type { Applied } from '../../shared/ledger/carry-out';
import type { Command, RestoreCommand } from '../../shared/ledger/command';
import { compactMonth } from '../../shared/ledger/compact-month';
import { describeCommand } from '../../shared/ledger/describe-command';
import { monthIn, type Documents } from '../../shared/ledger/documents';
import {
  afterRedo,
  afterUndo,
  EMPTY_HISTORY,
  recorded,
  stepKey,
  type UndoHistory,
} from '../../shared/ledger/undo-history';
import { seriesOf, type Reading } from '../../shared/scores/reading';

type Done = Reply<'ledger/dispatch'>;

/** The owner of a ledger that is only in memory: it counts revisions and keeps the steps to undo as the real one does. */
export function createFakeLedger(start: Documents, onChange: (changed: EventPayload<'ledger/changed'>) => void) {
  let documents = start;
  let history: UndoHistory = EMPTY_HISTORY;
  let revision = 0;

  function names(): { readonly undo: string | null; readonly redo: string | null } {
    return { undo: history.done.at(-1)?.name ?? null, redo: history.undone.at(-1)?.name ?? null };
  }

  function carryOut(command: Command, stamp: Stamp): Outcome<Applied> {
    const applied = apply(documents, command, stamp);
    if (applied.ok && applied.value.changes.length > 0) {
      documents = applied.value.documents;
      revision += 1;
    }
    return applied;
  }

  function tell({ changes }: Applied): void {
    onChange({ revision, changes: [...changes], history: names() });
  }

  function step(which: 'done' | 'undone', after: (history: UndoHistory, inverse: RestoreCommand) => UndoHistory) {
    return (stamp: Stamp): Outcome<Done> => {
      const last = history[which].at(-1);
      if (last === undefined) return fail({ code: which === 'done' ? 'nothing-to-undo' : 'nothing-to-redo' });
      const applied = carryOut(last.inverse, stamp);
      if (!applied.ok) return applied;
      history = after(history, applied.value.inverse);
      tell(applied.value);
      return succeed({ revision, name: last.name });
    };
  }

  return {
    documents: () => documents,
    read: (months: readonly Month[]): Outcome<Reply<'ledger/read'>> =>
      succeed({
        revision,
        catalog: documents.catalog,
        months: months.map((month) => monthIn(documents, month)),
        history: names(),
      }),
    readMonths: (months: readonly Month[]): Outcome<Reply<'ledger/read-months'>> =>
      succeed({ revision, months: months.map((month) => compactMonth(monthIn(documents, month))) }),
    dispatch: (command: Command, stamp: Stamp): Outcome<Done> => {
      const applied = carryOut(command, stamp);
      if (!applied.ok) return applied;
      const name = describeCommand(documents.catalog, command);
      if (applied.value.changes.length === 0) return succeed({ revision, name });
      history = recorded(history, { name, inverse: applied.value.inverse, key: stepKey(command), at: stamp.at });
      tell(applied.value);
      return succeed({ revision, name });
    },
    undo: step('done', afterUndo),
    redo: step('undone', afterRedo),
    scoreHistory: (until: Day, count: number): readonly { readonly scoreId: Id; readonly readings: Reading[] }[] => {
      const readings = [...documents.months.values()].flatMap((month) => month.readings);
      return documents.catalog.scores.map(({ id }) => ({
        scoreId: id,
        readings: seriesOf(readings, id, until).slice(-count),
      }));
    },
  };
}
