import { BrowserWindow, nativeTheme, type IpcMainInvokeEvent, type WebPreferences } from 'electron';
import type { EventName } from '../../shared/bridge/channels';
import type { Log } from '../services/ports';
import type { MayClose } from './close-to-tray';
import { giveLastWords } from './last-words';
import { isOwnPage, PAGE_ADDRESS } from './own-page';
import { createPageSender } from './page-sender';
import type { WindowKeeper } from './window-memory';
import { SMALLEST_SIZE } from './window-place';

export type MainWindow = {
  /** Opens the window, or brings the open one to the front. */
  readonly show: () => void;
  /** For when nothing else is left that would bring the window back. */
  readonly showUnlessOpen: () => void;
  /** Whether somebody could be looking at it. */
  readonly isInSight: () => boolean;
  readonly announce: (name: EventName, payload: unknown) => void;
  /** Whether a request comes from the main frame of our own page in this window. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
};

type World = {
  readonly webPreferences: WebPreferences;
  readonly keeper: WindowKeeper;
  readonly mayClose: MayClose;
  /** Somebody is there: the window was opened, or turned to. */
  readonly onLook: () => void;
  readonly log: Log;
};

/** The page's `--paper` by day and by night (renderer/styles/tokens.css), so that the window does not flash white. */
export const PAPER = { light: '#f7f5f0', dark: '#16181a' } as const;

export function createMainWindow({ webPreferences, keeper, mayClose, onLook, log }: World): MainWindow {
  let window: BrowserWindow | null = null;
  const page = createPageSender();

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
    let isClosing = false;
    opened.on('close', (event) => {
      // A window that is hidden already knows less of its place than it did.
      if (opened.isVisible() || opened.isMinimized()) keeper.remember(opened);
      isClosing ||= mayClose(opened);
      if (!isClosing) event.preventDefault();
    });
    opened.on('closed', () => {
      window = null;
    });
    opened.on('show', onLook);
    opened.on('focus', onLook);
    giveLastWords(opened);
    page.follow(opened.webContents);
    opened.loadURL(PAGE_ADDRESS).catch((error: unknown) => {
      log.write('error', 'window', 'the page could not be loaded', error);
      // An empty window can be closed, and its menu reached; one that never shows cannot.
      if (!opened.isDestroyed()) opened.show();
    });
    return opened;
  }

  function show(): void {
    if (window === null) {
      window = open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  return {
    show,
    showUnlessOpen: () => {
      if (window === null || !(window.isVisible() || window.isMinimized())) show();
    },
    isInSight: () => window !== null && window.isVisible() && !window.isMinimized(),
    announce: page.announce,
    isTrusted: ({ sender, senderFrame }) => {
      if (window === null || sender !== window.webContents) return false;
      return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
    },
  };
}
