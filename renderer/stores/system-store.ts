import { createStore } from 'zustand/vanilla';
import type { Outcome } from '../../shared/base/outcome';
import type { EventPayload } from '../../shared/bridge/contract';
import type { SystemFacts } from '../../shared/bridge/time-contract';
import type { Bridge } from '../lib/bridge';

/** What this system can and cannot do; null before the first answer. */
export type SystemState = { readonly facts: SystemFacts | null };

export function createSystemStore(bridge: Bridge) {
  const store = createStore<SystemState>(() => ({ facts: null }));
  const stop = bridge.on('system/changed', (facts) => {
    store.setState({ facts });
  });
  return {
    store,
    read: async (): Promise<void> => {
      const facts = await bridge.request('system/read', {});
      if (facts.ok) store.setState({ facts: facts.value });
    },
    startAtLogin: async (isOn: boolean): Promise<Outcome<SystemFacts>> => {
      const facts = await bridge.request('system/start-at-login', { isOn });
      if (facts.ok) store.setState({ facts: facts.value });
      return facts;
    },
    /** Somebody is at the page: the services look at the clock at once. */
    look: () => bridge.request('system/look', {}),
    /** Somebody asked outside of the window for a page: by a notification, or from the tray. */
    onWanted: (listener: (wanted: EventPayload<'page/wanted'>) => void) => bridge.on('page/wanted', listener),
    /** The window is about to close, or the computer to sleep. */
    onAskedToSave: (listener: () => void) => bridge.on('page/asked-to-save', listener),
    saved: () => bridge.request('page/saved', {}),
    onChosen: (listener: (chosen: EventPayload<'menu/chosen'>) => void) => bridge.on('menu/chosen', listener),
    dispose: stop,
  };
}
