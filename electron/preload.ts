import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT_CHANNEL, eventNames, REQUEST_CHANNEL, requestNames, type Transport } from '../shared/bridge/channels';

// A pipe: the page gets two functions that carry our own names and nothing else of Electron. What is in a request is
// looked at by the main process, which trusts nothing from here.
const knownRequests: ReadonlySet<unknown> = new Set(requestNames);
const knownEvents: ReadonlySet<unknown> = new Set(eventNames);

const exposed: Transport = {
  request: async (name, input) => {
    if (!knownRequests.has(name)) return { ok: false, failure: { code: 'unknown-request' } };
    return (await ipcRenderer.invoke(REQUEST_CHANNEL, name, input)) as unknown;
  },
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, name: unknown, payload: unknown): void => {
      if (typeof name === 'string' && knownEvents.has(name)) listener(name, payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld('rapport', exposed);
