import type { Timing } from '../../../shared/time/timing';
import { useFormat, useHello, useLedger } from '../../stores/stores-context';
import type { SystemState } from '../../stores/system-store';
import { Section } from '../../ui/section';
import { minutesWords } from './minutes-words';
import styles from './start-up.module.css';

type Knowledge = NonNullable<SystemState['facts']>['knows'];

/** What the system says of somebody's absence, and what a running timer does where it does not. */
export function AwaySection({ knows }: { readonly knows: Knowledge }) {
  const { timing } = useLedger((state) => state.documents.catalog.settings);
  const { shell } = useHello();
  const { words } = useFormat();
  const system = shell === 'web' ? 'The browser' : 'This system';
  return (
    <Section
      title="When you are away"
      about="What Rapport is told of sleep, a locked screen and an empty chair. It guesses nothing beyond that."
    >
      <dl className={styles['facts']}>
        <dt>Sleep</dt>
        <dd>{sleepWords(system, knows)}</dd>
        <dt>Locked screen</dt>
        <dd>{words(lockWords(system, knows, timing))}</dd>
        <dt>Nobody there</dt>
        <dd>{words(idleWords(system, knows, timing))}</dd>
      </dl>
    </Section>
  );
}

function sleepWords(system: string, { sleep }: Knowledge): string {
  return sleep
    ? `${system} says when it goes to sleep. A running timer stands still from then on.`
    : `${system} does not say when the computer sleeps. On waking, the clock shows the gap, and a running timer stands still where that began.`;
}

function lockWords(system: string, { lock, idle }: Knowledge, { idleMinutes, ceilingMinutes }: Timing): string {
  if (lock) return `${system} says when the screen is locked. A running timer stands still from then on.`;
  const until = idle && idleMinutes !== null ? idleMinutes : ceilingMinutes;
  return `${system} does not say when the screen is locked, so a running timer goes on behind it, for ${minutesWords(until)} at most.`;
}

function idleWords(system: string, { idle }: Knowledge, { idleMinutes, ceilingMinutes }: Timing): string {
  const ceiling = `the ceiling of ${minutesWords(ceilingMinutes)}`;
  if (!idle) {
    return `${system} does not say whether anybody is at the computer, so a forgotten timer stops only after ${ceiling}.`;
  }
  return idleMinutes === null
    ? `${system} says how long no key and no mouse was touched, but the timer is set to never stand still for that: a forgotten one stops only after ${ceiling}.`
    : `${system} says how long no key and no mouse was touched. After ${minutesWords(idleMinutes)} a running timer stands still.`;
}
