/**
 * The names of everything that crosses between page and services. They are apart from their schemas (contract.ts)
 * so that the preload, which runs in the page's sandbox, stays a pipe without a library.
 */
export const REQUEST_CHANNEL = 'rapport/request';
export const EVENT_CHANNEL = 'rapport/event';

export const requestNames = [
  'app/hello',
  'app/open-ledger',
  'app/about',
  'app/diagnostics',
  'app/open-folder',
  'app/licences',
  'ledger/read',
  'ledger/read-months',
  'ledger/dispatch',
  'ledger/undo',
  'ledger/redo',
  'scores/read-history',
  'habits/read',
  'insights/read-score',
  'insights/read-effects',
  'insights/counter-examples',
  'insights/before-jump',
  'insights/activity-days',
  'insights/share',
  'insights/habits',
  'journal/read-year',
  'journal/search',
  'journal/tags',
  'plan/preview-change',
  'plan/preview-removal',
  'plan/remove-activity',
  'settings/change',
  'timer/read',
  'timer/start',
  'timer/stop',
  'timer/settle',
  'reminders/read',
  'reminders/answer',
  'reminders/mute',
  'reminders/dismiss-missed',
  'system/read',
  'system/start-at-login',
  'system/look',
  'page/saved',
  'recovery/read',
  'recovery/choose',
  'backups/read',
  'backups/make',
  'backups/verify',
  'backups/accept-shrunk',
  'backups/choose-folder',
  'backups/list-folders',
  'backups/use-folder',
  'backups/forget-folder',
  'restore/preview',
  'restore/carry-out',
  'restore/revert',
  'jobs/cancel',
  'uploads/begin',
  'uploads/append',
  'uploads/drop',
  'import/inspect',
  'import/preview',
  'import/carry-out',
  'export/make',
  'export/read',
] as const;
export type RequestName = (typeof requestNames)[number];

export const eventNames = [
  'ledger/changed',
  'ledger/opened',
  'day/rolled-over',
  'settings/changed',
  'timer/changed',
  'reminders/changed',
  'system/changed',
  'page/wanted',
  'page/asked-to-save',
  'menu/chosen',
  'jobs/progress',
  'backups/changed',
] as const;
export type EventName = (typeof eventNames)[number];

/** The two functions that a transport offers to the page: the preload in Electron, a WebSocket client in a browser. */
export type Transport = {
  /** Never rejects: a lost connection is answered with the failure `disconnected`. The answer is an Outcome as JSON. */
  readonly request: (name: RequestName, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (name: string, payload: unknown) => void) => () => void;
};
