import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { focusMain, isFocusLost } from './main-focus';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** For tables; otherwise it is as wide as a form. */
  readonly isWide?: boolean;
  /** `side` is a sheet along the right edge, for what is looked at together with the page. */
  readonly look?: 'middle' | 'side';
  readonly children: ReactNode;
};

/** Over the page, closed by Escape or a click outside; focus stays in it and goes back to where it came from. */
export function Dialog({ title, onClose, isWide = false, look = 'middle', children }: DialogProps) {
  const dialog = useRef<HTMLElement>(null);
  useFocusGivenBack();
  useFocusOnField(dialog);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles['veil'] ?? ''}
      data-look={look}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles[look === 'side' ? 'side' : isWide ? 'wide' : 'modal'] ?? ''}>
        <AriaDialog ref={dialog} className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Among radio buttons it is the one that is chosen, as with Tab. */
const FIELD = ['input:not([type="radio"]:not(:checked))', 'select', 'textarea']
  .map((field) => `form ${field}:not(:disabled)`)
  .join(', ');

/**
 * A form is opened to be filled in: the focus is in its first field, unless something in it took the focus itself. What
 * has no field has the focus as a whole, and at once: Escape closes it as soon as it can be seen.
 */
function useFocusOnField(dialog: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (dialog.current?.contains(document.activeElement) === true) return;
    const field = dialog.current?.querySelector<HTMLElement>(FIELD) ?? null;
    (field ?? dialog.current)?.focus();
  }, [dialog]);
}

/**
 * One that goes when an answer comes, and not by a key, leaves the focus on nothing: then its opener has it again. One
 * that a key opened while nothing had the focus, or whose opener has gone, leaves it to the page.
 */
function useFocusGivenBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (isFocusLost() && opener instanceof HTMLElement) opener.focus();
        if (isFocusLost()) focusMain();
      });
    },
    [opener],
  );
}

/** The row of buttons at the end of a dialog. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles['buttons']}>{children}</div>;
}
