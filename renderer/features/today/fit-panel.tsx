import { useState } from 'react';
import { Check, X } from 'lucide-react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { fitMinutes, type Chosen, type FitCandidate, type Fitted } from '../../../shared/checklist/fit-minutes';
import { parseMinutes } from '../../../shared/time/parse-minutes';
import { useFormat } from '../../stores/stores-context';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import styles from './fit-panel.module.css';
import { leftOutWords, neglectWords } from './fit-words';

type FitPanelProps = {
  readonly items: readonly ChecklistItem[];
  readonly lastDoneOn: (activityId: Id) => Day | null;
  readonly today: Day;
  readonly onDone: (item: ChecklistItem) => void;
  readonly onClose: () => void;
};

/** As it was when the minutes were typed. */
type Asked = { readonly item: ChecklistItem; readonly candidate: FitCandidate };

const FIRST_OFFER = 10;

/**
 * What fits into the minutes that somebody has. Chosen when they are typed and kept while they are used: ticking one does
 * not make the list choose anew under her hand.
 */
export function FitPanel({ items, lastDoneOn, today, onDone, onClose }: FitPanelProps) {
  const format = useFormat();
  const { words } = format;
  const [typed, setTyped] = useState(() => format.typed(FIRST_OFFER));
  const [asked, setAsked] = useState<readonly Asked[]>(() => items.map(askedOf));
  const minutes = parseMinutes(typed)?.minutes ?? null;
  const fitted =
    minutes === null
      ? null
      : fitMinutes(
          asked.map(({ candidate }) => candidate),
          minutes,
          today,
        );

  function askedOf(item: ChecklistItem): Asked {
    const { id, minutes: itsMinutes } = item.activity;
    return { item, candidate: { id, minutes: itsMinutes, lastDoneOn: lastDoneOn(id) } };
  }

  return (
    <section
      className={styles['panel']}
      aria-label="What fits"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <TextField
          autoFocus
          label="I have so many minutes"
          inputMode="numeric"
          value={typed}
          problem={minutes === null ? words('Type whole minutes, such as 10.') : null}
          onChange={(text) => {
            setTyped(text);
            setAsked(items.map(askedOf));
          }}
        />
        <IconButton look="quiet" label="Put away what fits" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {fitted !== null && minutes !== null && (
        <FittedList fitted={fitted} minutes={minutes} asked={asked} open={items} onDone={onDone} />
      )}
    </section>
  );
}

type FittedListProps = {
  readonly fitted: Fitted;
  readonly minutes: number;
  readonly asked: readonly Asked[];
  readonly open: readonly ChecklistItem[];
  readonly onDone: (item: ChecklistItem) => void;
};

function FittedList({ fitted, minutes, asked, open, onDone }: FittedListProps) {
  const { words } = useFormat();
  const itemOf = (of: Chosen) => asked.find(({ item }) => item.activity.id === of.id)?.item;
  const isOpen = (of: Chosen) => open.some(({ activity }) => activity.id === of.id);
  return (
    <>
      <h3>
        {fitted.chosen.length === 0
          ? 'Nothing that is open fits.'
          : words(`${String(fitted.minutes)} of ${String(minutes)} min, most neglected first`)}
      </h3>
      <ul>
        {fitted.chosen.map((of) => {
          const item = itemOf(of);
          if (item === undefined) return null;
          return (
            <li key={of.id}>
              <span>
                <bdi>{item.activity.title}</bdi> <small>{words(neglectWords(of))}</small>
              </span>
              {isOpen(of) ? (
                <Button
                  changes
                  aria-label={`Done: ${isolated(item.activity.title)}`}
                  onClick={() => {
                    onDone(item);
                  }}
                >
                  <Check aria-hidden /> Done
                </Button>
              ) : (
                <small>done</small>
              )}
            </li>
          );
        })}
      </ul>
      {fitted.leftOut.length > 0 && (
        <>
          <h3>Left out</h3>
          <ul>
            {fitted.leftOut.map((of) => (
              <li key={of.id}>
                <span>
                  <bdi>{itemOf(of)?.activity.title}</bdi> <small>{words(leftOutWords(of, minutes))}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
