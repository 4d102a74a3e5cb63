import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildDesktop, startDesktop, type DesktopProcess, type DesktopStart } from './desktop-process';

export type TrialStart = Partial<DesktopStart> & { readonly built?: string };

export type DesktopTrials = {
  readonly built: () => string;
  /** A folder of this test's own. */
  readonly folder: () => string;
  readonly desktop: () => DesktopProcess;
  readonly start: (start?: TrialStart) => DesktopProcess;
  /** Starts it and waits for its window. */
  readonly open: (start?: TrialStart) => Promise<DesktopProcess>;
  /** The arguments of every call of this name that Electron got. */
  readonly callsOf: (name: string) => Promise<readonly (readonly unknown[])[]>;
};

/** To be called once in a file of tests: builds the desktop app for all of them, and ends what each has started. */
export function desktopTrials(): DesktopTrials {
  let built: string;
  let folder: string;
  let desktop: DesktopProcess;

  beforeAll(() => {
    built = buildDesktop();
  }, 60_000);

  afterAll(() => {
    fs.rmSync(built, { recursive: true, force: true });
  });

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(built, 'trial-'));
  });

  afterEach(async () => {
    desktop.kill('SIGKILL');
    await desktop.ended;
  });

  function start({ arguments: given, environment, ...other }: TrialStart = {}): DesktopProcess {
    desktop = startDesktop(other.built ?? built, {
      arguments: given ?? [`--data=${path.join(folder, 'ledger')}`],
      environment: { HOME: folder, XDG_CONFIG_HOME: path.join(folder, 'config'), ...environment },
    });
    return desktop;
  }

  return {
    built: () => built,
    folder: () => folder,
    desktop: () => desktop,
    start,
    open: async (given) => {
      start(given);
      await desktop.ask('whenShown');
      return desktop;
    },
    callsOf: async (name) => (await desktop.ask('calls')).filter((call) => call.name === name).map((call) => call.args),
  };
}
