import { describe, expect, it } from 'vitest';
import { trayMenu, type TrayMenuLine } from './tray-menu';

const LINES: readonly TrayMenuLine<string>[] = [
  { kind: 'item', text: 'Open Rapport', action: 'open' },
  { kind: 'separator' },
  { kind: 'separator' },
  { kind: 'item', text: '2 left today', action: null },
  { kind: 'menu', text: 'Start the timer', lines: [{ kind: 'item', text: 'X', action: 'start x' }] },
  { kind: 'separator' },
];

describe('trayMenu', () => {
  it('gives what a line says, greyed where it does nothing', () => {
    expect(trayMenu(LINES, () => undefined)).toMatchObject([
      { label: 'Open Rapport' },
      { type: 'separator' },
      { label: '2 left today', enabled: false },
      { label: 'Start the timer', submenu: [{ label: 'X' }] },
    ]);
  });

  it('draws no separator twice and none at an end', () => {
    const separators = trayMenu([{ kind: 'separator' }, ...LINES], () => undefined).filter(
      ({ type }) => type === 'separator',
    );

    expect(separators).toHaveLength(1);
  });

  it('tells what was clicked, in a menu within it too', () => {
    const clicked: string[] = [];
    const menu = trayMenu(LINES, (action) => clicked.push(action));
    const inner = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

    for (const { click } of [...menu, ...inner]) (click as (() => void) | undefined)?.();

    expect(clicked).toEqual(['open', 'start x']);
  });
});
