import { app } from 'electron';
import { isHiddenStart } from './desktop-options';
import { startHidden } from './hidden-start';
import { wasStartedAtLogin } from './login-item';
import type { MainWindow } from './main-window';
import type { Panel } from './panel';

/** Between two looks for a panel that may come after us. */
const PAUSE_MILLISECONDS = 3_000;

type World = {
  readonly window: Pick<MainWindow, 'show' | 'showUnlessOpen'>;
  readonly panel: Pick<Panel, 'look'>;
  readonly dispose: () => void;
  readonly onError: (error: unknown) => void;
};

/** Opens the window, now or when somebody asks for it, and ends what has to be ended. */
export function followApp({ window, panel, dispose, onError }: World): void {
  app.on('second-instance', (_event, argv) => {
    if (!isHiddenStart(argv)) window.show();
  });
  app.on('activate', window.show);
  // Every acknowledged write is on disk, and the page has saved what was typed before its window went.
  app.on('will-quit', dispose);
  // Electron sets handlers of its own while it starts; these come after them.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  if (!isHiddenStart(process.argv) && !wasStartedAtLogin()) return window.show();
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  startHidden({ look: panel.look, show: window.showUnlessOpen, pause }).catch(onError);
}
