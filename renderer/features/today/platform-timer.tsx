import { Play, Square } from 'lucide-react';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import { clockText } from '../../../shared/time/timer-face';
import { timerSeconds } from '../../../shared/time/timer';
import { useFormat, useStores, useTimer } from '../../stores/stores-context';
import { Button, IconButton } from '../../ui/button';
import styles from './platform-timer.module.css';

type PlatformTimerProps = {
  readonly platform: { readonly id: Id; readonly name: string };
  /** Only a picture, where there is no room for words. */
  readonly isSmall?: boolean;
};

/** Starts the timer on a platform, or shows it and stops it where it runs on this one. */
export function PlatformTimer({ platform, isSmall = false }: PlatformTimerProps) {
  const stores = useStores();
  const isHere = useTimer(({ timer }) => timer?.platformId === platform.id);
  const isFrozen = useTimer(({ timer }) => timer !== null && timer.frozen !== null);
  const stopLabel = `Stop the timer on ${isolated(platform.name)}`;
  if (isHere && isSmall) {
    return (
      <IconButton changes look="quiet" label={stopLabel} onClick={() => void stores.stopTimer()}>
        <Square aria-hidden />
      </IconButton>
    );
  }
  if (isHere) {
    return (
      <Button
        changes
        look="quiet"
        className={styles['running'] ?? ''}
        aria-label={stopLabel}
        title={stopLabel}
        onClick={() => void stores.stopTimer()}
      >
        <Square aria-hidden /> <Seconds />
      </Button>
    );
  }
  // What became of the time since a timer stands still is said first.
  const start = { disabled: isFrozen, onClick: () => void stores.startTimer(platform.id) };
  const label = `Start the timer on ${isolated(platform.name)}`;
  if (isSmall) {
    return (
      <IconButton changes look="quiet" label={label} {...start}>
        <Play aria-hidden />
      </IconButton>
    );
  }
  return (
    <Button changes look="quiet" className={styles['start'] ?? ''} aria-label={label} title={label} {...start}>
      <Play aria-hidden /> Start
    </Button>
  );
}

function Seconds() {
  const clock = useTimer(({ timer, now }) => (timer === null ? '' : clockText(timerSeconds(timer, now))));
  return <span className={styles['clock']}>{useFormat().words(clock)}</span>;
}
