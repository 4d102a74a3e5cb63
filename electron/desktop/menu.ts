import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/bridge/contract';
import type { ZoomStep } from './zoom-level';

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

type MenuItemOfPage = EventPayload<'menu/chosen'>['item'];

type MenuActions = {
  /** What the page does, which knows what it shows and what can be undone. */
  readonly choose: (item: MenuItemOfPage) => void;
  readonly zoom: (step: ZoomStep) => void;
  readonly openDataFolder: () => void;
  readonly openLogFolder: () => void;
};

type MenuFor = MenuActions & { readonly isMac: boolean; readonly isPackaged: boolean };

/**
 * The menus that the system's own guidelines have, of standard roles. Undo and Redo are those of text fields: macOS
 * sends Cmd+Z there through the menu and only when the page did not take the key, as it does outside of text fields for
 * the ledger's own undo. On the other systems the field has its keys without the menu, which must not take them from the
 * page. The ledger's undo has entries of its own, whose keys are the page's.
 */
export function menuTemplate(menu: MenuFor): Item[] {
  const { isMac, isPackaged } = menu;
  return [
    ...(isMac ? [{ label: 'Rapport', submenu: appItems(menu) }] : []),
    { label: '&File', submenu: fileItems(menu) },
    { label: '&Edit', submenu: editItems(menu) },
    { label: '&View', submenu: [...(isPackaged ? [] : developerItems()), ...viewItems(menu)] },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: helpItems(menu) },
  ];
}

function appItems(menu: MenuFor): Item[] {
  return [
    aboutItem(menu),
    LINE,
    settingsItem(menu),
    LINE,
    { role: 'services' },
    LINE,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    LINE,
    { role: 'quit' },
  ];
}

function fileItems(menu: MenuFor): Item[] {
  const folder: Item = { label: 'Open Data Folder', click: menu.openDataFolder };
  if (menu.isMac) return [folder, LINE, { role: 'close' }];
  return [settingsItem(menu), folder, LINE, { role: 'quit' }];
}

function editItems({ isMac, choose }: MenuFor): Item[] {
  return [
    { role: 'undo', registerAccelerator: false },
    { role: 'redo', registerAccelerator: false },
    LINE,
    { label: 'Undo Last Step', click: () => choose('undo') },
    { label: 'Redo Last Step', click: () => choose('redo') },
    LINE,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'delete' },
    LINE,
    { role: 'selectAll' },
    ...(isMac ? [LINE, speechItem()] : []),
  ];
}

function speechItem(): Item {
  return { label: 'Speech', submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] };
}

/**
 * As the roles of the same names, but within limits and remembered. Ctrl+= and the keys beside the digits are what a
 * hand presses for larger and smaller, and an entry has one key only: the others are entries that are not seen.
 */
function viewItems({ zoom }: MenuFor): Item[] {
  const item = (label: string, step: ZoomStep, accelerator: string): Item => ({
    ...{ label, accelerator },
    click: () => zoom(step),
  });
  const unseen = (step: ZoomStep, key: string): Item => ({
    ...item('Zoom', step, `CommandOrControl+${key}`),
    visible: false,
    acceleratorWorksWhenHidden: true,
  });
  return [
    item('Actual Size', 'reset', 'CommandOrControl+0'),
    item('Zoom In', 'in', 'CommandOrControl+Plus'),
    item('Zoom Out', 'out', 'CommandOrControl+-'),
    unseen('in', '='),
    unseen('in', 'numadd'),
    unseen('out', 'numsub'),
    unseen('reset', 'num0'),
    LINE,
    { role: 'togglefullscreen' },
  ];
}

function helpItems(menu: MenuFor): Item[] {
  return [
    { label: 'Keys', click: () => menu.choose('keys') },
    { label: 'Open Log Folder', click: menu.openLogFolder },
    ...(menu.isMac ? [] : [LINE, aboutItem(menu)]),
  ];
}

function aboutItem({ choose }: MenuFor): Item {
  return { label: 'About Rapport', click: () => choose('about') };
}

function settingsItem({ choose }: MenuFor): Item {
  return { label: 'Settings…', accelerator: 'CommandOrControl+,', click: () => choose('settings') };
}

function developerItems(): Item[] {
  return [{ role: 'reload' }, { role: 'toggleDevTools' }, LINE];
}
