import { addDays, firstDayOfMonth, monthOf, type Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { applyChanges } from '../../shared/ledger/change';
import type { ActivityHabit } from '../../shared/checklist/habit';
import type { PageCommand } from '../../shared/ledger/command';
import { planCommand } from '../../shared/ledger/commands/plan-command';
import type { Documents } from '../../shared/ledger/documents';
import { monthsNeeded } from '../../shared/ledger/months-needed';
import {
  effectsOf,
  firstDayChanged,
  habitsIn,
  removalOf,
  type ActivityEffect,
  type Removal,
} from '../../shared/ledger/plan-questions';
import type { BackupService } from './backup-service';
import { CANCELLED, partOf, type Task } from './jobs';
import type { LedgerService } from './ledger-service';
import { loadAll } from './load-all';
import type { OpenLedger } from './open-ledger';
import type { Clock, Timers } from './ports';

/** What takes more of the past than a page has: how well activities are kept up, and what a change of plan would change. */
export type PlanService = {
  readonly habits: (until: Day, activityIds: readonly Id[] | null) => Promise<Outcome<readonly ActivityHabit[]>>;
  readonly previewChange: (command: PageCommand) => Promise<Outcome<readonly ActivityEffect[]>>;
  readonly previewRemoval: (activityId: Id) => Promise<Outcome<Removal>>;
  /** Makes a backup first; without one nothing is deleted. */
  readonly removeActivity: (activityId: Id, task: Task) => Promise<Outcome<Removed>>;
};

type Removed = { readonly revision: number; readonly name: string };

type Parts = {
  readonly ledger: OpenLedger;
  readonly backups: Pick<BackupService, 'make'>;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'breathe'>;
};

/** Two years: what was done before weighs less than a thousandth in the strength of anything done twice a month. */
const HABIT_DAYS = 730;

export function createPlanService({ ledger, backups, clock, timers }: Parts): PlanService {
  /** The months from `from` on. Each is read in a turn of its own, so that nobody waits for all of them. */
  async function loadFrom(service: LedgerService, from: Day): Promise<Outcome<Documents>> {
    const months = service.monthsBack(monthOf(LAST_DAY));
    if (!months.ok) return months;
    const loaded = service.documents().months;
    for (const month of months.value.filter((one) => one >= monthOf(from) && !loaded.has(one))) {
      const read = service.load([month]);
      if (!read.ok) return read;
      await timers.breathe();
    }
    return succeed(service.documents());
  }

  /** Nobody waits for it by name: it lets others have their turn and goes on. */
  const unhurried: Task = {
    goOn: async () => {
      await timers.breathe();
      return true;
    },
    commit: () => undefined,
  };

  async function lookAtRemoval(activityId: Id, task: Task): Promise<Outcome<Removal>> {
    const present = ledger.present();
    if (present.problem !== null) return fail(present.problem);
    const all = await loadAll(present, task);
    if (!all.ok) return all;
    const removal = removalOf(all.value, activityId);
    return removal === null ? fail({ code: 'not-found', kind: 'activity' }) : succeed(removal);
  }

  return {
    habits: async (until, activityIds) => {
      const service = ledger.service();
      if (!service.ok) return service;
      const from = firstDayOfMonth(monthOf(addDays(until, -HABIT_DAYS)));
      const documents = await loadFrom(service.value, from);
      if (!documents.ok) return documents;
      const span = { from, until, today: ledger.today() };
      return succeed(habitsIn(documents.value, activityIds, span));
    },
    previewChange: async (command) => {
      const service = ledger.service();
      if (!service.ok) return service;
      const needed = monthsNeeded(command);
      const ready = service.value.load(needed === 'all' ? [] : needed);
      if (!ready.ok) return ready;
      const scene = {
        documents: service.value.documents(),
        stamp: { at: clock.now(), zone: clock.zone(), source: 'checklist' as const },
      };
      const planned = planCommand(scene, command);
      if (!planned.ok) return planned;
      const first = firstDayChanged(scene.documents, applyChanges(scene.documents, planned.value));
      if (first === null || first > ledger.today()) return succeed([]);
      const documents = await loadFrom(service.value, addDays(first, -7));
      if (!documents.ok) return documents;
      return succeed(effectsOf(documents.value, applyChanges(documents.value, planned.value), ledger.today()));
    },
    previewRemoval: (activityId) => lookAtRemoval(activityId, unhurried),
    removeActivity: async (activityId, task) => {
      const found = await lookAtRemoval(activityId, partOf(task, 0, 0.3));
      if (!found.ok) return found;
      const made = await backups.make('before-delete', partOf(task, 0.3, 0.9));
      if (!made.ok) return made;
      if (!(await task.goOn(0.9))) return CANCELLED;
      const service = ledger.service();
      return service.ok ? service.value.dispatch({ type: 'activity.remove', id: activityId }, 'checklist') : service;
    },
  };
}

const LAST_DAY = '9999-12-31' as Day;
