import type { MenuItemConstructorOptions } from 'electron';

/** A line of the tray's menu, as the services give it. */
export type TrayMenuLine<Action> =
  | { readonly kind: 'separator' }
  | { readonly kind: 'item'; readonly text: string; readonly action: Action | null }
  | { readonly kind: 'menu'; readonly text: string; readonly lines: readonly TrayMenuLine<Action>[] };

/** The lines as Electron's menus want them; one without an action is there to be read, so it is greyed. */
export function trayMenu<Action>(
  lines: readonly TrayMenuLine<Action>[],
  act: (action: Action) => void,
): MenuItemConstructorOptions[] {
  return withoutIdleSeparators(lines).map((line) => {
    switch (line.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'menu':
        return { label: line.text, submenu: trayMenu(line.lines, act) };
      case 'item': {
        const { text, action } = line;
        if (action === null) return { label: text, enabled: false };
        return {
          label: text,
          click: () => {
            act(action);
          },
        };
      }
    }
  });
}

/** Some panels draw every line they are given: two in a row, and one at an end. */
function withoutIdleSeparators<Action>(lines: readonly TrayMenuLine<Action>[]): readonly TrayMenuLine<Action>[] {
  return lines.filter((line, index) => {
    if (line.kind !== 'separator') return true;
    const next = lines[index + 1];
    return index > 0 && next !== undefined && next.kind !== 'separator';
  });
}
