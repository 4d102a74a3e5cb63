import { useRef, useState } from 'react';
import { copyText } from '../../lib/copy-text';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Field } from '../../ui/field';
import styles from './about.module.css';

type DiagnosticsDialogProps = { readonly text: string; readonly onClose: () => void };

const SAID = {
  copied: 'Copied. Paste it where you ask for help.',
  refused: 'The browser does not let Rapport copy. The text is selected: copy it with your keyboard.',
};

/** What would be copied, to be read first. */
export function DiagnosticsDialog({ text, onClose }: DiagnosticsDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<keyof typeof SAID | null>(null);

  async function copy(): Promise<void> {
    if (field.current !== null) setSaid((await copyText(field.current)) ? 'copied' : 'refused');
  }

  return (
    <Dialog title="Diagnostics" isWide onClose={onClose}>
      <Field
        label="What is copied"
        hint="Versions, counts, ages and codes. No title, note, name or value of yours is in it; look it through before you hand it on."
      >
        {({ className, ...attributes }) => (
          <textarea
            {...attributes}
            ref={field}
            className={`${className} ${styles['text'] ?? ''}`}
            dir="ltr"
            readOnly
            spellCheck={false}
            rows={18}
            value={text}
          />
        )}
      </Field>
      <p role="status" className={styles['said']}>
        {said === null ? '' : SAID[said]}
      </p>
      <DialogButtons>
        <Button onClick={onClose}>Close</Button>
        <Button look="primary" onClick={() => void copy()}>
          Copy
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
