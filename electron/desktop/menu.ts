import type { MenuItemConstructorOptions } from 'electron';

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

/**
 * Standard menus of standard roles. Undo and Redo are those of text fields: macOS sends Cmd+Z there through the menu
 * and only when the page did not take the key, as it does outside of text fields for the ledger's own undo. On the
 * other systems the field has its keys without the menu, which must not take them from the page.
 */
export function menuTemplate(isMac: boolean, isPackaged: boolean): Item[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: editItems() },
    { label: '&View', submenu: [...(isPackaged ? [] : developerItems()), ...viewItems()] },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: isMac ? [] : [{ role: 'about' }] },
  ];
}

function editItems(): Item[] {
  return [
    { role: 'undo', registerAccelerator: false },
    { role: 'redo', registerAccelerator: false },
    LINE,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    LINE,
    { role: 'selectAll' },
  ];
}

function viewItems(): Item[] {
  return [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, LINE, { role: 'togglefullscreen' }];
}

function developerItems(): Item[] {
  return [{ role: 'reload' }, { role: 'toggleDevTools' }, LINE];
}
