import { BrowserWindow, nativeTheme, type IpcMainInvokeEvent, type WebPreferences } from 'electron';
import type { EventName } from '../../shared/bridge/channels';
import type { Log } from '../services/ports';
import type { MayClose } from './close-to-tray';
import { giveLastWords } from './last-words';
import { isOwnPage, PAGE_ADDRESS } from './own-page';
import { createPageRestarts } from './page-restarts';
import { createPageSaving } from './page-saving';
import { createPageSender } from './page-sender';
import { createPageZoom } from './page-zoom';
import type { PlainWindow } from './plain-window';
import { watchPage } from './watch-page';
import { keepInSight, type WindowKeeper } from './window-memory';
import { SMALLEST_SIZE } from './window-place';
import type { ZoomStep } from './zoom-level';

export type MainWindow = {
  /** Opens the window, or brings the open one to the front. */
  readonly show: () => void;
  /** For when nothing else is left that would bring the window back. */
  readonly showUnlessOpen: () => void;
  /** Whether somebody could be looking at it. */
  readonly isInSight: () => boolean;
  readonly announce: (name: EventName, payload: unknown) => void;
  readonly zoom: (step: ZoomStep) => void;
  /** Whatever may come next, the page saves what is typed, and the window's place is remembered. */
  readonly saveNow: () => void;
  /** The page has said that it has nothing left to save. */
  readonly pageSaved: () => void;
  /** Whether a request comes from the main frame of our own page in this window. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
};

type World = {
  readonly webPreferences: WebPreferences;
  readonly keeper: WindowKeeper;
  readonly mayClose: MayClose;
  /** What is shown where the page cannot be. */
  readonly plainWindow: PlainWindow;
  /** Somebody is there: the window was opened, or turned to. */
  readonly onLook: () => void;
  readonly log: Log;
};

/** The page's `--paper` by day and by night (renderer/styles/tokens.css), so that the window does not flash white. */
export const PAPER = { light: '#f7f5f0', dark: '#16181a' } as const;

export function createMainWindow(world: World): MainWindow {
  const { keeper, log } = world;
  let window: BrowserWindow | null = null;
  const page = createPageSender();
  const saving = createPageSaving({ ask: () => page.ask('page/asked-to-save', {}), after });
  const zoom = createPageZoom({ remembered: keeper.zoomLevel, remember: keeper.rememberZoom, log });
  const { mayRestart } = createPageRestarts(() => performance.now());

  function open(): BrowserWindow {
    const opened = createWindow(world);
    opened.on('closed', () => {
      window = null;
    });
    opened.on('hide', () => {
      saving.ask();
    });
    giveLastWords(opened, saving.ask);
    keepInSight(opened);
    page.follow(opened.webContents);
    zoom.follow(opened.webContents);
    watchPage(opened, {
      ...{ log, mayRestart },
      onTrouble: (trouble) => {
        world.plainWindow.show({ trouble, window: opened, startAgain });
      },
    });
    load(opened, log);
    return opened;
  }

  /** In the same window, where a new page has a new process. */
  function startAgain(): void {
    if (window !== null) load(window, log);
    show();
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
    zoom: zoom.change,
    saveNow: () => {
      saving.ask();
      if (window !== null && window.isVisible()) keeper.remember(window);
    },
    pageSaved: saving.saved,
    isTrusted: ({ sender, senderFrame }) => {
      if (window === null || sender !== window.webContents) return false;
      return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
    },
  };
}

function load(window: BrowserWindow, log: Log): void {
  window.loadURL(PAGE_ADDRESS).catch((error: unknown) => {
    log.write('error', 'window', 'the page could not be loaded', error);
    // An empty window can be closed, and its menu reached; one that never shows cannot.
    if (!window.isDestroyed()) window.show();
  });
}

/** The window itself, where it was the last time, before there is a page in it. */
function createWindow({ webPreferences, keeper, mayClose, onLook }: World): BrowserWindow {
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
  opened.on('show', onLook);
  opened.on('focus', onLook);
  return opened;
}

function after(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
