import { useMemo, type ReactNode } from 'react';
import { failureText } from '../lib/failure-text';
import { sinceWords } from '../lib/since-words';
import { useApp, useFormat, useStores } from '../stores/stores-context';
import { ChangeLockProvider } from '../ui/change-lock';

/** While the ledger can only be read, everything on the page that would change it says so at once. */
export function PageLock({ children }: { readonly children: ReactNode }) {
  const { toasts } = useStores();
  const reason = useReadOnlyText();
  const lock = useMemo(
    () =>
      reason === null
        ? null
        : {
            reason,
            onRefused: () => {
              toasts.show({ text: reason, kind: 'failed', canUndo: false });
            },
          },
    [reason, toasts],
  );
  return <ChangeLockProvider lock={lock}>{children}</ChangeLockProvider>;
}

/** Why nothing can be changed, in words; null when it can. */
export function useReadOnlyText(): string | null {
  const format = useFormat();
  const hello = useApp((state) => state.hello);
  return hello === null || hello.readOnly === null ? null : failureText(hello.readOnly, sinceWords(format, hello));
}
