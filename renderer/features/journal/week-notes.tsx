import type { Note } from '../../../shared/journal/note';
import { placeHash } from '../../lib/place';
import { useFormat, useStores, useToday } from '../../stores/stores-context';
import styles from './week-part.module.css';

/** What was written in the week, each with the way to its day. */
export function WeekNotes({ notes }: { readonly notes: readonly Note[] }) {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  return (
    <>
      <h3>Notes</h3>
      {notes.length === 0 && <p className={styles['words']}>Nothing was written in this week.</p>}
      <ul className={styles['notes']}>
        {notes.map(({ id, day, whatHappened, whatIThinkItDid }) => {
          const place = { page: 'journal', part: 'days', day } as const;
          return (
            <li key={id}>
              <a
                href={placeHash(place)}
                onClick={(event) => {
                  event.preventDefault();
                  stores.place.goTo(place);
                }}
              >
                {format.longDay(day, today)}
              </a>
              <p dir="auto">{whatHappened.trim() === '' ? whatIThinkItDid : whatHappened}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
