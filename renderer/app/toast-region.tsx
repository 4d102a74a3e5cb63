import { useEffect } from 'react';
import { X } from 'lucide-react';
import { useStores, useToast } from '../stores/stores-context';
import styles from './toast-region.module.css';

const SHOWN_FOR = { done: 7_000, failed: 20_000 } as const;

/** What was just done, with a way back; one at a time, bottom left. Failures stay longer. */
export function ToastRegion() {
  const stores = useStores();
  const toast = useToast((state) => state.toast);

  useEffect(() => {
    if (toast === null) return undefined;
    const timer = setTimeout(stores.toasts.dismiss, SHOWN_FOR[toast.kind]);
    return () => {
      clearTimeout(timer);
    };
  }, [toast, stores]);

  return (
    <div className={styles['region']} role="status" aria-live={toast?.kind === 'failed' ? 'assertive' : 'polite'}>
      {toast !== null && (
        <div key={toast.serial} className={styles['toast']} data-kind={toast.kind}>
          <span dir="auto">{toast.text}</span>
          {toast.canUndo && (
            <button type="button" onClick={() => void stores.undo()}>
              Undo
            </button>
          )}
          <button type="button" aria-label="Dismiss" className={styles['dismiss']} onClick={stores.toasts.dismiss}>
            <X aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
