import { Menu, nativeImage, Tray } from 'electron';
import { isSameValue } from '../../shared/base/is-same-value';
import { trayIconFile } from './tray-icons';
import { trayMenu, type TrayMenuLine } from './tray-menu';

type TrayPicture<Action> = {
  readonly tooltip: string;
  readonly title: string;
  readonly isTimerRunning: boolean;
  readonly menu: readonly TrayMenuLine<Action>[];
};

export type DesktopTray<Action> = {
  readonly draw: (picture: TrayPicture<Action>) => void;
  /** Makes the icon anew, for a panel that has not seen it. */
  readonly rebuild: () => void;
  readonly dispose: () => void;
};

type World<Action> = {
  /** Where the icons are, absolute. */
  readonly icons: string;
  readonly act: (action: Action) => void;
  readonly open: () => void;
};

export function createTray<Action>({ icons, act, open }: World<Action>): DesktopTray<Action> {
  const { platform } = process;
  // Electron takes an icon that is collected as garbage out of the panel, so this one is held here.
  let tray: Tray | null = null;
  let drawn: TrayPicture<Action> | null = null;
  let isDisposed = false;

  function image(isTimerRunning: boolean) {
    return nativeImage.createFromPath(trayIconFile(icons, { platform, isTimerRunning }));
  }

  function make({ isTimerRunning }: TrayPicture<Action>): Tray {
    const made = new Tray(image(isTimerRunning));
    // On macOS a click opens the menu. On Linux this is what the panel takes for activating, where it does at all: a
    // click in KDE, a double click in GNOME, whose single click opens the menu.
    if (platform !== 'darwin') made.on('click', open);
    return made;
  }

  /** Draws only what is another than before: a menu that is replaced while it is open closes. */
  function show(to: Tray, picture: TrayPicture<Action>, before: TrayPicture<Action> | null): void {
    if (before !== null && picture.isTimerRunning !== before.isTimerRunning) to.setImage(image(picture.isTimerRunning));
    if (picture.tooltip !== before?.tooltip) to.setToolTip(picture.tooltip);
    if (platform === 'darwin' && picture.title !== before?.title)
      to.setTitle(picture.title, { fontType: 'monospacedDigit' });
    // Linux takes a menu as a whole and does not see what becomes of its items, so each change is a new menu.
    if (!isSameValue(picture.menu, before?.menu))
      to.setContextMenu(Menu.buildFromTemplate(trayMenu(picture.menu, act)));
  }

  function draw(picture: TrayPicture<Action>): void {
    if (isDisposed) return;
    const isThere = tray !== null && !tray.isDestroyed();
    const shown = tray !== null && isThere ? tray : make(picture);
    tray = shown;
    show(shown, picture, isThere ? drawn : null);
    drawn = picture;
  }

  function destroy(): void {
    tray?.destroy();
    tray = null;
  }

  return {
    draw,
    rebuild: () => {
      destroy();
      if (drawn !== null) draw(drawn);
    },
    dispose: () => {
      isDisposed = true;
      destroy();
    },
  };
}
