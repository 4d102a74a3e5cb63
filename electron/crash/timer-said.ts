import type { Timer } from '../../shared/time/timer';

/** One line of the process whose timer runs. */
export type TimerSaid =
  | {
      readonly said: 'opened';
      /** As the process before left it. */
      readonly timer: Timer | null;
      /** Of all sessions in the ledger once what that timer had counted was entered. */
      readonly sessionMilliseconds: number;
    }
  | { readonly said: 'started'; readonly startAt: string };
