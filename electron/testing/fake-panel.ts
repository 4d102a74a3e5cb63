import fs from 'node:fs';
import path from 'node:path';

/** A session bus of files, which says what the test wants it to say of the panel. */
export type FakePanel = {
  /** What makes a process ask it. */
  readonly environment: Readonly<Record<string, string>>;
  /** `owner` changes when a panel is started again; null when there is none. */
  readonly set: (panel: { readonly owner: string; readonly hasHost: boolean } | null) => void;
};

/** Stands in for the programs that ask the bus. They are in a folder of their own, with nothing else on the path. */
export function createFakePanel(folder: string, program: 'dbus-send' | 'gdbus' = 'dbus-send'): FakePanel {
  const programs = path.join(folder, 'programs');
  const [owner, host] = [path.join(folder, 'owner'), path.join(folder, 'host')];
  fs.mkdirSync(programs);
  fs.writeFileSync(path.join(programs, program), scriptOf(program, { owner, host }), { mode: 0o755 });
  return {
    environment: { PATH: programs, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
    set: (panel) => {
      fs.writeFileSync(owner, `${panel?.owner ?? ''}\n`);
      fs.writeFileSync(host, `${String(panel?.hasHost ?? false)}\n`);
    },
  };
}

/** Only what the shell itself can do: it is asked without a path to other programs. */
function scriptOf(program: string, { owner, host }: { readonly owner: string; readonly host: string }): string {
  const answers =
    program === 'gdbus'
      ? { owner: `('$said',)`, host: '(<$said>,)' }
      : {
          owner: String.raw`method return time=1.2 sender=org.freedesktop.DBus\n   string \"$said\"`,
          host: String.raw`method return time=1.2 sender=:1.35\n   variant       boolean $said`,
        };
  return `#!/bin/sh
case "$*" in
  *GetNameOwner*)
    read -r said < '${owner}'
    if [ -z "$said" ]; then
      echo "Error org.freedesktop.DBus.Error.NameHasNoOwner: no such name" >&2
      exit 1
    fi
    printf "${answers.owner}\\n" ;;
  *IsStatusNotifierHostRegistered*)
    read -r said < '${host}'
    printf "${answers.host}\\n" ;;
  *) exit 2 ;;
esac
`;
}
