import type { Day } from '../../shared/base/day';
import { isLeftToDo } from '../../shared/checklist/checklist';
import { checklistIn, monthsOfChecklist } from '../../shared/ledger/checklist-in';
import type { Documents } from '../../shared/ledger/documents';
import { timerLine } from '../../shared/time/timer-face';
import type { Stores } from '../stores/create-stores';
import { faceIn } from '../stores/live-time';

/** What the window's title and the tab's icon say. */
export type Sign = {
  readonly title: string;
  /** Open items of today; null while they are not known. */
  readonly left: number | null;
  readonly isTimerRunning: boolean;
};

/** Keeps the title of the window and the icon of the tab as they are to be; `show` is called when they change. */
export function followTitle(stores: Stores, show: (sign: Sign) => void): () => void {
  const { app, ledger, timer } = stores;
  const leftOn = rememberedCount();
  let shown = '';

  function sign(): Sign {
    const { hello } = app.store.getState();
    const { documents, months, isOpen } = ledger.store.getState();
    const { timer: running, now } = timer.store.getState();
    const isKnown = hello !== null && isOpen && monthsOfChecklist(hello.today).every((month) => months.has(month));
    const line = running === null || !isOpen ? [] : [timerLine(faceIn(documents, running, now))];
    return {
      title: [...line, 'Rapport'].join(' · '),
      left: isKnown ? leftOn(documents, hello.today) : null,
      isTimerRunning: running !== null && running.frozen === null,
    };
  }

  function follow(): void {
    const next = sign();
    const text = JSON.stringify(next);
    if (text === shown) return;
    shown = text;
    show(next);
  }

  const stops = [app.store.subscribe(follow), ledger.store.subscribe(follow), timer.store.subscribe(follow)];
  follow();
  return () => {
    for (const stop of stops) stop();
  };
}

/** While a timer runs the title is asked for every second: the checklist is looked through only when it is another. */
function rememberedCount(): (documents: Documents, day: Day) => number {
  let last: { readonly documents: Documents; readonly day: Day; readonly count: number } | null = null;
  return (documents, day) => {
    if (last?.documents !== documents || last.day !== day)
      last = { documents, day, count: checklistIn(documents, day).filter(isLeftToDo).length };
    return last.count;
  };
}
