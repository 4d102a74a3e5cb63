import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu';

type Item = ReturnType<typeof menuTemplate>[number];

function menuOf(isMac: boolean, isPackaged = true) {
  const done: string[] = [];
  const menus = menuTemplate({
    ...{ isMac, isPackaged },
    choose: (item) => done.push(item),
    zoom: (step) => done.push(`zoom ${step}`),
    openDataFolder: () => done.push('data folder'),
    openLogFolder: () => done.push('log folder'),
  });
  const inside = (item: Item): readonly Item[] => [
    item,
    ...(Array.isArray(item.submenu) ? item.submenu : []).flatMap(inside),
  ];
  const items = menus.flatMap(inside);
  return { done, items, menus, roles: items.flatMap((item) => item.role ?? []) };
}

/** What a menu holds, a separator as a line. */
function words({ submenu }: Item = {}): readonly string[] {
  return (Array.isArray(submenu) ? submenu : [])
    .filter(({ visible }) => visible !== false)
    .map(({ type, role, label }) => (type === 'separator' ? '-' : (label ?? role ?? '')));
}

function press(item: Item | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

describe('menuTemplate', () => {
  it('has the menus that Windows and Linux have', () => {
    const { menus } = menuOf(false);

    expect(menus.map(({ label, role }) => label ?? role)).toEqual(['&File', '&Edit', '&View', 'windowMenu', '&Help']);
    expect(words(menus[0])).toEqual(['Settings…', 'Open Data Folder', '-', 'quit']);
    expect(words(menus[4])).toEqual(['Keys', 'Open Log Folder', '-', 'About Rapport']);
  });

  it('has the menus that macOS has, the one of the app first', () => {
    const { menus } = menuOf(true);

    expect(menus.map(({ label, role }) => label ?? role)).toEqual([
      ...['Rapport', '&File', '&Edit', '&View', 'windowMenu', '&Help'],
    ]);
    expect(words(menus[0])).toEqual([
      ...['About Rapport', '-', 'Settings…', '-', 'services', '-', 'hide', 'hideOthers', 'unhide', '-', 'quit'],
    ]);
    expect(words(menus[1])).toEqual(['Open Data Folder', '-', 'close']);
    expect(words(menus[2]).slice(-2)).toEqual(['-', 'Speech']);
    expect(words(menus[5])).toEqual(['Keys', 'Open Log Folder']);
  });

  it('edits text as everywhere, on both', () => {
    for (const isMac of [true, false]) {
      expect(menuOf(isMac).roles).toEqual(
        expect.arrayContaining(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll']),
      );
    }
    expect(menuOf(true).roles).toEqual(expect.arrayContaining(['startSpeaking', 'stopSpeaking']));
  });

  it('does what its entries say', () => {
    for (const isMac of [true, false]) {
      const { done, items } = menuOf(isMac);
      const names = ['Settings…', 'About Rapport', 'Keys', 'Undo Last Step', 'Redo Last Step'];
      const places = ['Open Data Folder', 'Open Log Folder'];

      for (const name of [...names, ...places]) press(items.find(({ label }) => label === name));

      expect(done).toEqual(['settings', 'about', 'keys', 'undo', 'redo', 'data folder', 'log folder']);
    }
  });

  it('zooms by the keys that hands know, seen or not', () => {
    const { done, items } = menuOf(false);
    const zooms = items.filter(({ accelerator }) => /\+(0|-|=|Plus|num\w+)$/.test(accelerator ?? ''));

    for (const item of zooms) press(item);

    expect(zooms.map(({ accelerator }) => accelerator?.replace('CommandOrControl+', ''))).toEqual([
      ...['0', 'Plus', '-', '=', 'numadd', 'numsub', 'num0'],
    ]);
    expect(done.map((step) => step.replace('zoom ', ''))).toEqual(['reset', 'in', 'out', 'in', 'in', 'out', 'reset']);
  });

  it('lets the page have the keys of undo and redo', () => {
    for (const isMac of [true, false]) {
      const found = menuOf(isMac).items.filter(({ role }) => role === 'undo' || role === 'redo');

      expect(found.map((item) => item.registerAccelerator)).toEqual([false, false]);
      const steps = menuOf(isMac).items.filter(({ label }) => label?.endsWith('Last Step'));
      expect(steps.map(({ accelerator }) => accelerator)).toEqual([undefined, undefined]);
    }
  });

  it('has no key twice', () => {
    for (const isMac of [true, false]) {
      const keys = menuOf(isMac).items.flatMap(({ accelerator }) => accelerator ?? []);

      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has developer tools only in an app that is not packaged', () => {
    expect(menuOf(false, false).roles).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    expect(menuOf(false, true).roles).not.toContain('reload');
    expect(menuOf(false, true).roles).not.toContain('toggleDevTools');
  });
});
