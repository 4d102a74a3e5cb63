import { dialog, Menu } from 'electron';
import type { Outcome } from '../../shared/base/outcome';
import type { Log } from '../services/ports';
import type { MainWindow } from './main-window';
import { menuTemplate } from './menu';
import type { System } from './session-security';

type World = {
  readonly system: System;
  readonly window: Pick<MainWindow, 'show' | 'announce' | 'zoom'>;
  readonly folders: { readonly data: string; readonly log: string };
  readonly openFolder: (folder: string) => Promise<Outcome<null>>;
  readonly log: Log;
};

/** The application's menu. On macOS it is there without a window too, so what the page does opens one first. */
export function setAppMenu({ system, window, folders, openFolder, log }: World): void {
  async function open(folder: string): Promise<void> {
    const opened = await openFolder(folder);
    if (!opened.ok) await sayUnopened(folder);
  }

  const opener = (folder: string) => () => {
    open(folder).catch((error: unknown) => {
      log.write('warn', 'menu', 'a folder was not opened', error);
    });
  };
  const template = menuTemplate({
    ...system,
    choose: (item) => {
      window.show();
      window.announce('menu/chosen', { item });
    },
    zoom: window.zoom,
    openDataFolder: opener(folders.data),
    openLogFolder: opener(folders.log),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function sayUnopened(folder: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    message: 'The system did not open the folder.',
    detail: `It is here, and nothing about it was changed:\n${folder}`,
    buttons: ['OK'],
  });
}
