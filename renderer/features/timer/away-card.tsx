import { useState } from 'react';
import { inOrder } from '../../../shared/base/in-order';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { Platform } from '../../../shared/time/platform';
import type { AwayChoice, Timer } from '../../../shared/time/timer';
import { failureText } from '../../lib/failure-text';
import { useFormat, useLedger, useStores, useTimer } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import styles from './away-card.module.css';
import { AwayChoices } from './away-choices';
import { awayWords } from './away-words';

/** What is asked when the timer stands still; nothing while it runs. */
export function AwayCard() {
  const timer = useTimer((state) => state.timer);
  const frozenAt = timer?.frozen?.at ?? null;
  if (timer === null || frozenAt === null) return null;
  return <Asked key={frozenAt} timer={timer} isStopped={timer.frozen?.reason === 'stopped'} />;
}

type AskedProps = {
  readonly timer: Timer;
  /** It was stopped by hand and only waits for being saved: no time since is in question. */
  readonly isStopped: boolean;
};

const DROP: AwayChoice = { kind: 'drop' };

function Asked({ timer, isStopped }: AskedProps) {
  const stores = useStores();
  const format = useFormat();
  const { now, problem } = useTimer((state) => state);
  const platforms = useLedger((state) => state.documents.catalog.platforms);
  /** Null while what is typed is no part of the time away. */
  const [choice, setChoice] = useState<AwayChoice | null>(DROP);
  const [chosenId, setChosenId] = useState<Id>(timer.platformId);
  const name = nameOf(platforms, timer.platformId);
  const isGone = problem?.code === 'not-found';
  const platformId = isGone ? presentOne(platforms, chosenId) : timer.platformId;
  const canSave = choice !== null && platformId !== null;
  async function settle(goOn: boolean): Promise<void> {
    if (!canSave) return;
    await stores.settleTimer(choice, goOn, platformId);
    // The card is gone, and with it what had the focus.
    document.querySelector('main')?.focus({ preventScroll: true });
  }

  return (
    <section ref={bringIntoSight} aria-label="The timer stands still" className={styles['card']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void settle(false);
        }}
      >
        <p>{awayWords(timer, { now, format, name })}</p>
        {/* Said once, not again every minute. */}
        <p className="visually-hidden" role="status">
          {`The timer on ${isolated(name)} stands still.`}
        </p>
        {problem !== null && <p className={styles['problem']}>{failureText(problem)}</p>}
        {isGone && <PlaceField platforms={inOrder(platforms)} chosenId={platformId} onChoose={setChosenId} />}
        {!isStopped && <AwayChoices timer={timer} name={name} onChange={setChoice} />}
        <p className={styles['buttons']}>
          <Button type="submit" look="primary" disabled={!canSave}>
            {isStopped ? 'Save it now' : 'Save and stop'}
          </Button>
          {!isStopped && (
            <Button
              disabled={!canSave}
              onClick={() => {
                void settle(true);
              }}
            >
              Save and go on
            </Button>
          )}
        </p>
      </form>
    </section>
  );
}

/** Whoever comes back to a page that is scrolled down is asked all the same. */
function bringIntoSight(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}

type PlaceFieldProps = {
  readonly platforms: readonly Platform[];
  readonly chosenId: Id | null;
  readonly onChoose: (id: Id) => void;
};

/** Where the time goes once its platform is gone. */
function PlaceField({ platforms, chosenId, onChoose }: PlaceFieldProps) {
  if (chosenId === null) return <p>Add a platform, and the time can be saved on it.</p>;
  return (
    <SelectField
      label="Where the time goes"
      value={chosenId}
      options={platforms.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={onChoose}
    />
  );
}

/** The one that was chosen, or else the one that the list shows first; null where there is none at all. */
function presentOne(platforms: readonly Platform[], chosenId: Id): Id | null {
  return (platforms.find(({ id }) => id === chosenId) ?? inOrder(platforms)[0])?.id ?? null;
}

function nameOf(platforms: readonly Platform[], id: Id): string {
  return platforms.find((platform) => platform.id === id)?.name ?? 'a platform that is gone';
}
