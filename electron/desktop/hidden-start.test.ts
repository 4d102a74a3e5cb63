import { describe, expect, it } from 'vitest';
import type { TrayPresence } from '../services/ports';
import { startHidden } from './hidden-start';

async function start(presences: readonly TrayPresence[]) {
  let [looks, shown, pauses] = [0, 0, 0];
  await startHidden({
    look: () => {
      looks += 1;
      return Promise.resolve(presences[looks - 1] ?? 'absent');
    },
    show: () => {
      shown += 1;
    },
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  return { looks, shown, pauses };
}

describe('startHidden', () => {
  it('shows no window where there is a tray', async () => {
    expect(await start(['there'])).toEqual({ looks: 1, shown: 0, pauses: 0 });
  });

  it('waits for a panel that comes later', async () => {
    expect(await start(['absent', 'absent', 'there'])).toEqual({ looks: 3, shown: 0, pauses: 2 });
  });

  it('shows the window when none comes', async () => {
    expect(await start([])).toEqual({ looks: 10, shown: 1, pauses: 9 });
  });

  it('shows it at once where nobody can say', async () => {
    expect(await start(['unknown'])).toEqual({ looks: 1, shown: 1, pauses: 0 });
  });
});
