import fs from 'node:fs';
import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Power, PowerEvent } from '../services/ports';
import { powerKnowledge } from './power-knowledge';

/** logind makes this folder when it starts, and so does elogind where there is no systemd. */
const LOGIND_FOLDER = '/run/systemd/seats';

/** To be called when Electron is ready. */
export function createPower(): Power {
  const { platform, env: environment } = process;
  const knows = powerKnowledge({ platform, environment, hasLogind: fs.existsSync(LOGIND_FOLDER) });
  return {
    knows,
    idleSeconds: () => (knows.idle ? powerMonitor.getSystemIdleTime() : null),
    listen: (listener) => {
      const stops = [
        follow('suspend', listener),
        follow('resume', listener),
        follow('lock', listener),
        follow('unlock', listener),
        follow('shutdown', listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A listener writes what it has at once. What else comes with the end of the system is in follow-system.ts. */
function follow(event: PowerEvent, listener: (event: PowerEvent) => void): () => void {
  const tell = (): void => {
    listener(event);
  };
  switch (event) {
    case 'suspend':
      powerMonitor.on('suspend', tell);
      return () => powerMonitor.off('suspend', tell);
    case 'resume':
      powerMonitor.on('resume', tell);
      return () => powerMonitor.off('resume', tell);
    case 'lock':
      powerMonitor.on('lock-screen', tell);
      return () => powerMonitor.off('lock-screen', tell);
    case 'unlock':
      powerMonitor.on('unlock-screen', tell);
      return () => powerMonitor.off('unlock-screen', tell);
    case 'shutdown':
      return process.platform === 'win32' ? followSessionEnd(tell) : followShutdown(tell);
  }
}

function followShutdown(tell: () => void): () => void {
  powerMonitor.on('shutdown', tell);
  return () => powerMonitor.off('shutdown', tell);
}

/** Windows tells its end to windows, a hidden one too, and not to the power monitor. */
function followSessionEnd(tell: () => void): () => void {
  const watch = (_event: unknown, window: BrowserWindow): void => {
    window.on('session-end', tell);
  };
  app.on('browser-window-created', watch);
  return () => app.off('browser-window-created', watch);
}
