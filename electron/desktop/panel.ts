import { askSessionBus, type PanelAnswer } from './ask-session-bus';
import type { TrayPresence } from '../services/ports';

/** Where this system shows icons of apps. */
export type Panel = {
  readonly presence: () => TrayPresence;
  /** Asks the system anew. */
  readonly look: () => Promise<TrayPresence>;
  readonly dispose: () => void;
};

type Listeners = {
  readonly onChange: (presence: TrayPresence, before: TrayPresence) => void;
  /** A panel is there that has not seen our icon yet. */
  readonly onNewPanel: () => void;
};

const LOOK_MILLISECONDS = 60_000;

export function createPanel(platform: NodeJS.Platform, listeners: Listeners): Panel {
  // These two always have one. When Windows' Explorer starts again it says so to every program, and Electron adds its
  // icon anew by itself (TaskbarCreated, in its notify_icon_host.cc).
  if (platform === 'darwin' || platform === 'win32') return steadyPanel('there');
  return platform === 'linux' ? watchedPanel(listeners) : steadyPanel('unknown');
}

function steadyPanel(presence: TrayPresence): Panel {
  return { presence: () => presence, look: () => Promise.resolve(presence), dispose: () => undefined };
}

/** A panel of Linux may not be there at all, come after us, end, and be started again. */
function watchedPanel({ onChange, onNewPanel }: Listeners): Panel {
  let present: PanelAnswer = { presence: 'unknown', owner: null };
  let isFirst = true;
  let isDisposed = false;
  let asking: Promise<TrayPresence> | null = null;

  async function ask(): Promise<TrayPresence> {
    const answer = await askSessionBus(process.env);
    asking = null;
    if (isDisposed) return present.presence;
    const before = present;
    present = answer;
    const isNew = answer.owner !== before.owner || before.presence !== 'there';
    // The icon is made when the app starts, for the panel that is there then.
    if (answer.presence === 'there' && isNew && !isFirst) onNewPanel();
    isFirst = false;
    if (answer.presence !== before.presence) onChange(answer.presence, before.presence);
    return answer.presence;
  }

  function look(): Promise<TrayPresence> {
    asking ??= ask();
    return asking;
  }

  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  void look();

  return {
    presence: () => present.presence,
    look,
    dispose: () => {
      isDisposed = true;
      clearInterval(timer);
    },
  };
}
