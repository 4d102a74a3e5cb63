import { createStore } from 'zustand/vanilla';

/** One message at a time; a newer one takes the place of the older. `serial` tells two equal ones apart. */
export type Toast = {
  readonly serial: number;
  readonly text: string;
  readonly kind: 'done' | 'failed';
  readonly canUndo: boolean;
};

export type ToastState = { readonly toast: Toast | null };

export function createToastStore() {
  const store = createStore<ToastState>(() => ({ toast: null }));
  let serial = 0;
  return {
    store,
    show: (toast: Omit<Toast, 'serial'>) => {
      serial += 1;
      store.setState({ toast: { ...toast, serial } });
    },
    /** The step that it tells of is no longer the last one: undo would take back another. */
    withdrawUndo: () => {
      const { toast } = store.getState();
      if (toast?.canUndo === true) store.setState({ toast: { ...toast, canUndo: false } });
    },
    dismiss: () => {
      store.setState({ toast: null });
    },
  };
}
