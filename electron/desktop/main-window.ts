import { BrowserWindow, nativeTheme, type IpcMainInvokeEvent, type WebPreferences } from 'electron';
import { EVENT_CHANNEL, type EventName } from '../../shared/bridge/channels';
import type { Log } from '../services/ports';
import { giveLastWords } from './last-words';
import { isOwnPage, PAGE_ADDRESS } from './own-page';
import type { WindowKeeper } from './window-memory';
import { SMALLEST_SIZE } from './window-place';

export type MainWindow = {
  /** Opens the window, or brings the open one to the front. */
  readonly show: () => void;
  readonly announce: (name: EventName, payload: unknown) => void;
  /** Whether a request comes from the main frame of our own page in this window. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
};

type World = { readonly webPreferences: WebPreferences; readonly keeper: WindowKeeper; readonly log: Log };

/** The page's `--paper` by day and by night (renderer/styles/tokens.css), so that the window does not flash white. */
export const PAPER = { light: '#f7f5f0', dark: '#16181a' } as const;

export function createMainWindow({ webPreferences, keeper, log }: World): MainWindow {
  let window: BrowserWindow | null = null;

  function open(): BrowserWindow {
    const { bounds, isMaximized } = keeper.place();
    const opened = new BrowserWindow({
      ...bounds,
      minWidth: SMALLEST_SIZE.width,
      minHeight: SMALLEST_SIZE.height,
      show: false,
      title: 'Rapport',
      backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
      webPreferences,
    });
    opened.once('ready-to-show', () => {
      if (isMaximized) opened.maximize();
      opened.show();
    });
    opened.once('close', () => {
      keeper.remember(opened);
    });
    opened.on('closed', () => {
      window = null;
    });
    giveLastWords(opened);
    opened.loadURL(PAGE_ADDRESS).catch((error: unknown) => {
      log.write('error', 'window', 'the page could not be loaded', error);
      // An empty window can be closed, and its menu reached; one that never shows cannot.
      if (!opened.isDestroyed()) opened.show();
    });
    return opened;
  }

  return {
    show: () => {
      if (window === null) {
        window = open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    announce: (name, payload) => {
      if (window !== null && !window.webContents.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
    },
    isTrusted: ({ sender, senderFrame }) => {
      if (window === null || sender !== window.webContents) return false;
      return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
    },
  };
}
