import type { Failure } from '../../shared/base/failure';
import type { TimerState } from '../../shared/bridge/time-contract';
import type { Timer } from '../../shared/time/timer';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log } from './ports';
import { createTimerFile } from './timer-file';

/** The timer of the ledger that is open, in memory and on its disk. */
export type HeldTimer = {
  readonly state: () => TimerState;
  /** Is written at once, and everybody is told. */
  readonly put: (timer: Timer | null, problem?: Failure | null) => void;
  /** The same timer, seen to run: nobody has to be told. */
  readonly note: (timer: Timer) => void;
  /** Another ledger may be open now. */
  readonly reload: () => void;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChange: (state: TimerState) => void;
};

export function createHeldTimer({ ledger, clock, log, onChange }: Parts): HeldTimer {
  let file = openFile();
  let timer = atStart(file.read());
  let problem: Failure | null = null;
  let isMine = hasRights();

  function openFile() {
    const { storage, readOnly } = ledger.present();
    return createTimerFile({ storage, log, now: clock.now, readOnly });
  }

  /** Until it is left it runs. */
  function seenNow(): Timer | null {
    const now = clock.now();
    return timer === null || timer.frozen !== null || now < timer.seenAt ? timer : { ...timer, seenAt: now };
  }

  function hasRights(): boolean {
    return ledger.present().readOnly() === null;
  }

  return {
    state: () => ({ timer, problem }),
    put: (next, nextProblem = null) => {
      timer = next;
      problem = nextProblem;
      file.write(timer);
      onChange({ timer, problem });
    },
    note: (seen) => {
      timer = seen;
      file.write(timer);
    },
    reload: () => {
      const { storage, readOnly } = ledger.present();
      const isSame = file.folder === storage.folder;
      if (timer !== null && isSame && isMine && hasRights()) return file.useRights(readOnly);
      // While another process has a ledger its timer is for that one, which may have left another.
      if (!isSame) file.write(seenNow());
      file = openFile();
      timer = atStart(file.read());
      problem = null;
      isMine = hasRights();
      onChange({ timer, problem });
    },
  };
}

/** Rapport was closed, or it crashed: what came after is not known. */
function atStart(kept: Timer | null): Timer | null {
  if (kept === null || kept.frozen !== null) return kept;
  return { ...kept, frozen: { at: kept.seenAt, reason: 'closed' } };
}
