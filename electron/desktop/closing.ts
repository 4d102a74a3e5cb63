import type { AppSettings } from '../../shared/settings/app-settings';
import type { TrayPresence } from '../services/ports';

/** What becomes of a window that is asked to close. */
export type Closing = 'close' | 'hide' | 'ask' | 'quit';

type Question = {
  readonly whenClosed: AppSettings['whenClosed'];
  readonly tray: TrayPresence;
  readonly isQuitting: boolean;
};

/** A window is hidden only where the tray brings it back for certain: `unknown` is as good as none. */
export function closingFor({ whenClosed, tray, isQuitting }: Question): Closing {
  if (isQuitting || tray !== 'there') return 'close';
  switch (whenClosed) {
    case 'ask':
      return 'ask';
    case 'tray':
      return 'hide';
    case 'quit':
      return 'quit';
  }
}

/** What is asked once. Its third button leaves everything as it is, and so does putting the question away. */
export function closingQuestion(isMac: boolean) {
  const place = isMac ? 'menu bar' : 'tray';
  return {
    message: `Keep Rapport in the ${place} when its window is closed?`,
    detail: 'Reminders and the timer go on there. You can change your answer in the settings.',
    buttons: [`Keep in the ${place}`, 'Quit', 'Cancel'],
    answers: ['tray', 'quit', null],
    defaultId: 0,
    cancelId: 2,
  } as const;
}
