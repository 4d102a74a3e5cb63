import { useEffect, useMemo } from 'react';
import type { Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import {
  dueForReview,
  monthsOfReview,
  retirementCard,
  type RetirementCard,
} from '../../../shared/ledger/retirement-card';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { fortnightWords, outcomeWords, shareWords } from './retirement-words';
import styles from './scores-panel.module.css';

/** Two weeks without a score: what was entered before and since, beside each other, until it is put away. */
export function RetirementCards({ today }: { readonly today: Day }) {
  const stores = useStores();
  const { documents, months } = useLedger((state) => state);
  const { scores } = documents.catalog;
  const due = useMemo(() => dueForReview(scores, today), [scores, today]);
  const needed = useMemo(
    () => due.flatMap(({ retired }) => (retired === null ? [] : monthsOfReview(retired.on))),
    [due],
  );
  const isRead = needed.every((month) => months.has(month));

  useEffect(() => {
    if (!isRead) void stores.ledger.need([...new Set(needed)]);
  }, [stores, needed, isRead]);

  if (!isRead) return null;
  return due.map((score) => {
    const card = retirementCard(documents, score);
    if (card === null) return null;
    return (
      <Card key={score.id} card={card} onPutAway={() => void stores.carryOut({ type: 'score.review', id: score.id })} />
    );
  });
}

type CardProps = { readonly card: RetirementCard; readonly onPutAway: () => void };

function Card({ card, onPutAway }: CardProps) {
  const format = useFormat();
  const { score, retired, before, after, outcomes } = card;
  const title = `Two weeks without ${isolated(score.name)}`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['Minutes spent', format.number(before.minutes), format.number(after.minutes)],
    ['Checklist done', shareWords(before, format), shareWords(after, format)],
    ...outcomes.map((one): readonly [string, string, string] => [
      one.score.name,
      outcomeWords(one.before, one.score, format),
      outcomeWords(one.after, one.score, format),
    ]),
  ];
  return (
    <section aria-label={title} className={styles['card']}>
      <h3>{title}</h3>
      <p>
        Retired on {format.shortDay(retired.on)}
        {retired.reason === null ? '' : `: ${isolated(retired.reason)}`}.
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              Before <span>{fortnightWords(before, format)}</span>
            </th>
            <th scope="col">
              Since <span>{fortnightWords(after, format)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, then, since]) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{then}</td>
              <td>{since}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>This is what was entered. It does not say what made it so.</p>
      <Button changes look="quiet" aria-label={`Put away: ${title}`} onClick={onPutAway}>
        Put away
      </Button>
    </section>
  );
}
