import { CalendarDays, ChartScatter, Command, Keyboard, ListChecks, NotebookPen, Settings } from 'lucide-react';
import { INSIGHTS, JOURNAL, PLAN, placeHash, SETTINGS, START, type Place } from '../lib/place';
import { keyText } from '../lib/shortcuts';
import { usePlace, useStores } from '../stores/stores-context';
import styles from './navigation.module.css';

const PAGES = [
  { place: START, text: 'Today', key: '1', Picture: ListChecks },
  { place: PLAN, text: 'Plan', key: '2', Picture: CalendarDays },
  { place: JOURNAL, text: 'Journal', key: '3', Picture: NotebookPen },
  { place: INSIGHTS, text: 'Insights', key: '4', Picture: ChartScatter },
  { place: SETTINGS, text: 'Settings', key: ',', Picture: Settings },
] as const satisfies readonly {
  readonly place: Place;
  readonly text: string;
  readonly key: string;
  readonly Picture: unknown;
}[];

type NavigationProps = { readonly onOpenPalette: () => void; readonly onShowKeys: () => void };

export function Navigation({ onOpenPalette, onShowKeys }: NavigationProps) {
  const stores = useStores();
  const { page } = usePlace();
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <nav aria-label="Pages" className={styles['rail']}>
      <div className={styles['name']} aria-hidden>
        Rapport
      </div>
      {PAGES.map(({ place, text, key, Picture }) => (
        <a
          key={place.page}
          href={placeHash(place)}
          title={text}
          aria-current={page === place.page ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            stores.place.goTo(place);
          }}
        >
          <Picture aria-hidden />
          <span>{text}</span>
          <kbd aria-hidden>{key}</kbd>
        </a>
      ))}
      <button type="button" title="Commands" aria-haspopup="dialog" onClick={onOpenPalette}>
        <Command aria-hidden />
        <span>Commands</span>
        <kbd aria-hidden>{keyText('Mod+k', isMac)}</kbd>
      </button>
      <button type="button" title="Keys" onClick={onShowKeys}>
        <Keyboard aria-hidden />
        <span>Keys</span>
        <kbd aria-hidden>?</kbd>
      </button>
    </nav>
  );
}
