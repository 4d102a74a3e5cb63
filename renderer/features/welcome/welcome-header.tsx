import { Button } from '../../ui/button';
import styles from './welcome-header.module.css';

export function WelcomeHeader({ onSkip }: { readonly onSkip: () => void }) {
  return (
    <header className={styles['header']}>
      <div>
        <h1>Welcome to Rapport</h1>
        <p>Three questions, then your first checklist. Any of them can stay as it is, and be changed later.</p>
      </div>
      <Button look="quiet" onClick={onSkip}>
        Skip the set-up
      </Button>
    </header>
  );
}
