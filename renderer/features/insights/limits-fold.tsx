import { Fold } from '../../ui/fold';
import styles from './insights.module.css';

const LIMITS = [
  'It is the record of one person: you. It says nothing of anybody else.',
  'All that is shown here are links. That one thing makes the other happen, only an experiment of your own could show.',
  'What is not in the record can move both: a post that went around makes the score rise and brings you more to answer. That is not taken out.',
  'What builds up over many weeks stays unseen, for days are only compared with others of about the same four weeks.',
  'In four of five cases, an effect as large as the usual daily change is noticed within half a year, one half as large within a year at best. Smaller ones may be there and stay unseen.',
  'Events have to be marked by you. One that is not marked is compared as if it were an ordinary day.',
  'Followers and visits go on from day to day as they were the day before. Of a hundred such comparisons in which there is nothing, four to six stand out all the same; of a single activity it can be ten.',
];

/** The limits of all that is said above, where they can be read. */
export function LimitsFold() {
  return (
    <Fold title="What this cannot say">
      <ul className={styles['limits']}>
        {LIMITS.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Fold>
  );
}
