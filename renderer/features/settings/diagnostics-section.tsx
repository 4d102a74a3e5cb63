import { useState } from 'react';
import { useStores } from '../../stores/stores-context';
import { failureText } from '../../lib/failure-text';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { DiagnosticsDialog } from './diagnostics-dialog';
import styles from './about.module.css';

/** For who helps: the text is shown before anything is copied. */
export function DiagnosticsSection() {
  const stores = useStores();
  const [text, setText] = useState<string | null>(null);

  async function show(): Promise<void> {
    const answer = await stores.about.diagnostics();
    if (answer.ok) setText(answer.value.text);
    else stores.toasts.show({ text: failureText(answer.failure), kind: 'failed', canUndo: false });
  }

  return (
    <Section title="Help" about="For when something does not work, and somebody wants to know more about it.">
      <div className={styles['help']}>
        <Button onClick={() => void show()}>Copy diagnostics …</Button>
        <p>
          Shows versions, counts and the end of the log before anything is copied. Nothing that you have entered is in
          it.
        </p>
      </div>
      {text !== null && (
        <DiagnosticsDialog
          text={text}
          onClose={() => {
            setText(null);
          }}
        />
      )}
    </Section>
  );
}
