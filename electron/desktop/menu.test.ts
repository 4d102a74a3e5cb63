import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu';

type Item = ReturnType<typeof menuTemplate>[number];

function items(isMac: boolean, isPackaged = true): readonly Item[] {
  const inside = (item: Item): readonly Item[] => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])];
  return menuTemplate(isMac, isPackaged).flatMap(inside);
}

function roles(...of: Parameters<typeof items>): readonly unknown[] {
  return items(...of).flatMap((item) => item.role ?? []);
}

describe('menuTemplate', () => {
  it('has a way to close and a way to quit on each system', () => {
    // The menus of the app (macOS) and of the window (elsewhere) hold the other one.
    expect(roles(true)).toEqual(expect.arrayContaining(['appMenu', 'close', 'windowMenu']));
    expect(roles(false)).toEqual(expect.arrayContaining(['quit', 'windowMenu', 'about']));
    expect(roles(false)).not.toContain('appMenu');
  });

  it('lets the page have the keys of undo and redo', () => {
    for (const isMac of [true, false]) {
      const found = items(isMac).filter((item) => item.role === 'undo' || item.role === 'redo');

      expect(found.map((item) => item.registerAccelerator)).toEqual([false, false]);
    }
  });

  it('has developer tools only in an app that is not packaged', () => {
    expect(roles(false, false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    expect(roles(false, true)).not.toEqual(expect.arrayContaining(['reload']));
    expect(roles(false, true)).not.toEqual(expect.arrayContaining(['toggleDevTools']));
  });
});
