import { isolated } from '../../../shared/base/isolated';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Meter } from '../../ui/meter';
import { minutesOfItems, type DraftItem } from './draft-items';
import { capOf, draftPlatforms } from './draft-platforms';
import type { WelcomeDraft } from './welcome-draft';
import styles from './welcome-summary.module.css';
import { minutesText } from './welcome-words';

type WelcomeSummaryProps = {
  readonly draft: WelcomeDraft;
  readonly items: readonly DraftItem[];
  readonly onBegin: () => void;
};

/** What the day will hold by what was chosen so far, and the way into it. */
export function WelcomeSummary({ draft, items, onBegin }: WelcomeSummaryProps) {
  const format = useFormat();
  const planned = minutesOfItems(items);
  const cap = capOf(draft).minutes;
  const count = items.filter(({ isIncluded }) => isIncluded).length;
  return (
    <section className={styles['summary']} aria-label="Your day">
      <h2>
        Your day
        <span>{format.words(count === 1 ? '1 activity' : `${String(count)} activities`)}</span>
      </h2>
      <p className={styles['big']}>
        {format.number(planned)}{' '}
        <small>{cap === null ? 'minutes planned' : format.words(`of ${minutesText(cap)} planned`)}</small>
      </p>
      <Meter
        label="Minutes planned"
        value={planned}
        most={cap}
        valueText={format.words(cap === null ? minutesText(planned) : `${String(planned)} of ${minutesText(cap)}`)}
      />
      <ul>
        {draftPlatforms(draft).map(({ name, hue, minutes }) => {
          const onPlatform = minutesOfItems(items.filter(({ platformName }) => platformName === name));
          const words = format.words(
            minutes === null ? `${String(onPlatform)} min` : `${String(onPlatform)} / ${String(minutes)}`,
          );
          return (
            <li key={name}>
              <span dir="auto">{name}</span>
              <Meter
                label={`Minutes planned on ${isolated(name)}`}
                value={onPlatform}
                most={minutes}
                valueText={words}
                colour={`var(--hue-${hue})`}
              />
              <span>{words}</span>
            </li>
          );
        })}
      </ul>
      <Button changes look="primary" className={styles['begin']} onClick={onBegin}>
        Begin
      </Button>
    </section>
  );
}
