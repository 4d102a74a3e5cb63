import { useEffect, useRef } from 'react';
import { Play, Square } from 'lucide-react';
import { inOrder } from '../../../shared/base/in-order';
import { leftWords, spentWords } from '../../../shared/time/timer-face';
import { useTimerFace } from '../../stores/live-time';
import { useFormat, useHello, useLedger, useStores, useTimer } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import styles from './timer-bar.module.css';

/** The thin bar over every page: which page it is, and the timer, running or not. */
export function TimerBar({ title }: { readonly title: string }) {
  return (
    <header className={styles['bar']} {...useKeptFocus()}>
      <span className={styles['title']}>{title}</span>
      <TimerPart />
    </header>
  );
}

/** Starting and stopping takes the button away that had the focus: the one in its place has it next. */
function useKeptFocus() {
  const ref = useRef<HTMLElement>(null);
  const hasFocus = useRef(false);
  const isThere = useTimer(({ timer }) => timer !== null);
  useEffect(() => {
    const isLost = hasFocus.current && !ref.current?.contains(document.activeElement);
    if (isLost) ref.current?.querySelector('button')?.focus();
  }, [isThere]);
  return {
    ref,
    // What is removed while it has the focus says nothing of losing it.
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}

function TimerPart() {
  const stores = useStores();
  const timer = useTimer((state) => state.timer);
  const face = useTimerFace();
  const { words } = useFormat();
  const hue = useLedger((state) => state.documents.catalog.platforms.find(({ id }) => id === timer?.platformId)?.hue);
  if (timer === null || face === null) return <StartMenu />;
  const left = leftWords(face.spent);
  return (
    <div role="group" aria-label="Timer" className={styles['timer']}>
      <span className={styles['dot']} style={{ '--hue': `var(--hue-${hue ?? 'stone'})` } as React.CSSProperties} />
      <span dir="auto" className={styles['name']}>
        {face.platformName}
      </span>
      <strong role="timer" aria-label="Time on the timer" data-frozen={face.isFrozen}>
        {words(face.clock)}
      </strong>
      <span className={styles['spent']} data-over={face.spent.budget !== null && face.spent.spent > face.spent.budget}>
        {words(spentWords(face.spent))}
        {left !== '' && <span className={styles['left']}> · {words(left)}</span>}
      </span>
      <Button onClick={() => void stores.stopTimer()}>
        <Square aria-hidden /> Stop
      </Button>
    </div>
  );
}

/** Where the timer stands still this is not offered: what became of that time is said first. */
function StartMenu() {
  const stores = useStores();
  const { readOnly } = useHello();
  const platforms = useLedger((state) => state.documents.catalog.platforms);
  const present = inOrder(platforms).filter(({ archivedOn }) => archivedOn === null);
  if (present.length === 0 || readOnly !== null) return null;
  return (
    <Menu
      label="Start the timer"
      picture={
        <>
          <Play aria-hidden /> Start the timer
        </>
      }
      actions={present.map(({ id, name }) => ({
        id,
        text: name,
        onChoose: () => void stores.startTimer(id),
      }))}
    />
  );
}
