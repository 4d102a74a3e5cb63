import type { MainWindow } from './main-window';
import { createPanel, type Panel } from './panel';
import { createTray, type DesktopTray } from './tray';

type World<Action> = {
  /** The folder of the icons. */
  readonly icons: string;
  readonly window: Pick<MainWindow, 'show' | 'showUnlessOpen'>;
  readonly act: (action: Action) => void;
  /** Whether there is a tray is another answer now. */
  readonly onChange: () => void;
};

/** The icon and the panel that it is in, which may come, go, and be started again. */
export function createTrayInPanel<Action>({ icons, window, act, onChange }: World<Action>): {
  readonly tray: DesktopTray<Action>;
  readonly panel: Panel;
} {
  const tray = createTray<Action>({ icons, open: window.show, act });
  const panel = createPanel(process.platform, {
    onNewPanel: tray.rebuild,
    onChange: (_presence, before) => {
      onChange();
      // A window that was hidden to the tray comes out when there is none any more.
      if (before === 'there') window.showUnlessOpen();
    },
  });
  return { tray, panel };
}
