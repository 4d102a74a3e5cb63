import { rememberedWriter } from '../../shared/base/digits';
import { isLeftToDo } from '../../shared/checklist/checklist';
import { checklistIn, monthsOfChecklist } from '../../shared/ledger/checklist-in';
import { timerFaceIn } from '../../shared/ledger/live-time-in';
import { remembered } from '../../shared/ledger/remembered';
import { timerLine } from '../../shared/time/timer-face';
import type { Stores } from '../stores/create-stores';

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
  // While a timer runs the title is asked for every second.
  const leftOn = remembered(
    monthsOfChecklist,
    (documents, day) => checklistIn(documents, day).filter(isLeftToDo).length,
  );
  const writerOf = rememberedWriter();
  let shown = '';

  function sign(): Sign {
    const { hello } = app.store.getState();
    const { documents, months, isOpen } = ledger.store.getState();
    const { timer: running, now } = timer.store.getState();
    const isKnown = hello !== null && isOpen && monthsOfChecklist(hello.today).every((month) => months.has(month));
    const line =
      running === null || !isOpen ? [] : [timerLine(timerFaceIn(documents, running, now), writerOf(app.locale()))];
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
